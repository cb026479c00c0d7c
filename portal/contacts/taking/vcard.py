"""Cards as vCard 3.0, which every phone reads."""

import tempfile
from collections.abc import Iterable
from typing import IO

import vobject
from flask_babel import gettext as _

from portal.contacts import lines
from portal.contacts.models import Card
from portal.core.dates import day, local

MIMETYPE = "text/vcard"


def build(cards: Iterable[Card]) -> IO[bytes]:
    """The finished file, on disk."""
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is sent
    for card in cards:
        file.write(_written(card).encode())
    return file


def _written(card: Card) -> str:
    made = vobject.vCard()
    made.add("uid").value = f"urn:uuid:{card.public_id}"
    made.add("fn").value = card.name
    made.add("n").value = _name(card)
    made.add("org").value = [card.organisation.name]
    _add(made, "title", card.role)
    for one in lines.parts(card.phones):
        _add(made, "tel", lines.dial(one.value), "CELL" if one.value.startswith("06 ") else "VOICE")
    _add(made, "tel", lines.dial(card.after_hours_phone), "PAGER" if card.after_hours_phone else "")
    for one in lines.parts(card.emails):
        _add(made, "email", one.value, "INTERNET")
    _add(made, "url", card.site)
    _add(made, "note", _note(card))
    if card.confirmed_at:
        made.add("rev").value = f"{card.confirmed_at:%Y-%m-%dT%H:%M:%SZ}"
    return str(made.serialize())


def _name(card: Card) -> "vobject.vcard.Name":
    """An organisation has no first name; of a person all after the first word is the family's."""
    if not card.is_person:
        return vobject.vcard.Name(family=card.name)
    given, _space, family = card.name.partition(" ")
    return vobject.vcard.Name(family=family or given, given=given if family else "")


def _add(made: "vobject.base.Component", name: str, value: str, kind: str = "") -> None:
    if value:
        line = made.add(name)
        line.value = value
        if kind:
            line.type_param = ["WORK", kind]


def _note(card: Card) -> str:
    """What there is no line for in a vCard."""
    confirmed = day(local(card.confirmed_at).date()) if card.confirmed_at else ""
    told = [
        card.purpose,
        card.not_for and _("Niet voor: %(what)s", what=", ".join(card.not_for.splitlines())),
        card.hours,
        card.mandate and _("Mag beslissen over: %(what)s", what=card.mandate),
        card.after_hours_phone
        and _(
            "Buiten kantoortijd %(phone)s: %(what)s", phone=card.after_hours_phone, what=card.after_hours_for
        ),
        confirmed and _("Bevestigd op %(day)s.", day=confirmed),
    ]
    return "\n".join(one for one in told if one)
