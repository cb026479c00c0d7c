"""What a viewer asks of the list, read from the address; every choice can be taken away again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.core import asked, dates
from portal.core.language import language
from portal.core.policy import Role
from portal.core.viewer import Viewer
from portal.core.words import words_of
from portal.logbook import labels
from portal.logbook.models import Audience, Kind, Status
from portal.logbook.positions import position_at

LONGEST_QUESTION = 200
LISTS: dict[str, Any] = {
    "category": None,
    "neighbourhood": None,
    "kind": Kind,
    "status": Status,
    "role": Role,
    "audience": Audience,
}
LABELS: dict[str, dict[Any, Any]] = {
    "kind": labels.KINDS,
    "status": labels.STATUSES,
    "role": labels.AUTHOR_ROLES,
    "audience": labels.AUDIENCES,
}
FLAGS = ("mine", "follow_up")
_choices_of: Callable[[Any], tuple[Any, ...]] = attrgetter(*LISTS, *FLAGS)
FEW = 5  # problems that a page tells of


class Names(NamedTuple):
    """How the choices of a filter are called, as pairs of code and name; empty where nothing is chosen."""

    category: tuple[Any, ...]
    neighbourhood: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """The list's parameters: `since` and `until` are local days, `after` is the position paged from.

    What could not be read is left out and named in `problems`, so that a page says so.
    """

    q: str = ""
    since: date | None = None
    until: date | None = None
    category: tuple[str, ...] = ()
    neighbourhood: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    mine: bool = False
    follow_up: bool = False
    after: int | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Filter":
        """Read the parameters of an address."""
        if not args:
            return cls()
        problems: list[str] = []
        return cls(
            q=_question(args, problems),
            since=_day(args.get("from"), problems),
            until=_day(args.get("to"), problems),
            **_read_lists(args, problems),
            after=_position(args.get("after"), problems),
            problems=tuple(problems[:FEW]),
        )

    @property
    def floor(self) -> int | None:
        """The lowest position within the period."""
        return position_at(_midnight(self.since)) if self.since else None

    @property
    def ceiling(self) -> int | None:
        """The first position past the period or the page."""
        ends = [position_at(_midnight(self.until, days=1))] if self.until else []
        return min([*ends, *([self.after] if self.after else [])], default=None)

    @property
    def narrows(self) -> bool:
        """Whether anything at all is asked."""
        return bool(self.q or self.since or self.until or any(self.choices))

    @property
    def choices(self) -> tuple[Any, ...]:
        """All that is asked apart from words and period: what decides the shape of a statement."""
        return _choices_of(self)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The filter as parameters, without the page."""
        if self.q:
            yield "q", self.q
        for name, value in (("from", self.since), ("to", self.until)):
            if value:
                yield name, value.isoformat()
        for name in LISTS:
            yield from ((name, str(value)) for value in getattr(self, name))
        yield from ((name, "1") for name in FLAGS if getattr(self, name))

    def query(self, **extra: Any) -> str:
        """The filter as the end of an address, with a `?` when there is anything to say."""
        found = [*self.pairs(), *((name, str(value)) for name, value in extra.items())]
        return f"?{urlencode(found)}" if found else ""

    def told(self, names: Names) -> tuple[str, ...]:
        """What could not be read, and which choices nobody here knows."""
        chosen = ((getattr(self, name), getattr(names, name)) for name in Names._fields)
        return asked.told(self.problems, *chosen)[:FEW]

    def chips(self, names: Names) -> Iterator[tuple[str, str]]:
        """Each choice in words, with the query that remains without it."""
        if self.q:
            yield _("Zoekt: %(words)s", words=self.q), replace(self, q="", after=None).query()
        if self.since:
            text = _("Vanaf %(day)s", day=dates.day(self.since, language()))
            yield text, replace(self, since=None, after=None).query()
        if self.until:
            text = _("Tot en met %(day)s", day=dates.day(self.until, language()))
            yield text, replace(self, until=None, after=None).query()
        for name in LISTS:
            chosen = getattr(self, name)
            known = LABELS.get(name) or dict(getattr(names, name))
            for value in chosen:
                rest = tuple(other for other in chosen if other != value)
                label = known.get(value, value)
                less: dict[str, Any] = {name: rest, "after": None}
                yield str(label), replace(self, **less).query()
        if self.mine:
            yield _("Van mij"), replace(self, mine=False, after=None).query()
        if self.follow_up:
            yield _("Open vervolg"), replace(self, follow_up=False, after=None).query()


def _question(args: MultiDict[str, str], problems: list[str]) -> str:
    words = args.get("q", "").strip()[:LONGEST_QUESTION]
    if words and not words_of(words):
        problems.append(_("In “%(value)s” staat geen woord. Zoek met letters of cijfers.", value=words[:30]))
        return ""
    return words


def _day(value: str | None, problems: list[str]) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        problems.append(
            _("“%(value)s” is geen datum. Kies een datum, bijvoorbeeld 2026-11-23.", value=value[:30])
        )
        return None


def _read_lists(args: MultiDict[str, str], problems: list[str]) -> dict[str, Any]:
    lists = {name: _choices(args, name, allowed, problems) for name, allowed in LISTS.items()}
    return {**lists, **{name: args.get(name) not in (None, "", "0") for name in FLAGS}}


def _choices(args: MultiDict[str, str], name: str, allowed: Any, problems: list[str]) -> tuple[str, ...]:
    given = dict.fromkeys(value for value in args.getlist(name) if value and value.isprintable())
    known = set(allowed) if allowed and given else given
    return tuple(value for value in given if asked.one_of(value, known, problems))[:20]


def _position(value: str | None, problems: list[str]) -> int | None:
    if not value:
        return None
    if not value.isdecimal() or len(value) > 18:
        problems.append(_("De plek in de lijst klopt niet; je ziet het begin."))
        return None
    return int(value)


def _midnight(day: date, days: int = 0) -> datetime:
    """The start of a local day, so many days later."""
    ordinal = min(day.toordinal() + days, date.max.toordinal())
    return datetime.combine(date.fromordinal(ordinal), time(), dates.LOCAL)


def filter_fields(viewer: Viewer, names: dict[str, dict[str, str]]) -> list[tuple[str, Any, dict[Any, Any]]]:
    """The choices that the filter page offers this viewer: parameter, label, and label per value."""
    fields: list[tuple[str, Any, dict[Any, Any]]] = [
        ("category", _("Onderwerp"), names["category"]),
        ("neighbourhood", _("Buurt"), names["neighbourhood"]),
        ("kind", _("Soort"), labels.KINDS),
    ]
    if viewer.in_team:
        fields += [
            ("status", _("Status"), labels.STATUSES),
            ("role", _("Geschreven door"), labels.AUTHOR_ROLES),
            ("audience", _("Wie kan het lezen"), labels.AUDIENCES),
        ]
    return fields
