"""Of all problems that the viewer reads, between two days; both belong to it."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flask_babel import ngettext
from sqlalchemy import BigInteger, Date, bindparam, func, select

from portal.core import dates, prepared
from portal.core.insight import Gain, Spent, Start
from portal.core.positions import moment_of, position_at
from portal.core.types import UtcDateTime
from portal.problems.models import Event, Phase, Problem, ProblemEvent, ProblemWeek


def starts(first: date, last: date) -> list[Start]:
    """An approach begins when its problem comes to the step for it; coming back later is no beginning."""
    since, until = (position_at(moment) for moment in _moments(first, last))
    found = prepared.rows("starts", _starts, since=since, until=until)
    return [Start(dates.local(moment_of(at)).date(), title) for title, at in found]


def _starts() -> Any:
    at = func.min(ProblemEvent.position)
    statement = select(Problem.title, at.label("at")).join(
        ProblemEvent, ProblemEvent.problem_id == Problem.id
    )
    began = (ProblemEvent.what == Event.MOVED, ProblemEvent.about == Phase.RESPONSE)
    whole = statement.where(*began).group_by(Problem.id, Problem.title).order_by(at)
    return whole.having(at >= bindparam("since", type_=BigInteger), at < bindparam("until", type_=BigInteger))


def spent(first: date, last: date) -> list[Spent]:
    """From the counts of each week; without minutes, since they do not say how many people wrote them."""
    found = prepared.rows("spent", _spent, first=first, last=last)
    return [Spent(title, int(entries), 0, frozenset()) for title, entries in found if entries]


def _spent() -> Any:
    entries = func.sum(ProblemWeek.entries).label("entries")
    statement = select(Problem.title, entries).join(ProblemWeek, ProblemWeek.problem_id == Problem.id)
    first, last = (bindparam(name, type_=Date) for name in ("first", "last"))
    within = statement.where(ProblemWeek.week >= first, ProblemWeek.week <= last)
    return within.group_by(Problem.id, Problem.title)


def gains(first: date, last: date) -> list[Gain]:
    """What came back: the problems that were closed."""
    since, until = _moments(first, last)
    ((closed,),) = prepared.rows("closed", _closed, since=since, until=until)
    if not closed:
        return []
    return [Gain(str(closed), ngettext("vraagstuk afgesloten", "vraagstukken afgesloten", closed))]


def _closed() -> Any:
    since, until = (bindparam(name, type_=UtcDateTime) for name in ("since", "until"))
    count = select(func.count().label("closed")).select_from(Problem)
    return count.where(Problem.closed_at >= since, Problem.closed_at < until)


def _moments(first: date, last: date) -> tuple[datetime, datetime]:
    """From the start of the first day to the end of the last."""
    days = (first, last + timedelta(days=1))
    since, until = (datetime.combine(day, time(), dates.LOCAL) for day in days)
    return since, until
