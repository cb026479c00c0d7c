"""What happened around a problem: reports on its subjects in its hours, from the kept counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from portal.core import geo
from portal.core.extensions import db
from portal.logbook.counting.models import HourCount, Teller
from portal.logbook.models import NOT_A_NUISANCE
from portal.people.models import Neighbourhood
from portal.problems.effect import rates
from portal.problems.effect.periods import Periods, counts
from portal.problems.effect.rates import Change
from portal.problems.models import Problem, ProblemNeighbourhood, ProblemRule
from portal.problems.rules.matching import monday_of

NEAR = 100 / geo.METRES_PER_DEGREE  # degrees between the boxes of two neighbourhoods that lie side by side
REPORTS = (Teller.RESIDENT, Teller.PARTNER)


@dataclass(frozen=True, slots=True)
class Area:
    """A neighbourhood to hold against the problem's own; `change` is that of its reports."""

    public_id: str
    name: str
    change: Change


@dataclass(frozen=True, slots=True)
class Hoods:
    """The neighbourhoods of the problem, those around them, and those further away, of the same team."""

    own: Sequence[Neighbourhood]
    near: Sequence[Neighbourhood]
    apart: Sequence[Neighbourhood]

    @property
    def others(self) -> Sequence[Neighbourhood]:
        return sorted([*self.near, *self.apart], key=lambda one: one.name)


def hoods_of(problem: Problem) -> Hoods:
    rows = db.session.scalars(
        select(Neighbourhood).where(Neighbourhood.team_id == problem.team_id).order_by(Neighbourhood.name)
    ).all()
    named = set(
        db.session.scalars(
            select(ProblemNeighbourhood.neighbourhood_id).where(ProblemNeighbourhood.problem_id == problem.id)
        )
    )
    own = [one for one in rows if one.id in named]
    rest = [one for one in rows if one.id not in named]
    near = [one for one in rest if any(_touch(one, mine) for mine in own)]
    return Hoods(own, near, [one for one in rest if one not in near])


def _touch(one: Neighbourhood, other: Neighbourhood) -> bool:
    """Whether their boxes lie side by side or overlap."""
    shapes = [geo.read_outline(place.outline) for place in (one, other) if place.outline]
    if len(shapes) < 2:
        return False
    (south, west, north, east), (bottom, left, top, right) = (geo.bounds(shape) for shape in shapes)
    across = left - NEAR <= east and west <= right + NEAR
    return across and bottom - NEAR <= north and south <= top + NEAR


class Elsewhere:
    """Reports on the same subjects in the same hours, per neighbourhood and week."""

    def __init__(self, problem: Problem, held: Periods, rule: ProblemRule) -> None:
        self.held = held
        self.found: dict[int, Counter[date]] = {}
        for day, hood, entries in db.session.execute(_reports(problem.team_id, held, rule)):
            self.found.setdefault(hood, Counter())[monday_of(day)] += entries

    def around(self, hoods: Hoods, here: Counter[date]) -> Change:
        """In the neighbourhoods themselves apart from the problem's places, and in those around them."""
        there = self._together(one.id for one in (*hoods.own, *hoods.near))
        rest = Counter({week: max(0, number - here[week]) for week, number in there.items()})
        return self._change(rest)

    def compared(self, hoods: Hoods, wanted: str) -> Area | None:
        """The neighbourhood that was asked for; else, of those further away, what was most like it before."""
        own = sum(counts(self.held.before, self._together(one.id for one in hoods.own)))
        likest = sorted(hoods.apart, key=lambda one: abs(self._before(one) - own))
        named = (one for one in hoods.others if one.public_id == wanted)
        chosen = next(named, next(iter(likest), None))
        if chosen is None:
            return None
        return Area(chosen.public_id, chosen.name, self._change(self._together([chosen.id])))

    def _change(self, found: Counter[date]) -> Change:
        return rates.change(counts(self.held.before, found), counts(self.held.after, found))

    def _before(self, hood: Neighbourhood) -> int:
        return sum(counts(self.held.before, self._together([hood.id])))

    def _together(self, hood_ids: Iterable[int]) -> Counter[date]:
        total: Counter[date] = Counter()
        for one in hood_ids:
            total.update(self.found.get(one, {}))
        return total


def _reports(team_id: int, held: Periods, rule: ProblemRule) -> Any:
    count = HourCount
    until = held.after[-1] + timedelta(days=7)
    here = [count.team_id == team_id, count.day >= held.before[0], count.day < until]
    here += [count.teller.in_(REPORTS), count.category != NOT_A_NUISANCE]
    if rule.categories:
        here.append(count.category.in_(rule.categories.split()))
    if rule.from_hour is not None and rule.to_hour is not None:
        late, early = count.hour >= rule.from_hour, count.hour < rule.to_hour
        here.append(late & early if rule.from_hour < rule.to_hour else late | early)
    columns = (count.day, count.neighbourhood_id, func.sum(count.entries))
    return select(*columns).where(*here).group_by(count.day, count.neighbourhood_id)
