"""What the logbook says about a problem before and after its first action.

Reports of residents and partners are told apart from what the team saw by itself: more patrols write more
down. What is around is read from the kept counts, with the subjects and hours of the problem's rule.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import func, or_, select

from portal.agreements.models import Agreement, State
from portal.core import dates, geo, scope
from portal.core.extensions import db
from portal.logbook.counting.models import HourCount, PlaceCount, Teller, WeekCount
from portal.people.models import Neighbourhood
from portal.problems.effect import rates
from portal.problems.effect.periods import Periods, counts, periods
from portal.problems.effect.rates import Change
from portal.problems.keeping.queries import Indicator, indicator
from portal.problems.models import Problem, ProblemNeighbourhood, ProblemRule, RulePlace, Source
from portal.problems.rules.matching import monday_of
from portal.problems.rules.queries import rule_of

NEAR = 100 / geo.METRES_PER_DEGREE  # degrees between the boxes of two neighbourhoods that lie side by side
REPORTS = (Teller.RESIDENT, Teller.PARTNER)
NOT_A_NUISANCE = "good_news"


class Effort(StrEnum):
    """How the team's effort at the places changed, where by more than a quarter."""

    MORE = "more"
    LESS = "less"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Area:
    """A neighbourhood to hold against the problem's own; `change` is that of its reports."""

    public_id: str
    name: str
    change: Change


@dataclass(frozen=True, slots=True)
class Effect:
    """Before and after, where there is a whole week of both."""

    started: date
    periods: Periods
    reported: Change
    observed: Change
    effort: Effort
    around: Change
    compared: Area | None
    choices: Sequence[tuple[str, str]]  # neighbourhoods to compare with: public id and name
    weeks: Sequence[tuple[date, int, int]]  # Monday, reported, observed


def started_on(problem_id: str) -> date | None:
    """The day on which the first action was done; None as long as none is.

    Past the scope: the chief reads the figures of a problem, not its agreements.
    """
    done = func.min(func.coalesce(Agreement.claimed_at, Agreement.closed_at))
    here = (Agreement.problem_id == problem_id, Agreement.state == State.DONE)
    with scope.unscoped():
        first = db.session.scalar(select(done).where(*here))
    return dates.local(first).date() if first else None


def effect_of(problem: Problem, compare_with: str = "") -> Effect | None:
    """What happened since the first action; None while there is nothing to compare, or no rule to count by.

    `compare_with` is the public id of a neighbourhood; without one the portal proposes it.
    """
    started, rule, held = started_on(problem.id), rule_of(problem.id), periods_of(problem)
    if started is None or rule is None or held is None:
        return None
    return _weighed(problem, started, held, rule, compare_with)


def periods_of(problem: Problem) -> Periods | None:
    """Which weeks of a problem are held against each other; None while there are none."""
    started, reach = started_on(problem.id), _reach(problem.team_id)
    if started is None or reach is None:
        return None
    return periods(started, dates.local(problem.opened_at).date(), reach, dates.today())


def _weighed(problem: Problem, started: date, held: Periods, rule: ProblemRule, compare_with: str) -> Effect:
    found = indicator(problem.id)
    hoods = _hoods(problem)
    elsewhere = _Elsewhere(problem, held, rule)
    reported = _counted(found, Source.REPORTED)
    compared = elsewhere.compared(hoods, compare_with)
    return Effect(
        started=started,
        periods=held,
        reported=_change(held, reported),
        observed=_change(held, _counted(found, Source.OBSERVED)),
        effort=_effort(problem, held),
        around=elsewhere.around(hoods, reported),
        compared=compared,
        choices=[(one.public_id, one.name) for one in hoods.others],
        weeks=_course(found),
    )


def _reach(team_id: int) -> date | None:
    """From which day on the logbook of the team was kept."""
    return db.session.scalar(
        select(func.min(WeekCount.since)).where(WeekCount.team_id == team_id, WeekCount.entries > 0)
    )


def _counted(found: Indicator, source: Source) -> Counter[date]:
    return Counter({week: by[source][0] for week, by in found.items() if source in by})


