"""The list: one walk down an index that begins with who is looking, the newest change first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, select

from portal.core import dates, prepared
from portal.core.keeping import Kept
from portal.core.readers import token_of
from portal.core.scope import Me
from portal.core.viewer import required_viewer
from portal.people.models import Neighbourhood
from portal.problems.listing.forms import CLOSED, Wanted
from portal.problems.models import Problem, ProblemNeighbourhood, ProblemReader

PAGE = 25
PAST_ALL = 2**62
PLACED = [f"problem_{at}" for at in range(PAGE)]  # the problems of a page in one statement
NOWHERE = dict.fromkeys(PLACED, "")

_places = Kept[tuple[Any, ...]](1_024, seconds=60)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of problems: all that decides how it looks, so that equal ones are put into HTML once."""

    today: date
    rows: tuple[Any, ...]
    where: tuple[tuple[str, str], ...]  # the neighbourhoods of each, in words
    after: int | None

    def places(self) -> dict[str, str]:
        return dict(self.where)


def page_of(wanted: Wanted) -> Page:
    """The page that is asked for."""
    asked = {"reader": token_of(required_viewer()), "below": wanted.after or PAST_ALL, "most": PAGE + 1}
    chosen = {name: getattr(wanted, name) for name in ("phase", "neighbourhood") if getattr(wanted, name)}
    rows = prepared.listing(("problems", wanted.choices), lambda: _rows(wanted), **asked, **chosen)
    shown = rows[:PAGE]
    after = int(shown[-1].place) if len(rows) > PAGE else None
    return Page(dates.today(), shown, neighbourhoods_of([row.id for row in shown]), after)


def _rows(wanted: Wanted) -> Select[Any]:
    place: Any = ProblemReader.position
    columns: tuple[Any, ...] = (
        place.label("place"), Problem.id, Problem.title, Problem.harm, Problem.phase, Problem.audience,
        Problem.hospitality, Problem.owner_voice, Problem.closed_at, Problem.decision,
    )  # fmt: skip
    return (
        select(*columns)
        .select_from(ProblemReader)
        .join(Problem, Problem.id == ProblemReader.problem_id)
        .with_hint(ProblemReader, "INDEXED BY ix_problem_reader_position", "sqlite")
        .where(ProblemReader.reader == bindparam("reader"), place < bindparam("below"), *_chosen(wanted))
        .order_by(place.desc())
        .limit(bindparam("most"))
    )


def _chosen(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What the filter asks of each problem."""
    found: list[ColumnElement[bool]] = []
    if wanted.phase:
        found.append(Problem.phase == bindparam("phase"))
    if wanted.status:
        ended = Problem.closed_at.is_not(None)
        found.append(ended if wanted.status == CLOSED else ~ended)
    if wanted.neighbourhood:
        found.append(_lies_in(bindparam("neighbourhood")))
    if wanted.mine:
        ours = Problem.organisation_id.is_(None) & (Problem.team_id == Me.team)
        found.append(ours if required_viewer().in_team else Problem.organisation_id == Me.organisation)
    return found


def _lies_in(code: Any) -> ColumnElement[bool]:
    there = select(ProblemNeighbourhood.problem_id).join(
        Neighbourhood, Neighbourhood.id == ProblemNeighbourhood.neighbourhood_id
    )
    return exists(there.where(ProblemNeighbourhood.problem_id == Problem.id, Neighbourhood.code == code))


def neighbourhoods_of(problem_ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The names of the neighbourhoods of each problem, in one text."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for first in range(0, len(problem_ids), PAGE):
        some = dict(zip(PLACED, problem_ids[first : first + PAGE], strict=False))
        for problem_id, name in prepared.bare("where", _where, **{**NOWHERE, **some}):
            found[problem_id].append(name)
    return tuple((problem_id, ", ".join(names)) for problem_id, names in found.items())


def _where() -> Select[Any]:
    """Of a page of problems at most."""
    of: Any = ProblemNeighbourhood
    names = select(of.problem_id, Neighbourhood.name).join(
        Neighbourhood, Neighbourhood.id == of.neighbourhood_id
    )
    return names.where(of.problem_id.in_([bindparam(name) for name in PLACED])).order_by(Neighbourhood.name)


def neighbourhoods() -> tuple[Any, ...]:
    """The neighbourhoods to choose from, by name; they seldom change, so they are asked once a minute."""
    return _places.get(token_of(required_viewer()), _ask_places)


def _ask_places() -> tuple[Any, ...]:
    columns: tuple[Any, ...] = (Neighbourhood.code, Neighbourhood.name)
    return tuple(prepared.rows("problem places", lambda: select(*columns).order_by(Neighbourhood.name)))
