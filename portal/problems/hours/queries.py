"""The hours of each problem per whole block, beside what is told of the block already.

A problem overlaps with places, subjects and other problems, so what the team may know of it is decided by the
same rule, over the same cells. It may know less of a newer one, and never less of what it knew before.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from flask import g
from sqlalchemy import BigInteger, Select, and_, bindparam, func, select

from portal.agreements.models import Agreement, State
from portal.core import dates, prepared
from portal.core.keeping import Kept
from portal.core.positions import position_at
from portal.core.viewer import required_viewer
from portal.logbook.counting.models import WeekCount
from portal.logbook.effort.blocks import LENGTH
from portal.logbook.effort.queries import (
    Block,
    Labels,
    Work,
    blocks,
    labels_of,
    monday_of,
    places_in,
    written,
)
from portal.logbook.effort.rule import tellable
from portal.logbook.models import Entry, Status
from portal.problems.models import Problem, ProblemEntry

PROBLEM = "problem"

Of = tuple[Work, int, list[str], int]  # what an entry is, who wrote it, of which problems, and its minutes


@dataclass(frozen=True, slots=True)
class Hours:
    """Of one block: `minutes` by the problem's id where they may be told, and those of which they may not."""

    first: date
    minutes: dict[str, int]
    hidden: frozenset[str]


_hours = Kept[Hours](256, seconds=600)


def told_in(first: date, end: date) -> list[Hours]:
    """Of the whole blocks in these days, `end` being the day after them.

    The same for all who read the team's problems; those who follow none of its entries get none.
    """
    team = required_viewer().team_id
    same = (team, *stamp()[1:])  # equal stamps are equal problems, with equal entries
    return [
        _hours.get((one.team, one.first, one.stamp, same), lambda one=one: _read(one))  # type: ignore[misc]
        for one in (blocks(first, end) if team else ())
    ]


def _read(block: Block) -> Hours:
    found = list(_entries(block))
    minutes: Counter[str] = Counter()
    for *_who, of, spent in found:
        minutes.update(dict.fromkeys(of, spent))
    order = [(PROBLEM, one) for one in minutes]  # the oldest first
    told = (
        {key for _kind, key in tellable(_cells(block, found), order, list(block.minutes))} if found else set()
    )
    known = {key: spent for key, spent in minutes.items() if key in told}
    return Hours(block.first, known, frozenset(minutes.keys() - told))


def _cells(block: Block, found: Sequence[Of]) -> dict[Labels, int]:
    """Those of the block, and for what is of problems cells of their own."""
    cells = defaultdict(int, written(block.team, block.first, block.minutes, [one[:2] for one in found]))
    for what, author, of, _spent in found:
        cells[(*labels_of(what), *((PROBLEM, one) for one in of))] |= 1 << author
    return cells


def _entries(block: Block) -> Iterator[Of]:
    """What stands in the block of any problem, in the order in which those were opened."""
    days = (block.first, block.first + LENGTH)
    begin, end = (position_at(datetime.combine(day, time(), dates.LOCAL)) for day in days)
    found: defaultdict[tuple[Any, ...], list[str]] = defaultdict(list)
    for problem_id, *entry in prepared.bare("linked", _linked, team=block.team, begin=begin, end=end):
        found[tuple(entry)].append(problem_id)
    places = places_in(block.minutes)
    for (_id, week, minutes, author, hood, category, place), of in found.items():
        if category:
            what = (monday_of(str(week)), hood or 0, category, place if place in places else None)
            yield what, author, of, minutes


def _linked() -> Any:
    """Down the index of each problem's entries: an outer join keeps SQLite from reading all of the team's."""
    of: Any = ProblemEntry
    shape = (of.entry_id, of.week, of.minutes, of.author_id, Entry.neighbourhood_id, Entry.category)
    linked = select(of.problem_id, *shape, Entry.place_key).select_from(Problem)
    linked = linked.join(of, of.problem_id == Problem.id)
    linked = linked.outerjoin(Entry, and_(Entry.id == of.entry_id, Entry.status != Status.VOID))
    between = (of.position >= bindparam("begin"), of.position < bindparam("end"))
    written_down = (~of.left_out, of.minutes > 0, of.author_id.is_not(None))
    of_team = of.team_id == bindparam("team", type_=BigInteger)
    return linked.where(*between, *written_down, of_team).order_by(Problem.opened_at, Problem.id)


def stamp() -> tuple[Any, ...]:
    """Another one after each change to what the viewer may know of; asked once for a page."""
    if "problem_stamp" not in g:
        changed = [prepared.rows(name, build) for name, build in (("weeks", _weeks), ("problems", _latest))]
        changed.append(prepared.free_rows("done", _done))
        g.problem_stamp = required_viewer().user_id, dates.today(), *(tuple(row) for (row,) in changed)
    found: tuple[Any, ...] = g.problem_stamp
    return found


def _weeks() -> Select[Any]:
    """Equal stamps are equal weeks; their remains are added up, because whole ones are too large for that."""
    one: Any = WeekCount
    return select(func.max(one.stamp), func.sum(one.stamp % 1_000_003), func.sum(one.entries))


def _latest() -> Select[Any]:
    one: Any = Problem
    return select(func.max(one.position), func.count(one.id))


def _done() -> Select[Any]:
    one: Any = Agreement
    return select(func.count(), func.max(one.closed_at)).where(
        one.state == State.DONE, one.problem_id.is_not(None)
    )
