"""The directory: cards from A to Z, found by words of names, organisations, themes and neighbourhoods.

A page is one walk down the cards of one team, each held against what is asked, until the page is full. For
who has to do with several teams the walks go side by side in one statement.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, String, bindparam, func, or_, select, tuple_, union

from portal.contacts.forms import Names, Wanted
from portal.contacts.models import ABOUT, FRESH_FOR, KIND, PLACE, THEME, About, Card, CardPlace, Favourite
from portal.contacts.rare.queries import few
from portal.core import database, dates, prepared
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

_known, _teams = Kept["Known"](256, seconds=60), Kept[list[int]](256, seconds=60)


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
    rows = _rows(wanted, PAGE + 1, prepared.listing)
    return Found(rows[:PAGE], rows[PAGE - 1].public_id if len(rows) > PAGE else "")


def addresses(wanted: Wanted) -> list[str]:
    """The addresses of all cards that are asked for, from A to Z."""
    return [row.public_id for row in _rows(replace(wanted, after=""), ALL, prepared.rows)]


def _rows(wanted: Wanted, most: int, read: Callable[..., Sequence[Any]]) -> Any:
    groups, start, ours = list(_groups(wanted)), _start(wanted.after), teams()
    values = {"fresh_since": dates.now() - FRESH_FOR, "most": most, **start}
    for at, group in enumerate(groups):
        values |= {_name(at, place): _escaped(piece) for place, piece in enumerate(group)}
    values |= {f"team{at}": team for at, team in enumerate(ours)}
    among = few(groups)
    values |= {} if among is None else {"among": json.dumps(among)}
    sizes, kept = tuple(map(len, groups)), wanted.show == "favourites"
    shape = _Shape(len(ours), sizes, kept, bool(start), among is not None)
    if not ours or among == []:
        return ()
    return read(("cards", shape), lambda: _statement(shape), **values)


def teams() -> list[int]:
    """The teams in whose directories the viewer looks; a new one counts after a minute."""
    viewer = required_viewer()
    if viewer.team_id is not None:
        return [viewer.team_id]
    theirs = _agreed if viewer.is_partner else lambda: select(Team.id)
    own = (viewer.role, viewer.organisation_id, viewer.district_id)
    return _teams.get(own, lambda: [row[0] for row in prepared.rows("teams of the directory", theirs)])


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
        yield [start + word, *_named(start + word, known)]
    if wanted.theme:
        yield [f" {THEME}{wanted.theme} "]
    if wanted.neighbourhood:
        yield [f" {PLACE}{wanted.neighbourhood} ", f" {PLACE} "]
    if wanted.kind:
        yield [f" {KIND}{wanted.kind} "]
    if wanted.show in ABOUTS:
        yield [f" {ABOUT}{ABOUTS[wanted.show]} "]


def _named(word: str, known: dict[str, str]) -> Iterator[str]:
    """The themes and neighbourhoods whose names hold the word; one in full finds who is there for all too."""
    for code, name in known.items():
        if word in name:
            yield f" {code} "
    if any(code.startswith(PLACE) and name.strip() == word.strip() for code, name in known.items()):
        yield f" {PLACE} "


def _escaped(piece: str) -> str:
    return piece.replace("_", "/_")


def _holding(piece: Any) -> ColumnElement[bool]:
    """Put together in the statement: a whole pattern that is given makes SQLite plan it anew each time."""
    return CardPlace.found.contains(piece, escape="/")


def _name(at: int, place: int) -> str:
    return f"holds{at}_{place}"


def fits(wanted: Wanted) -> list[Any]:
    """What a row of the directory has to hold, for a statement that is made once."""
    return [or_(*(_holding(_escaped(piece)) for piece in group)) for group in _groups(wanted)]


class _Shape(NamedTuple):
    """What decides how a statement looks: `sizes` are in how many ways each thing that is asked can be met,
    `kept` is for favourites alone, `further` goes on after a card, and `few` looks among a few cards."""

    teams: int
    sizes: tuple[int, ...]
    kept: bool
    further: bool
    few: bool


def _statement(shape: _Shape) -> Select[Any]:
    since = bindparam("fresh_since", type_=UtcDateTime())
    fresh = (Card.confirmed_at.is_not(None) & (Card.confirmed_at > since)).label("fresh")
    columns: list[Any] = [
        *(Card.public_id, Card.about, Card.name, Card.sort, Card.role, Card.purpose, Card.phones),
        *(fresh, Organisation.name.label("organisation"), Organisation.kind),
    ]
    if shape.teams == 1 and database.is_sqlite():  # it would sort what was found, however it was found
        walk = _walk(shape, 0).with_only_columns(*columns, maintain_column_froms=True)
        return _with_cards(walk, CardPlace.card_id)
    at = _places(shape)
    return _with_cards(select(*columns).select_from(at), at.c.card_id).order_by(at.c.sort, at.c.card_id)


def _with_cards(at: Select[Any], card_id: Any) -> Select[Any]:
    return at.join(Card, Card.id == card_id).join(Organisation, Organisation.id == Card.organisation_id)


def _places(shape: _Shape) -> Any:
    """The walks down all teams together, each card once; they stop when there are enough."""
    walks = [_walk(shape, at).subquery() for at in range(shape.teams)]
    if len(walks) == 1:
        return walks[0]
    found = union(*(select(one.c.sort, one.c.card_id) for one in walks)).subquery()
    first = select(found.c.sort, found.c.card_id).order_by(found.c.sort, found.c.card_id)
    return first.limit(bindparam("most")).subquery()


def _walk(shape: _Shape, at: int) -> Select[Any]:
    """The walk itself: it reads the rows of the directory of one team alone."""
    holds = (
        or_(*(_holding(bindparam(_name(group, place), type_=String)) for place in range(size)))
        for group, size in enumerate(shape.sizes)
    )
    place: tuple[Any, ...] = (CardPlace.sort, CardPlace.card_id)
    walk = select(*place).where(CardPlace.team_id == bindparam(f"team{at}"), *holds)
    if shape.further:
        start = tuple_(bindparam("after_sort", type_=String), bindparam("after_id"))
        walk = walk.where(tuple_(*place) > start)
    if shape.kept:
        walk = walk.join(Favourite, Favourite.card_id == CardPlace.card_id)
    if shape.few:
        among = select(func.json_each(bindparam("among")).table_valued("value").c.value)
        walk = walk.with_hint(CardPlace, "INDEXED BY ix_card_place_card_id", "sqlite")
        walk = walk.where(CardPlace.card_id.in_(among))
    return walk.order_by(*place).limit(bindparam("most"))


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
