"""Turns the lines of a file into cards: each is the form of somebody new, filled in from its cells.

So what a form refuses a file is refused too, with the line and the column.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.contacts.editing.forms import PersonForm
from portal.contacts.forms import Names
from portal.contacts.models import About, Preferred, Visibility
from portal.core.csv_import import Line, read
from portal.core.edits import offers
from portal.core.text import fold

WANTED = ("organisation", "name")
ALSO = (
    "about", "role", "purpose", "mandate", "preferred", "phones", "emails", "places", "hours", "themes",
    "neighbourhoods", "visibility",
)  # fmt: skip
DEFAULTS = {"preferred": Preferred.CALL, "visibility": Visibility.NETWORK}
LISTS = {"themes": "theme", "neighbourhoods": "neighbourhood"}
SHOWN = 40  # characters of a wrong value

Progress = Callable[[int], object]


class Remark(NamedTuple):
    """What is to be said about a line of the file."""

    line: int
    reason: str


class Refused(ValueError):
    """This line can't become a card; the message says why, after the name of the column."""


@dataclass(frozen=True, slots=True)
class NewCard:
    """One good line; `private` are numbers and addresses that look like somebody's own."""

    line: int
    organisation_id: int
    organisation: str
    values: dict[str, Any]
    private: list[str]

    @property
    def name(self) -> str:
        return str(self.values["name"])

    @property
    def emails(self) -> set[str]:
        return addresses(self.values["emails"])


@dataclass(slots=True)
class Reading:
    """A whole file: its cards, and the lines that are refused or tell of no person."""

    cards: list[NewCard] = field(default_factory=list)
    refused: list[Remark] = field(default_factory=list)
    others: int = 0


def addresses(emails: str) -> set[str]:
    """The bare addresses in the lines of a card."""
    return {line.rpartition(": ")[2] for line in emails.splitlines()}


def read_cards(
    content: bytes, organisations: Mapping[str, tuple[int, str]], names: Names, progress: Progress = int
) -> Reading:
    """The cards of a file; `organisations` are keys and names by their folded names. Raises BadFile."""
    reading = Reading()
    for line in read(content, WANTED, ALSO):
        progress(1)
        if line.values.get("about") == About.ORGANISATION:
            reading.others += 1
            continue
        try:
            reading.cards.append(_card(line, organisations, names))
        except Refused as refused:
            reading.refused.append(Remark(line.number, str(refused)))
    return reading


def _card(line: Line, organisations: Mapping[str, tuple[int, str]], names: Names) -> NewCard:
    if line.surplus > 0:
        raise Refused(_("er staan te veel velden op deze regel."))
    told = line.values["organisation"]
    known = organisations.get(fold(told))
    if known is None:
        problem = (
            _("“%(name)s” werkt niet samen met dit team.", name=told[:SHOWN])
            if told
            else _("hier staat geen organisatie.")
        )
        raise Refused(_("kolom %(column)s: %(problem)s", column="organisation", problem=problem))
    form = PersonForm(
        None, names, [], formdata=MultiDict(_filled_in(line.values, names)), meta={"csrf": False}
    )
    if not form.validate():
        raise Refused(" ".join(_complaints(form)))
    values = {**form.values(), "substitute": ""}
    return NewCard(line.number, *known, values, form.private)


def _filled_in(cells: Mapping[str, str], names: Names) -> Iterator[tuple[str, str]]:
    """The fields of the form, its lines with bars between them; numbers are asked about for all at once."""
    yield from (("confirm", "y"), ("substitute", ""))
    for name in ("name", *ALSO):
        told = cells.get(name, "")
        if name in LISTS:
            yield from ((name, code) for code in _codes(told, names[LISTS[name]]))
        else:
            yield name, "\n".join(part.strip() for part in told.split("|")) or DEFAULTS.get(name, "")


def _codes(told: str, known: Mapping[str, str]) -> Iterator[str]:
    """Codes as an export writes them, or names with a bar between them; what is neither goes on as it is."""
    by_name = {fold(name): code for code, name in known.items()}
    parts = told.split("|") if "|" in told or fold(told.strip()) in by_name else told.split()
    return (by_name.get(fold(part.strip()), part.strip()) for part in parts if part.strip())


def _complaints(form: PersonForm) -> Iterator[str]:
    for one in form:
        for error in one.errors[:1]:
            yield _("kolom %(column)s: %(problem)s", column=one.name, problem=_unknown(one) or error)
    yield from form.form_errors


def _unknown(field: Any) -> str:
    """What stands in the cell that is none of the choices, if that is the matter."""
    chosen = field.data if isinstance(field.data, list) else [field.data]
    found = (
        next((one for one in chosen if not offers(field, one)), "") if hasattr(field, "iter_choices") else ""
    )
    return _("“%(value)s” bestaat niet.", value=found[:SHOWN]) if found else ""
