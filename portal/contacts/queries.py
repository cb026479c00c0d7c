"""The directory: cards from A to Z, found by words of names, organisations, themes and neighbourhoods.

A page is one walk down the cards of one team, each held against what is asked, until the page is full. Who
has to do with several teams gets the same from each, put together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Select, String, bindparam, or_, select, tuple_

from portal.contacts.forms import Names, Wanted
from portal.contacts.models import ABOUT, FRESH_FOR, KIND, PLACE, THEME, About, Card, CardPlace, Favourite
from portal.core import dates, prepared
from portal.core.keeping import Kept
from portal.core.language import language
from portal.core.search import SHORTEST_PART
from portal.core.text import fold
from portal.core.types import UtcDateTime
from portal.core.viewer import required_viewer
from portal.logbook.models import Category
from portal.people.models import Cooperation, Neighbourhood, Organisation, Team, current

PAGE = 25
ALL = 1_000_000
ABOUTS = {"people": About.PERSON, "organisations": About.ORGANISATION}

_known = Kept["Known"](256, seconds=60)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cards; `after` is where the next one starts, "" at the end. Equal ones look the same."""

    rows: tuple[Any, ...]
    after: str

    def letters(self) -> list[tuple[str, list[Any]]]:
        """The cards under their letters."""
        return [(letter, list(group)) for letter, group in groupby(self.rows, _letter)]


def _letter(row: Any) -> str:
    first = row.sort[:1].upper()
    return first if first.isalpha() else "0-9"


def page_of(wanted: Wanted) -> Found:
    """The page that is asked for; each row has what `_statement` selects."""
    rows = _rows(wanted, PAGE + 1)
    return Found(tuple(rows[:PAGE]), rows[PAGE - 1].public_id if len(rows) > PAGE else "")


def addresses(wanted: Wanted) -> list[str]:
    """The addresses of all cards that are asked for, from A to Z."""
    return [row.public_id for row in _rows(replace(wanted, after=""), ALL)]


def _rows(wanted: Wanted, most: int) -> list[Any]:
    groups, start = list(_groups(wanted)), _start(wanted.after)
    values = {"fresh_since": dates.now() - FRESH_FOR, "most": most, **start}
    values |= {_name(at, place): one for at, group in enumerate(groups) for place, one in enumerate(group)}
    sizes, kept = tuple(map(len, groups)), wanted.show == "favourites"
    key = ("cards", sizes, kept, bool(start))
    found = [
        prepared.rows(key, lambda: _statement(sizes, kept, bool(start)), team=team, **values)
        for team in teams()
    ]
    if len(found) == 1:
        return found[0]
    once = {row.id: row for rows in found for row in rows}
    return sorted(once.values(), key=lambda row: (row.sort, row.id))[:most]


def teams() -> list[int]:
    """The teams in whose directories the viewer looks."""
    viewer = required_viewer()
    if viewer.team_id is not None:
        return [viewer.team_id]
    theirs = _agreed if viewer.is_partner else lambda: select(Team.id)
    return [row[0] for row in prepared.rows("teams of the directory", theirs)]


def _agreed() -> Any:
    return select(Cooperation.team_id).where(current(Cooperation))


def _start(after: str) -> dict[str, Any]:
    """Where to go on, by the names that the statement gives it."""
    found = prepared.rows("place of a card", _place, at=after) if after else []
    return found[0]._asdict() if found else {}


def _place() -> Any:
    place: tuple[Any, ...] = (Card.sort.label("after_sort"), Card.id.label("after_id"))
    return select(*place).where(Card.public_id == bindparam("at"))


def _groups(wanted: Wanted) -> Iterator[list[str]]:
    """What has to be found on a card: each word, and each choice; see `CardPlace.found`."""
    known = choices().folded if wanted.words else {}
    for word in wanted.words:
        start = "" if len(word) >= SHORTEST_PART else " "
        yield [_holds(start + word), *_named(start + word, known)]
    if wanted.theme:
        yield [_holds(f" {THEME}{wanted.theme} ")]
    if wanted.neighbourhood:
        yield [_holds(f" {PLACE}{wanted.neighbourhood} "), _holds(f" {PLACE} ")]
    if wanted.kind:
        yield [_holds(f" {KIND}{wanted.kind} ")]
    if wanted.show in ABOUTS:
        yield [_holds(f" {ABOUT}{ABOUTS[wanted.show]} ")]


