"""Hits of a search: newest first, and the few that are just what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.keeping import Kept
from portal.core.language import language
from portal.core.viewer import Viewer
from portal.core.words import Question
from portal.logbook.forms import Filter
from portal.logbook.sources.queries import (
    TEAM,
    Criterion,
    Source,
    between,
    columns_of,
    way_of,
    with_names,
)

PAGE = 25
COUNTED_TO = 1_000
REACH = 10_000  # rows that one request reads at most when no index decides
CHUNK = 1_000
NEWEST = 200  # hits among which an exact place or phrase comes first
ON_TOP = 5
PAST_ALL = 2**62  # lies above every position

_counts = Kept[int](1_024, seconds=60)
_exact = Kept[list[int]](256, seconds=60)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits and one more; `reached` is where reading stopped short of the end, if it did."""

    rows: Sequence[Any]
    top: Sequence[Any]
    reached: int | None = None
    count: int | None = None


def find(source: Source, viewer: Viewer, wanted: Filter, question: Question) -> Found:
    """The hits for this viewer. With other filters they are read in chunks, and not counted."""
    token = source.token(viewer)
    way = way_of(source, wanted)
    if way.narrows or wanted.floor or wanted.until:
        rows, reached = _hits(source, token, question, wanted, way.conditions())
        return Found(rows, (), reached)
    hits = source.words.find(question, token, PAGE + 1 if wanted.after else NEWEST + 1, wanted.after)
    page = hits[: PAGE + 1]
    rows, reached = _rows_of(source, page, PAGE + 1), None
    if len(rows) < len(page):
        rows, reached = _hits(source, token, question, wanted, [])  # some of these hits are not to be read
    if wanted.after:
        return Found(rows, (), reached)
    key = (source.words.name, token, question, tuple(hits))
    exact = _exact.get(key, lambda: source.words.find_exact(question, hits[:NEWEST], ON_TOP))
    return Found(rows, _rows_of(source, exact, ON_TOP), reached, _counted(source, key, hits))


def _rows_of(source: Source, positions: Sequence[int], size: int) -> Sequence[Any]:
    """The rows at a few positions; always asks for `size`, so that one statement serves any number."""
    if not positions:
        return ()
    padded = [*positions, *[positions[-1]] * (size - len(positions))]
    values = {f"at{index}": position for index, position in enumerate(padded)}
    return prepared.listing(
        ("rows at", source.words.name, language(), size), lambda: _at_places(source, size), **values
    )


def _at_places(source: Source, size: int) -> Select[Any]:
    places = [source.position == bindparam(f"at{index}") for index in range(size)]
    statement = source.base(select(*columns_of(source)).select_from(source.position.class_))
    return with_names(statement, source).where(or_(*places)).order_by(source.position.desc())


def _hits(
    source: Source, token: str, question: Question, wanted: Filter, conditions: list[Criterion]
) -> tuple[Sequence[Any], int | None]:
    """One row more than a page, and the position where reading stopped short of the end, if it did."""
    rows: list[Any] = []
    below, read = wanted.ceiling, 0
    chunk = CHUNK if conditions or wanted.floor else PAGE + 1
    while read < REACH:
        positions = source.words.find(question, token, chunk, below)
        rows += _rows_at(source, positions, [*conditions, *between(source, None, wanted.floor)])
        if len(rows) > PAGE or len(positions) < chunk or (wanted.floor and positions[-1] < wanted.floor):
            return rows, None
        below, read = positions[-1], read + chunk
    return rows, below


def _rows_at(source: Source, positions: Sequence[int], conditions: Sequence[Criterion]) -> list[Any]:
    if not positions:
        return []
    statement = source.base(select(*columns_of(source)).select_from(source.position.class_))
    statement = with_names(statement, source).where(source.position.in_(positions), *conditions)
    return list(db.session.execute(statement.order_by(source.position.desc())))


def _counted(source: Source, key: tuple[str, str, Question, tuple[int, ...]], hits: list[int]) -> int:
    """How many hits there are; that there are more than is ever said is not asked again for a minute."""
    if len(hits) <= NEWEST:
        return _readable(source, hits)
    _name, token, question, _positions = key
    return _counts.get(
        key,
        lambda: _readable(source, source.words.find(question, token, COUNTED_TO + 1)),
        lambda found: found > COUNTED_TO,
    )


def _readable(source: Source, hits: Sequence[int]) -> int:
    """How many of the hits are to be read; a partner's index also holds shares of teams it left."""
    if source is TEAM:
        return len(hits)
    readable = select(func.count()).select_from(source.position.class_).where(source.position.in_(hits))
    return db.session.scalar(readable) or 0
