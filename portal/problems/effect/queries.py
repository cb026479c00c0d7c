"""What the logbook says about a problem before and after its first action.

Reports of residents and partners are told apart from what the team saw by itself: more patrols write more
down. What is around is read from the kept counts, with the subjects and hours of the problem's rule.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select

from portal.agreements.models import Agreement, State
from portal.core import dates, scope
from portal.core.extensions import db
from portal.logbook.counting.models import WeekCount
from portal.problems.effect import rates
from portal.problems.effect.periods import Periods, counts, periods
from portal.problems.effect.rates import Change
from portal.problems.hours.queries import told_in
from portal.problems.keeping.queries import Indicator, indicator
from portal.problems.models import Problem, ProblemRule, Source
from portal.problems.nearby.queries import Area, Elsewhere, hoods_of
from portal.problems.rules.matching import monday_of
from portal.problems.rules.queries import rule_of


class Effort(StrEnum):
    """How the team's effort changed, where by more than a quarter."""

    MORE = "more"
    LESS = "less"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Effect:
    """Before and after, where there is a whole week of both."""

    started: date
    periods: Periods
    reported: Change
    observed: Change
    effort: Effort
    hours: tuple[int, int] | None  # minutes a week before and after; None where they may not be told
    around: Change
    compared: Area | None
    choices: Sequence[tuple[str, str]]  # neighbourhoods to compare with: public id and name
    weeks: Sequence[tuple[date, int, int]]  # Monday, reported, observed


def started_on(problem_id: str) -> date | None:
    """The day on which the first action was done; None as long as none is."""
    return first_actions(problem_id).get(problem_id)


def first_actions(*problem_ids: str) -> dict[str, date]:
    """Of these problems, or of all that there are, the day on which the first action was done.

    Past the scope: the chief reads the figures of a problem, not its agreements.
    """
    done = func.min(func.coalesce(Agreement.claimed_at, Agreement.closed_at))
    here = [Agreement.state == State.DONE, Agreement.problem_id.is_not(None)]
    here += [Agreement.problem_id.in_(problem_ids)] if problem_ids else []
    with scope.unscoped():
        rows = db.session.execute(
            select(Agreement.problem_id, done).where(*here).group_by(Agreement.problem_id)
        ).all()
    return {str(problem_id): dates.local(first).date() for problem_id, first in rows if first}


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
    hoods = hoods_of(problem)
    elsewhere = Elsewhere(problem, held, rule)
    reported = _counted(found, Source.REPORTED)
    observed, hours = _change(held, _counted(found, Source.OBSERVED)), _hours(problem.id, held)
    compared = elsewhere.compared(hoods, compare_with)
    return Effect(
        started=started,
        periods=held,
        reported=_change(held, reported),
        observed=observed,
        effort=_effort(hours, observed),
        hours=hours,
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


def _effort(hours: tuple[int, int] | None, observed: Change) -> Effort:
    """By the hours, where there are any and they may be told; else by how much the team wrote down."""
    before, after = hours if hours and any(hours) else (observed.before, observed.after)
    if not rates.differs(before, after):
        return Effort.SAME
    return Effort.MORE if after > before else Effort.LESS


def _hours(problem_id: str, held: Periods) -> tuple[int, int] | None:
    """The minutes a week that went to the problem, in the whole blocks of both periods."""
    blocks = [told_in(weeks[0], weeks[-1] + timedelta(days=7)) for weeks in (held.before, held.after)]
    if not all(blocks) or any(problem_id in one.hidden for some in blocks for one in some):
        return None
    before, after = (
        round(sum(one.minutes.get(problem_id, 0) for one in some) / len(some) / 4) for some in blocks
    )
    return before, after
