"""Where the list of each kind of viewer comes from, and everything in it that a filter asks for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, null, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from portal.core import search
from portal.core.extensions import db
from portal.core.language import language
from portal.core.scope import Me
from portal.core.viewer import Viewer, required_viewer
from portal.logbook.forms import Filter
from portal.logbook.index import entry_index, organisation_token, share_index, team_token
from portal.logbook.models import Category, Entry
from portal.logbook.sharing.models import Share, ShareReader
from portal.people.models import Neighbourhood

EXCERPT = 300  # characters of a text that a list reads

Criterion = ColumnElement[bool]
Make = Callable[[tuple[str, ...]], Criterion]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a kind of viewer's list comes from: its rows, its order, its filters and its index."""

    model: Any
    position: InstrumentedAttribute[int]
    extra: tuple[Any, ...]
    choices: dict[str, Make]
    flags: dict[str, Any]
    indexed: dict[str, str]  # filter name: the index that can decide one value of it
    plain_index: str
    words: search.SearchIndex
    token: Callable[[Viewer], str]
    base: Callable[[Select[Any]], Select[Any]] = lambda statement: statement


def _one_of(column: Any) -> Make:
    """One condition per value, not a list of values: a prepared statement has a fixed number of them."""
    return lambda values: or_(*(column == value for value in values))


def _neighbourhoods(model: Any) -> Make:
    return lambda codes: or_(*(model.neighbourhood_id == _neighbourhood(code) for code in codes))


def _neighbourhood(code: str) -> Any:
    return select(Neighbourhood.id).where(Neighbourhood.code == code).scalar_subquery()


TEAM = Source(
    model=Entry,
    position=Entry.position,
    extra=(Entry.status, Entry.awaits),
    choices={
        "category": _one_of(Entry.category),
        "neighbourhood": _neighbourhoods(Entry),
        "kind": _one_of(Entry.kind),
        "status": _one_of(Entry.status),
        "role": _one_of(Entry.author_role),
        "audience": _one_of(Entry.audience),
    },
    flags={
        "mine": Entry.author_id == Me.user,
        "follow_up": Entry.awaits,
    },
    indexed={
        "mine": "ix_entry_author",
        "follow_up": "ix_entry_awaits",
        "neighbourhood": "ix_entry_team_neighbourhood",
        "category": "ix_entry_team_category",
    },
    plain_index="ix_entry_team_position",
    words=entry_index,
    token=lambda viewer: team_token(viewer.team_id or 0),
)
PARTNER = Source(
    model=Share,
    position=ShareReader.position,
    extra=(null().label("status"), literal(False).label("awaits")),
    choices={
        "category": _one_of(Share.category),
        "neighbourhood": _neighbourhoods(Share),
        "kind": _one_of(Share.kind),
        "audience": _one_of(Share.audience),
    },
    flags={"mine": Share.organisation_id == Me.organisation},
    indexed={},
    plain_index="ix_share_reader_position",
    words=share_index,
    token=lambda viewer: organisation_token(viewer.organisation_id or 0),
    base=lambda statement: statement.join(Share, Share.id == ShareReader.share_id),
)


def source_for(viewer: Viewer) -> Source:
    return TEAM if viewer.in_team else PARTNER


@dataclass(frozen=True, slots=True)
class Way:
    """How a filter is answered: the index to walk down, what that decides, and what is looked at on the way.

    Both are names of the filter: putting their conditions together takes longer than the database does.
    """

    source: Source
    wanted: Filter
    index: str
    decided: tuple[str, ...]
    loose: tuple[str, ...]

    @property
    def narrows(self) -> bool:
        """Whether there are conditions at all."""
        return bool(self.decided or self.loose)

    def driver(self) -> list[Criterion]:
        """The condition that the index decides."""
        return [self._condition(name) for name in self.decided]

    def conditions(self) -> list[Criterion]:
        """All of them, the one that the index decides first."""
        return [self._condition(name) for name in (*self.decided, *self.loose)]

    def _condition(self, name: str) -> Criterion:
        if name in self.source.flags:
            found: Criterion = self.source.flags[name]
            return found
        return self.source.choices[name](getattr(self.wanted, name))


def way_of(source: Source, wanted: Filter) -> Way:
    """The index that decides most of what is asked, and the rest."""
    asked = [name for name in (*source.flags, *source.choices) if getattr(wanted, name)]
    for name, index in source.indexed.items():
        if name in asked and (name in source.flags or len(getattr(wanted, name)) == 1):
            return Way(source, wanted, index, (name,), tuple(other for other in asked if other != name))
    return Way(source, wanted, source.plain_index, (), tuple(asked))


def along(
    source: Source, columns: Sequence[Any], index: str, conditions: Sequence[Criterion], whole: bool = True
) -> Select[Any]:
    """Name the index on SQLite, which otherwise may choose one that needs a sort."""
    walked = source.position.class_
    statement = select(*columns).select_from(walked)
    statement = source.base(statement) if whole else statement
    return statement.with_hint(walked, f"INDEXED BY {index}", "sqlite").where(*conditions)


def between(source: Source, ceiling: int | None, floor: int | None) -> list[Criterion]:
    below = [source.position < ceiling] if ceiling is not None else []
    return [*below, *([source.position >= floor] if floor is not None else [])]


def positions(wanted: Filter, size: int) -> Iterator[list[int]]:
    """The positions of all that the filter asks for, newest first; `size` are looked at a time."""
    viewer = required_viewer()
    source = source_for(viewer)
    question = search.parse(wanted.q) if wanted.q else None
    way = way_of(source, wanted)
    conditions, below = way.conditions(), wanted.ceiling
    while True:
        if question is None:
            found = looked = _next_along(source, way.index, conditions, (below, wanted.floor), size)
        else:
            looked = source.words.find(question, source.token(viewer), size, below)
            found = _holding(source, looked, [*conditions, *between(source, None, wanted.floor)])
        if found:
            yield found
        if len(looked) < size or (wanted.floor is not None and looked[-1] < wanted.floor):
            return
        below = looked[-1]


def _next_along(
    source: Source,
    index: str,
    conditions: list[Criterion],
    period: tuple[int | None, int | None],
    size: int,
) -> list[int]:
    statement = along(source, [source.position], index, [*conditions, *between(source, *period)])
    return list(db.session.scalars(statement.order_by(source.position.desc()).limit(size)))


def _holding(source: Source, looked: list[int], conditions: list[Criterion]) -> list[int]:
    """Those of the positions for which the conditions hold."""
    statement = source.base(select(source.position).select_from(source.position.class_))
    statement = statement.where(source.position.in_(looked), *conditions)
    return list(db.session.scalars(statement.order_by(source.position.desc())))


def columns_of(source: Source) -> list[Any]:
    """What a row of the list shows; texts are cut in the database."""
    model = source.model
    label = Category.label_en if language() == "en" else Category.label
    return [
        model.id,
        source.position.label("position"),
        label.label("category_label"),
        Category.icon,
        Neighbourhood.name.label("neighbourhood"),
        model.place,
        func.substr(model.text, 1, EXCERPT).label("text"),
        model.audience,
        model.hospitality,
        *source.extra,
    ]


def with_names(statement: Select[Any], source: Source) -> Select[Any]:
    model = source.model
    return statement.join(Category, Category.code == model.category).outerjoin(
        Neighbourhood, Neighbourhood.id == model.neighbourhood_id
    )