def _named(word: str, known: dict[str, str]) -> Iterator[str]:
    """The themes and neighbourhoods whose names hold the word; one in full finds who is there for all too."""
    for code, name in known.items():
        if word in name:
            yield _holds(f" {code} ")
    if any(code.startswith(PLACE) and name.strip() == word.strip() for code, name in known.items()):
        yield _holds(f" {PLACE} ")


def _holds(piece: str) -> str:
    return f"%{piece.replace('_', '/_')}%"


def _name(at: int, place: int) -> str:
    return f"holds{at}_{place}"


def fits(wanted: Wanted) -> list[Any]:
    """What a row of the directory has to hold, for a statement that is made once."""
    return [or_(*(CardPlace.found.like(one, "/") for one in group)) for group in _groups(wanted)]


def _statement(sizes: Sequence[int], kept: bool, further: bool) -> Select[Any]:
    since = bindparam("fresh_since", type_=UtcDateTime())
    fresh = (Card.confirmed_at.is_not(None) & (Card.confirmed_at > since)).label("fresh")
    at = _places(sizes, kept, further)
    columns: list[Any] = [
        *(Card.id, Card.public_id, Card.about, Card.name, Card.sort, Card.role, Card.purpose, Card.phones),
        *(fresh, Organisation.name.label("organisation"), Organisation.kind),
    ]
    return (
        select(*columns)
        .select_from(at)
        .join(Card, Card.id == at.c.card_id)
        .join(Organisation, Organisation.id == Card.organisation_id)
        .order_by(at.c.sort, at.c.card_id)
    )


def _places(sizes: Sequence[int], kept: bool, further: bool) -> Any:
    """The walk itself: it reads the rows of the directory alone, and stops when there are enough."""
    holds = (
        or_(*(CardPlace.found.like(bindparam(_name(at, place), type_=String), "/") for place in range(size)))
        for at, size in enumerate(sizes)
    )
    walk = select(CardPlace.sort, CardPlace.card_id).where(CardPlace.team_id == bindparam("team"), *holds)
    if further:
        start = tuple_(bindparam("after_sort", type_=String), bindparam("after_id"))
        walk = walk.where(tuple_(CardPlace.sort, CardPlace.card_id) > start)
    if kept:
        walk = walk.join(Favourite, Favourite.card_id == CardPlace.card_id)
    return walk.order_by(CardPlace.sort, CardPlace.card_id).limit(bindparam("most")).subquery()


@dataclass(frozen=True, slots=True)
class Known:
    """What the viewer can choose from: codes with their names, and `folded` by the codes as on cards."""

    theme: tuple[tuple[str, str], ...]
    neighbourhood: tuple[tuple[str, str], ...]
    folded: dict[str, str]


def choices() -> Known:
    """The themes and neighbourhoods, read anew after a minute."""
    viewer, speech = required_viewer(), language()
    own = (viewer.role, viewer.team_id, viewer.organisation_id, viewer.district_id, speech)
    return _known.get(own, lambda: _read(speech))


def _read(speech: str) -> Known:
    themes = tuple(prepared.rows(("themes", speech), lambda: _themes(speech)))
    hoods = tuple(prepared.rows("hoods", _neighbourhoods))
    coded = [
        *((THEME + code, name) for code, name in themes),
        *((PLACE + code, name) for code, name in hoods),
    ]
    return Known(themes, hoods, {code: f" {fold(name)}" for code, name in coded})


def names() -> Names:
    """What they are called, by code."""
    known = choices()
    return {"theme": dict(known.theme), "neighbourhood": dict(known.neighbourhood)}


def called(wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """The chosen theme and neighbourhood in words, by parameter."""
    chosen = {name: code for name in ("theme", "neighbourhood") if (code := getattr(wanted, name))}
    known = names() if chosen else {}
    return tuple((name, known[name].get(code, code)) for name, code in chosen.items())


def _themes(speech: str) -> Any:
    label = Category.label_en if speech == "en" else Category.label
    return select(Category.code, label).where(Category.active).order_by(Category.order)


def _neighbourhoods() -> Any:
    return select(Neighbourhood.code, Neighbourhood.name).order_by(Neighbourhood.name)
