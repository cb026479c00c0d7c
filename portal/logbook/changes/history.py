"""The record of an entry in words: what happened, who did it, and what stood there before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from portal.core import dates
from portal.core.language import language
from portal.logbook.labels import AUDIENCES, KINDS, STATUSES, URGENCIES
from portal.logbook.models import Entry, EntryEvent, EntryVersion

FIELDS: dict[str, Any] = {
    "text": _l("Tekst"),
    "heard": _l("Gehoord van anderen"),
    "estimate": _l("Eigen inschatting"),
    "place": _l("Plek"),
    "neighbourhood_id": _l("Buurt"),
    "category": _l("Onderwerp"),
    "lat": _l("Punt op de kaart"),
    "lon": _l("Punt op de kaart"),
    "observed_at": _l("Tijdstip"),
    "kind": _l("Soort"),
    "minutes": _l("Minuten"),
    "staff": _l("Aantal collega's"),
    "urgency": _l("Hoe snel"),
}


@dataclass(frozen=True, slots=True)
class Names:
    """What people, categories and neighbourhoods in the record are called."""

    people: Mapping[int, str] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)
    neighbourhoods: Mapping[int, str] = field(default_factory=dict)


def gone() -> str:
    """Who wrote or did something, when that person can't be named any more."""
    return _("Een oud-collega")


def timeline(
    entry: Entry, events: Iterable[EntryEvent], versions: Mapping[int, EntryVersion], names: Names
) -> list[dict[str, Any]]:
    """The events as the macro `timeline` shows them."""
    return [
        {
            "when": dates.moment(event.at, language()),
            "who": _who(entry, event),
            "what": _what(event, names),
            "text": _text(event, versions, names),
            "struck": event.what == "corrected",
        }
        for event in events
    ]


def people_in(event: EntryEvent) -> set[int]:
    """The ids of whom a follow-up was given to or taken from."""
    if event.what != "follow_up":
        return set()
    named = (code.partition(" ")[0] for code in (event.before, event.after))
    return {int(one) for one in named if one.isdecimal()}


def corrected(changed: Iterable[str], version: int) -> str:
    """How the record keeps a correction: the new version and the names of the fields."""
    return " ".join([str(version), *changed])


def _who(entry: Entry, event: EntryEvent) -> str:
    if event.by_id is None:
        return entry.source or _("Het portaal")
    return event.by.name if event.by else gone()


def _what(event: EntryEvent, names: Names) -> str:
    before, after = event.before, event.after
    if event.what == "corrected":
        return _("Verbeterd: %(fields)s", fields=_fields(after))
    if event.what == "status":
        return _("Status: van %(before)s naar %(after)s", before=_status(before), after=_status(after))
    if event.what == "follow_up":
        return _("Vervolg: %(after)s", after=_follow_up(after, names))
    if event.what == "shared":
        return _("Gedeeld: %(readers)s", readers=_readers(after))
    return str(_PLAIN.get(event.what, _("Gewijzigd")))


_PLAIN: dict[str, Any] = {
    "written": _l("Opgeschreven"),
    "imported": _l("Overgenomen uit een bestand"),
    "withdrawn": _l("Delen ingetrokken"),
    "struck": _l("Doorgehaald"),
    "reopened": _l("Heropend"),
    "erased": _l("Woorden gewist"),
}


def _text(event: EntryEvent, versions: Mapping[int, EntryVersion], names: Names) -> str:
    """The reason that was given, or what stood there before a correction."""
    if event.what in {"struck", "reopened", "erased"}:
        return event.after
    version = versions.get(int(event.before)) if event.what == "corrected" else None
    return _replaced(version, event.after.split()[1:], names) if version else ""


def _replaced(version: EntryVersion, changed: list[str], names: Names) -> str:
    if changed == ["text"]:
        return version.text
    lines = {f"{FIELDS[name]}: {_value(version, name, names)}": None for name in changed if name in FIELDS}
    return "\n".join(lines)


def _value(version: EntryVersion, name: str, names: Names) -> str:
    """An earlier value as people call it."""
    value = getattr(version, name)
    if value in (None, ""):
        return _("niet ingevuld")
    known: dict[str, Any] = {
        "category": names.categories,
        "neighbourhood_id": names.neighbourhoods,
        "kind": KINDS,
        "urgency": URGENCIES,
    }
    if name == "observed_at":
        return dates.moment(value, language())
    if name in {"lat", "lon"}:
        return f"{version.lat}, {version.lon}"
    return str(known.get(name, {}).get(value, value))


def _fields(after: str) -> str:
    return ", ".join(dict.fromkeys(str(FIELDS[name]).lower() for name in after.split()[1:] if name in FIELDS))


def _status(code: str) -> str:
    return str(STATUSES.get(code, code))  # type: ignore[call-overload]


def _readers(after: str) -> str:
    """ "network+hospitality" or "selected" with names behind it."""
    audience, _space, organisations = after.partition(" ")
    level, _plus, bars = audience.partition("+")
    words = organisations or str(AUDIENCES.get(level, level))  # type: ignore[call-overload]
    return f"{words}, {_('ook horeca')}" if bars else words


def _follow_up(code: str, names: Names) -> str:
    if not code:
        return _("niet meer nodig")
    person, _space, day = code.partition(" ")
    who = names.people.get(int(person), gone()) if person.isdecimal() else _("nog niemand")
    if day == "-":
        return who
    return _("%(who)s, uiterlijk %(day)s", who=who, day=dates.day(date.fromisoformat(day), language()))
