"""Hits of a search: newest first, and the few that are just what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, Subquery, func, select

from portal.core import prepared
from portal.core.extensions import db
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
    conditions_of,
    with_names,
)

PAGE = 25
COUNTED_TO = 1_000
REACH = 10_000  # rows that one request reads at most when no index decides
CHUNK = 1_000
NEWEST = 200  # hits among which an exact place or phrase comes first
ON_TOP = 5
PAST_ALL = 2**62  # lies above every position


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits and one more; `reached` is where reading stopped short of the end, if it did."""

    rows: list[Row[Any]]
    top: list[Row[Any]]
    reached: int | None = None
    count: int | None = None


def find(source: Source, viewer: Viewer, wanted: Filter, question: Question) -> Found:
    """The hits for this viewer. With other filters they are read in chunks, and not counted."""
    token = source.token(viewer)
    driver, _, loose = conditions_of(source, wanted)
    if driver or loose or wanted.floor or wanted.until:
        rows, reached = _hits(source, token, question, wanted, [*driver, *loose])
        return Found(rows, [], reached)
    asked = source.words.asked(question, token)
    rows, reached = _newest(source, asked, wanted.after), None
    if len(rows) <= PAGE and len(rows) < _count_hits(source, asked, wanted.after, PAGE + 1):
        rows, reached = _hits(source, token, question, wanted, [])  # some of these hits are not to be read
    if wanted.after:
        return Found(rows, [], reached)
    return Found(rows, _exact(source, asked), reached, _count(source, asked))


def _newest(source: Source, asked: dict[str, str], after: int | None) -> list[Row[Any]]:
    """The first page of hits, and one row more."""
    values = {"match": asked["match"], "before": after or PAST_ALL, "most": PAGE + 1}
    return prepared.rows(
        ("hits", source.words.name, language()), lambda: _at_hits(source, source.words.hits()), **values
    )


def _exact(source: Source, asked: dict[str, str]) -> list[Row[Any]]:
    """The few newest hits that are just what was asked."""
    values = {**asked, "newest": NEWEST, "most": ON_TOP}
    return prepared.rows(
        ("exact", source.words.name, language()),
        lambda: _at_hits(source, source.words.exact_hits()),
        **values,
    )


def _at_hits(source: Source, hits: Subquery) -> Select[Any]:
    statement = source.base(select(*columns_of(source)).select_from(source.position.class_))
    statement = with_names(statement, source).join(hits, hits.c.position == source.position)
    return statement.order_by(source.position.desc())


def _hits(
    source: Source, token: str, question: Question, wanted: Filter, conditions: list[Criterion]
) -> tuple[list[Row[Any]], int | None]:
    """One row more than a page, and the position where reading stopped short of the end, if it did."""
    rows: list[Row[Any]] = []
    below, read = wanted.ceiling, 0
    chunk = CHUNK if conditions or wanted.floor else PAGE + 1
    while read < REACH:
        hits = source.words.find(question, token, chunk, below)
        positions = list(db.session.scalars(select(hits.c.position)))
        rows += _rows_at(source, positions, [*conditions, *between(source, None, wanted.floor)])
        if len(rows) > PAGE or len(positions) < chunk or (wanted.floor and positions[-1] < wanted.floor):
            return rows, None
        below, read = positions[-1], read + chunk
    return rows, below


def _rows_at(source: Source, positions: Sequence[int], conditions: Sequence[Criterion]) -> list[Row[Any]]:
    if not positions:
        return []
    statement = source.base(select(*columns_of(source)).select_from(source.position.class_))
    statement = with_names(statement, source).where(source.position.in_(positions), *conditions)
    return list(db.session.execute(statement.order_by(source.position.desc())))


def _count(source: Source, asked: dict[str, str]) -> int:
    """How many there are to read. A partner's index also holds shares of teams whose agreement ended."""
    if source is TEAM:
        return _count_hits(source, asked)
    values = {"match": asked["match"], "before": PAST_ALL, "most": COUNTED_TO + 1}
    return int(prepared.rows("readable hits", lambda: _readable(source, source.words.hits()), **values)[0][0])


def _readable(source: Source, hits: Subquery) -> Select[Any]:
    return (
        select(func.count())
        .select_from(source.position.class_)
        .join(hits, hits.c.position == source.position)
    )


def _count_hits(
    source: Source, asked: dict[str, str], after: int | None = None, most: int = COUNTED_TO + 1
) -> int:
    """How many the index holds for these readers."""
    values = {"match": asked["match"], "before": after or PAST_ALL, "most": most}
    build = lambda: select(func.count()).select_from(source.words.hits())  # noqa: E731
    return int(prepared.rows(("hit count", source.words.name), build, **values)[0][0])
