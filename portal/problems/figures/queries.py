"""Figures per problem for the insights, as far as the viewer may read effects; partners get none.

They are kept until an entry or a problem changes: adding up one of many thousands of entries takes longer
than the page.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import func, select

from portal.core import dates
from portal.core.extensions import db
from portal.core.insight import Gain, Spent, Start
from portal.core.keeping import Kept
from portal.core.numbers import number
from portal.core.policy import Action, may
from portal.core.positions import position_at
from portal.core.viewer import required_viewer
from portal.logbook.counting.models import WeekCount
from portal.logbook.models import Entry
from portal.problems.effect.periods import WEEK, Periods, counts
from portal.problems.effect.queries import periods_of, started_on
from portal.problems.keeping.queries import indicator
from portal.problems.models import Decision, Problem, ProblemEntry

FEWEST = 5  # people behind a figure on effort
ENDED = (Decision.STOP, Decision.CONTINUE, Decision.HAND_OVER)

_spent = Kept[list[Spent]](256, seconds=600)
_back = Kept[int](256, seconds=600)


def starts(first: date, last: date) -> list[Start]:
    """The approaches of which the first action was done in these days."""
    begun = [(started_on(one.id), one.title) for one in _problems()]
    return [
        Start(on, title)
        for on, title in sorted((on, title) for on, title in begun if on)
        if first <= on <= last
    ]


def spent(first: date, last: date) -> list[Spent]:
    """What was written down in these days of each problem, by hand or by its rule."""
    if not _reads_figures():
        return []
    return _spent.get((_stamp(), first, last), lambda: _added_up(first, last))


def _stamp() -> tuple[Any, ...]:
    """Another one after each change to what the viewer may know of."""
    weeks = select(
        func.max(WeekCount.stamp), func.sum(WeekCount.stamp % 1_000_003), func.sum(WeekCount.entries)
    )
    latest = select(func.max(Problem.position), func.count())
    told = (*db.session.execute(weeks).one(), *db.session.execute(latest.select_from(Problem)).one())
    return required_viewer().user_id, dates.today(), *told


def _added_up(first: date, last: date) -> list[Spent]:
    begin, end = (
        position_at(datetime.combine(day, time(), dates.LOCAL)) for day in (first, last + timedelta(1))
    )
    of: Any = ProblemEntry
    within = (of.position >= begin, of.position < end, ~of.left_out)
    columns = (of.problem_id, Entry.author_id, func.count(), func.sum(of.minutes))
    rows = db.session.execute(
        select(*columns)
        .join(Entry, Entry.id == of.entry_id)
        .where(*within)
        .group_by(of.problem_id, Entry.author_id)
    )
    told: defaultdict[str, list[tuple[int | None, int, int]]] = defaultdict(list)
    for problem_id, author, entries, minutes in rows:
        told[problem_id].append((author, entries, int(minutes)))
    return [_of_one(one.title, told[one.id]) for one in _problems() if one.id in told]


def _of_one(title: str, rows: Sequence[tuple[int | None, int, int]]) -> Spent:
    people = frozenset(author for author, _entries, minutes in rows if author and minutes)
    return Spent(title, sum(row[1] for row in rows), sum(row[2] for row in rows), people)


def gains(first: date, last: date) -> list[Gain]:
    """How many problems were closed in these days, and how many hours ended ones gave back."""
    if not _reads_figures():
        return []
    closed = [
        one for one in _problems() if one.closed_at and first <= dates.local(one.closed_at).date() <= last
    ]
    told = [
        Gain(number(len(closed)), ngettext("vraagstuk afgesloten", "vraagstukken afgesloten", len(closed)))
    ]
    minutes = _back.get(
        (_stamp(), first, last), lambda: sum(_given_back(one, first, last) for one in _problems())
    )
    if minutes >= 60:
        hours = _("%(n)s uur", n=number(round(minutes / 60)))
        told.append(Gain(hours, _("minder werk aan afgesloten vraagstukken dan in de weken ervoor")))
    return told if closed or len(told) > 1 else []


def _given_back(problem: Problem, first: date, last: date) -> int:
    """The minutes that a closed problem took less than before, in the weeks of these days since it began.

    None where so few people wrote them down that each would know of the other.
    """
    held = periods_of(problem) if problem.decision in ENDED and problem.closed_at else None
    if held is None or len(_people(problem.id, held)) < FEWEST:
        return 0
    spent_in = {
        week: sum(minutes for _n, minutes in by.values()) for week, by in indicator(problem.id).items()
    }
    usual = sum(counts(held.before, spent_in)) / len(held.before)
    weeks = tuple(week for week in held.after if first <= week and week + WEEK <= last + timedelta(1))
    return max(0, round(usual * len(weeks) - sum(counts(weeks, spent_in))))


def _people(problem_id: str, held: Periods) -> Sequence[int | None]:
    """Who wrote minutes down in what is compared."""
    of: Any = ProblemEntry
    here = (of.problem_id == problem_id, of.minutes > 0, of.week.in_([*held.before, *held.after]))
    rows = (
        select(Entry.author_id).join(of, of.entry_id == Entry.id).where(*here, Entry.author_id.is_not(None))
    )
    return db.session.scalars(rows.distinct().limit(FEWEST)).all()


def _problems() -> Sequence[Problem]:
    """Those of which the viewer may read figures."""
    return db.session.scalars(select(Problem).order_by(Problem.opened_at)).all() if _reads_figures() else ()


def _reads_figures() -> bool:
    return may(required_viewer(), Action.READ_EFFECT)
