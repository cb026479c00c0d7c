"""The logbook's list: the team reads entries, a partner the shares that it may read, both the same way.

A page is one walk down an index that starts with one equality and runs in time order. What that index
can't decide is checked on the way, for at most `REACH` rows; then the viewer is asked to go on.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from portal.core import dates, prepared, search
from portal.core.extensions import db
from portal.core.keeping import Kept
from portal.core.language import language
from portal.core.viewer import required_viewer
from portal.core.words import Question
from portal.logbook.finding.queries import COUNTED_TO, PAGE, PAST_ALL, REACH, Found, find
from portal.logbook.forms import Filter, Names
from portal.logbook.models import Category, Entry
from portal.logbook.rows import Shown, by_day, shown
from portal.logbook.sources.queries import (
    EXCERPT,
    Criterion,
    Way,
    along,
    between,
    columns_of,
    source_for,
    way_of,
    with_names,
)
from portal.people.models import Neighbourhood

AWAITING = 5
NEWEST_ON_START = 5

_counts = Kept[int](1_024, seconds=60)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list: all that decides what it shows, so that equal ones look the same.

    `after` pages on; `further` says that only part was read and there may be more.
    """

    rows: tuple[Any, ...]
    top: tuple[Any, ...]
    after: int | None
    further: bool
    count: int | None  # up to COUNTED_TO; None where counting would cost more than it tells
    question: Question | None
    today: date

    def days(self) -> list[tuple[str, list[Shown]]]:
        """The rows in words, by day."""
        return by_day(shown(self.rows, self.question), self.today)

    def hits(self) -> list[Shown]:
        """The rows that are just what was asked, in words."""
        return shown(self.top, self.question)


@dataclass(frozen=True, slots=True)
class Few:
    """Some rows without their days; equal ones look the same."""

    rows: tuple[Any, ...]

    def shown(self) -> list[Shown]:
        """The rows in words."""
        return shown(self.rows)


def page_of(wanted: Filter) -> Page:
    """The page of the viewer's list that the filter asks for."""
    viewer = required_viewer()
    source = source_for(viewer)
    question = search.parse(wanted.q) if wanted.q else None
    if question is not None:
        return _answered(question, find(source, viewer, wanted, question))
    way = way_of(source, wanted)
    floor = floor_of(way) if way.loose else wanted.floor
    walk = Walk(way, wanted.choices, wanted.ceiling, floor)
    rows = walk.rows(PAGE + 1)
    stopped = bool(way.loose) and floor != wanted.floor and floor is not None
    return Page(
        rows=rows[:PAGE],
        top=(),
        after=_next(rows, floor if stopped else None),
        further=stopped and len(rows) <= PAGE,
        count=None if wanted.after else _counted(walk, rows),
        question=None,
        today=dates.today(),
    )


def _answered(question: Question, found: Found) -> Page:
    on_top = {row.position for row in found.top}
    return Page(
        rows=tuple(row for row in found.rows[:PAGE] if row.position not in on_top),
        top=tuple(found.top),
        after=_next(found.rows, found.reached),
        further=found.reached is not None and len(found.rows) <= PAGE,
        count=found.count,
        question=question,
        today=dates.today(),
    )


