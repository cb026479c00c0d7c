"""The directory: cards from A to Z, found by words of names, organisations, themes and neighbourhoods.

The cards are walked in the order of their names and each is held against what is asked. A page stops the
walk; a team or a region has some thousands of cards, so that one to the end stays a matter of milliseconds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, String, bindparam, or_, select, tuple_

from portal.contacts.forms import Wanted
from portal.contacts.models import FRESH_FOR, About, Card, Favourite
from portal.core import dates, prepared
from portal.core.extensions import db
from portal.core.language import language
from portal.core.search import SHORTEST_PART
from portal.core.text import fold
from portal.core.types import UtcDateTime
from portal.logbook.models import Category
from portal.people.models import Neighbourhood, Organisation

PAGE = 25
ALL = 1_000_000
Criterion = Any


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cards under their letters; `after` is where the next one starts, "" at the end."""

    letters: Sequence[tuple[str, list[Row[Any]]]]
    count: int
    after: str


def page_of(wanted: Wanted) -> Found:
    """The page that is asked for; each row has what `_statement` selects."""
    rows = _rows(wanted, PAGE + 1)
    shown = rows[:PAGE]
    after = shown[-1].public_id if len(rows) > PAGE else ""
    return Found([(letter, list(group)) for letter, group in groupby(shown, _letter)], len(shown), after)


def addresses(wanted: Wanted) -> list[str]:
    """The addresses of all cards that are asked for, from A to Z."""
    return [row.public_id for row in _rows(replace(wanted, after=""), ALL)]


def _rows(wanted: Wanted, most: int) -> list[Row[Any]]:
    named = _codes(wanted)
    values = {"fresh_since": dates.now() - FRESH_FOR, "most": most, **_values(wanted, named)}
    start = _start(wanted.after)
    if start is not None:
        values |= {"after_sort": start.sort, "after_id": start.id}
    sizes = tuple((len(word) >= SHORTEST_PART, *map(len, codes)) for word, codes in named)
    asked = (bool(wanted.theme), bool(wanted.neighbourhood), bool(wanted.kind), wanted.show)
    key = ("cards", sizes, asked, start is not None)
    return prepared.rows(key, lambda: _statement(wanted, named, start is not None), **values)


def _letter(row: Row[Any]) -> str:
    first = row.sort[:1].upper()
    return first if first.isalpha() else "0-9"


def _start(after: str) -> Row[Any] | None:
    if not after:
        return None
    place: list[Any] = [Card.sort, Card.id]
    return db.session.execute(select(*place).where(Card.public_id == after)).first()


Codes = tuple[list[str], list[str]]  # of themes and of neighbourhoods


def _codes(wanted: Wanted) -> list[tuple[str, Codes]]:
    """Each word of the question, with the themes and neighbourhoods whose names hold it."""
    if not wanted.words:
        return []
    names = choices()
    return [
        (word, (_holding(word, names["theme"]), _holding(word, names["neighbourhood"])))
        for word in wanted.words
    ]


def _holding(word: str, names: dict[str, str]) -> list[str]:
    start = "" if len(word) >= SHORTEST_PART else " "
    return [code for code, name in names.items() if f"{start}{word}" in f" {fold(name)}"]


def _values(wanted: Wanted, named: list[tuple[str, Codes]]) -> dict[str, Any]:
    """What fills the statement in; the names are those of `_conditions`."""
    values: dict[str, Any] = {}
    for at, (word, codes) in enumerate(named):
        values[f"word{at}"] = f"%{'' if len(word) >= SHORTEST_PART else ' '}{word}%"
        for kind, group in zip("tn", codes, strict=True):
            values |= {f"{kind}{at}_{place}": f"% {code} %" for place, code in enumerate(group)}
    if wanted.theme:
        values["theme"] = f"% {wanted.theme} %"
    if wanted.neighbourhood:
        values["neighbourhood"] = f"% {wanted.neighbourhood} %"
    if wanted.kind:
        values["kind"] = wanted.kind
    return values


def _statement(wanted: Wanted, named: list[tuple[str, Codes]], further: bool) -> Select[Any]:
    since = bindparam("fresh_since", type_=UtcDateTime())
    fresh = (Card.confirmed_at.is_not(None) & (Card.confirmed_at > since)).label("fresh")
    columns: list[Any] = [
        *(Card.public_id, Card.about, Card.name, Card.sort, Card.role, Card.purpose, Card.phones, fresh),
        *(Organisation.name.label("organisation"), Organisation.kind),
    ]
    statement = (
        select(*columns)
        .select_from(Card)
        .join(Organisation, Organisation.id == Card.organisation_id)
        .where(*_conditions(wanted, named))
        .order_by(Card.sort, Card.id)
        .limit(bindparam("most"))
    )
    if further:
        start = tuple_(bindparam("after_sort", type_=String), bindparam("after_id"))
        statement = statement.where(tuple_(Card.sort, Card.id) > start)
    if wanted.show == "favourites":
        statement = statement.join(Favourite, Favourite.card_id == Card.id)
    return statement


def _conditions(wanted: Wanted, named: list[tuple[str, Codes]]) -> Iterator[Criterion]:
    yield Card.left_on.is_(None)
    for at, (_word, codes) in enumerate(named):
        yield or_(*_word_conditions(at, codes))
    if wanted.theme:
        yield has_code(Card.themes, "theme")
    if wanted.neighbourhood:
        yield or_(Card.neighbourhoods == "", has_code(Card.neighbourhoods, "neighbourhood"))
    if wanted.kind:
        yield Organisation.kind == bindparam("kind")
    if wanted.show in ("organisations", "people"):
        yield Card.about == (About.PERSON if wanted.show == "people" else About.ORGANISATION)


def _word_conditions(at: int, codes: Codes) -> Iterator[Criterion]:
    yield Card.words.like(bindparam(f"word{at}", type_=String))
    for kind, column, group in zip("tn", (Card.themes, Card.neighbourhoods), codes, strict=True):
        yield from (has_code(column, f"{kind}{at}_{place}") for place in range(len(group)))


def has_code(column: Any, name: str) -> Criterion:
    """Whether a list of codes holds the one in this bind parameter, which has spaces and % around it."""
    return column.like(bindparam(name, type_=String))


def choices() -> dict[str, dict[str, str]]:
    """The themes and neighbourhoods that the viewer can choose from, by code."""
    label = Category.label_en if language() == "en" else Category.label
    theme: list[Any] = [Category.code, label]
    hood: list[Any] = [Neighbourhood.code, Neighbourhood.name]
    themes = select(*theme).where(Category.active).order_by(Category.order)
    hoods = select(*hood).order_by(Neighbourhood.name)
    return {"theme": _read("themes", themes), "neighbourhood": _read("neighbourhoods", hoods)}


def _read(name: str, statement: Select[Any]) -> dict[str, str]:
    return dict(map(tuple, prepared.rows((name, language()), lambda: statement)))