def _change(held: Periods, found: Counter[date]) -> Change:
    return rates.change(counts(held.before, found), counts(held.after, found))


def _course(found: Indicator) -> list[tuple[date, int, int]]:
    """Every week from the first one that counts up to the last whole one."""
    reported, observed = (_counted(found, source) for source in (Source.REPORTED, Source.OBSERVED))
    if not (reported or observed):
        return []
    first, end = min([*reported, *observed]), monday_of(dates.today())
    weeks = (first + timedelta(days=7 * at) for at in range(max(0, (end - first).days // 7)))
    return [(week, reported[week], observed[week]) for week in weeks]


def _effort(problem: Problem, held: Periods) -> Effort:
    """The minutes of the team at the places of the rule, on whatever subject."""
    places = db.session.scalars(select(RulePlace.place_key).where(RulePlace.problem_id == problem.id)).all()
    here = or_(
        PlaceCount.place_key.in_(places), *(PlaceCount.place_key.startswith(f"{one} ") for one in places)
    )
    since, until = held.before[0], held.after[-1] + timedelta(days=7)
    rows = db.session.execute(
        select(PlaceCount.since, PlaceCount.minutes).where(
            PlaceCount.team_id == problem.team_id, PlaceCount.since >= since, PlaceCount.since < until, here
        )
    )
    minutes: Counter[date] = Counter()
    for first, spent in rows:
        minutes[monday_of(first)] += spent
    before, after = (sum(counts(weeks, minutes)) / len(weeks) for weeks in (held.before, held.after))
    if not rates.differs(before, after):
        return Effort.SAME
    return Effort.MORE if after > before else Effort.LESS


@dataclass(frozen=True, slots=True)
class _Hoods:
    """The neighbourhoods of the problem, those around them, and those further away, of the same team."""

    own: Sequence[Neighbourhood]
    near: Sequence[Neighbourhood]
    apart: Sequence[Neighbourhood]

    @property
    def others(self) -> Sequence[Neighbourhood]:
        return sorted([*self.near, *self.apart], key=lambda one: one.name)


def _hoods(problem: Problem) -> _Hoods:
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
    return _Hoods(own, near, [one for one in rest if one not in near])


def _touch(one: Neighbourhood, other: Neighbourhood) -> bool:
    """Whether their boxes lie side by side or overlap."""
    shapes = [geo.read_outline(place.outline) for place in (one, other) if place.outline]
    if len(shapes) < 2:
        return False
    (south, west, north, east), (bottom, left, top, right) = (geo.bounds(shape) for shape in shapes)
    across = left - NEAR <= east and west <= right + NEAR
    return across and bottom - NEAR <= north and south <= top + NEAR


class _Elsewhere:
    """Reports on the same subjects in the same hours, per neighbourhood and week."""

    def __init__(self, problem: Problem, held: Periods, rule: ProblemRule) -> None:
        self.held = held
        self.found: dict[int, Counter[date]] = {}
        for day, hood, entries in db.session.execute(_reports(problem.team_id, held, rule)):
            self.found.setdefault(hood, Counter())[monday_of(day)] += entries

    def around(self, hoods: _Hoods, here: Counter[date]) -> Change:
        """In the neighbourhoods themselves apart from the problem's places, and in those around them."""
        there = self._together(one.id for one in (*hoods.own, *hoods.near))
        rest = Counter({week: max(0, number - here[week]) for week, number in there.items()})
        return _change(self.held, rest)

    def compared(self, hoods: _Hoods, wanted: str) -> Area | None:
        """The neighbourhood that was asked for; else, of those further away, what was most like it before."""
        own = sum(counts(self.held.before, self._together(one.id for one in hoods.own)))
        likest = sorted(hoods.apart, key=lambda one: abs(self._before(one) - own))
        named = (one for one in hoods.others if one.public_id == wanted)
        chosen = next(named, next(iter(likest), None))
        if chosen is None:
            return None
        return Area(chosen.public_id, chosen.name, _change(self.held, self._together([chosen.id])))

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
