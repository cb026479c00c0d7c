"""What tells that nothing changed of what the viewer may know of problems and their entries."""

from typing import Any

from flask import g
from sqlalchemy import Select, func, select

from portal.agreements.models import Agreement, State
from portal.core import dates, prepared
from portal.core.viewer import required_viewer
from portal.logbook.counting.models import WeekCount
from portal.problems.models import Problem


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
