"""What the portal asks of the team's time."""

from typing import Any, NamedTuple

from sqlalchemy import Date, bindparam, func, select

from portal.core import prepared
from portal.insights.forms import Period
from portal.insights.parts import FEWEST, Part
from portal.logbook.counting.models import WritingTime
from portal.mail.models import MailCount
from portal.people.models import User


class Burden(NamedTuple):
    """The median seconds of writing an entry, and mails per person per week; None where it is not told."""

    seconds: int | None
    mails: float | None


def burden(period: Period, written: Part) -> Burden:
    """Told only when so many people that it is nobody's own figure wrote in these days."""
    if written.is_of_few:
        return Burden(None, None)
    return Burden(_median(period), _mails(period))


def _within(statement: Any, model: Any) -> Any:
    first, end = (bindparam(name, type_=Date) for name in ("first", "end"))
    return statement.where(model.since >= first, model.since < end)


def _median(period: Period) -> int | None:
    """In the middle of all that were measured."""
    found = prepared.rows("writing", _took, first=period.first, end=period.end)
    measured = sum(entries for _seconds, entries in found)
    passed = 0
    for seconds, entries in found:
        passed += entries
        if measured >= FEWEST and passed * 2 >= measured:
            return int(seconds)
    return None


def _took() -> Any:
    took = select(WritingTime.seconds, func.sum(WritingTime.entries).label("entries"))
    return _within(took, WritingTime).group_by(WritingTime.seconds).order_by(WritingTime.seconds)


def _mails(period: Period) -> float | None:
    ((team,),) = prepared.rows("team", _team)
    if team < FEWEST:
        return None
    ((sent,),) = prepared.rows("mails", _sent, first=period.first, end=period.end)
    return float(sent or 0) / team / (period.days / 7)


def _team() -> Any:
    return select(func.count().label("people")).select_from(User).where(User.active, User.team_id > 0)


def _sent() -> Any:
    return _within(select(func.sum(MailCount.mails).label("mails")), MailCount)