@dataclass(frozen=True, slots=True)
class Walk:
    """One way down an index: `shape` names what is asked, apart from the period and the viewer's own ids."""

    way: Way
    shape: Hashable = ()
    ceiling: int | None = None
    floor: int | None = None

    def rows(self, limit: int) -> tuple[Any, ...]:
        """The first rows on the way."""
        return prepared.listing(self._key("rows"), self._row_statement, **self._stretch(limit))

    def count(self) -> int:
        """How many there are, up to one more than is ever said."""
        found = prepared.rows(self._key("count"), self._count_statement, **self._stretch(COUNTED_TO + 1))
        return int(found[0][0])

    def _key(self, what: str) -> Hashable:
        return (what, self.way.source.words.name, self.way.index, self.shape, language())

    def _stretch(self, limit: int) -> dict[str, int]:
        return {"above": self.floor or 0, "below": self.ceiling or PAST_ALL, "limit": limit}

    def _row_statement(self) -> Select[Any]:
        source = self.way.source
        statement = with_names(self._along(columns_of(source)), source)
        return statement.order_by(source.position.desc()).limit(bindparam("limit"))

    def _count_statement(self) -> Select[Any]:
        bounded = self._along([self.way.source.position], whole=self.way.narrows)
        return select(func.count()).select_from(bounded.limit(bindparam("limit")).subquery())

    def _along(self, columns: Sequence[Any], whole: bool = True) -> Select[Any]:
        """Down the index; not `whole`: without the rest of each row, where nothing asks for it."""
        way, position = self.way, self.way.source.position
        period = [position < bindparam("below"), position >= bindparam("above")]
        return along(way.source, columns, way.index, [*self._conditions(), *period], whole)

    def _conditions(self) -> list[Criterion]:
        return self.way.conditions()


def _counted(walk: Walk, rows: tuple[Any, ...]) -> int:
    """How many there are; that there are more than is ever said is not asked again for a minute."""
    key = (
        required_viewer().user_id,
        walk.way.source.words.name,
        walk.shape,
        walk.floor,
        walk.ceiling,
        rows,
    )
    return _counts.get(key, walk.count, lambda found: found > COUNTED_TO)


def floor_of(way: Way) -> int | None:
    """Where this request stops reading: the period's start, or `REACH` rows down."""
    source, wanted = way.source, way.wanted
    conditions = [*way.driver(), *between(source, wanted.ceiling, wanted.floor)]
    walked = source.position.class_
    statement = select(source.position).select_from(walked).where(*conditions)
    if walked is source.model:
        statement = statement.with_hint(walked, f"INDEXED BY {way.index}", "sqlite")
    last = db.session.scalar(statement.order_by(source.position.desc()).offset(REACH).limit(1))
    return last if last is not None else wanted.floor


def _next(rows: Sequence[Any], floor: int | None) -> int | None:
    if len(rows) > PAGE:
        return int(rows[PAGE - 1].position)
    return floor


def choices() -> dict[str, dict[str, str]]:
    """The categories and neighbourhoods that the viewer can filter on, by code."""
    return {"category": dict(_names("category")), "neighbourhood": dict(_names("neighbourhood"))}


def names_in(wanted: Filter) -> Names:
    """What the filter's own words for its choices are made of."""
    return Names(
        _names("category") if wanted.category else (), _names("neighbourhood") if wanted.neighbourhood else ()
    )


def _names(what: str) -> tuple[Any, ...]:
    """One of the two: code and name."""
    if what == "neighbourhood":
        return prepared.listing(what, _neighbourhoods)
    speech = language()
    return prepared.listing((what, speech), lambda: _categories(speech))


def _categories(speech: str) -> Any:
    label = Category.label_en if speech == "en" else Category.label
    return select(Category.code, label).order_by(Category.order)


def _neighbourhoods() -> Any:
    return select(Neighbourhood.code, Neighbourhood.name).order_by(Neighbourhood.name)


def awaiting() -> dict[str, Any] | None:
    """The open follow-ups that this person was asked to do, soonest first."""
    viewer = required_viewer()
    columns = (Entry.id, Entry.place, Entry.follow_up_on, func.substr(Entry.text, 1, EXCERPT).label("text"))
    statement = (
        select(*columns)
        .where(Entry.awaits, Entry.follow_up_by_id == viewer.user_id)
        .order_by(Entry.follow_up_on.is_(None), Entry.follow_up_on, Entry.position.desc())
        .limit(AWAITING)
    )
    rows = db.session.execute(statement).all()
    return {"rows": rows, "today": dates.today()} if rows else None


def newest() -> dict[str, Any]:
    """The newest rows of the viewer's own list."""
    way = way_of(source_for(required_viewer()), Filter())
    return {"newest": Few(Walk(way).rows(NEWEST_ON_START))}
