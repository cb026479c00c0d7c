"""What the portal asks of the team's time."""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Date, bindparam, func, select

from portal.core import prepared
from portal.insights.queries.figures import Figures
from portal.logbook.counting.models import WritingTime
from portal.logbook.effort.blocks import LENGTH, weeks_of
from portal.logbook.effort.rule import FEWEST
from portal.mail.models import MailCount
from portal.people.models import User


class Burden(NamedTuple):
    """The median seconds of writing an entry, and mails per person per week; None where it is not told."""

    seconds: int | None
    mails: float | None


def burden(found: Figures) -> Burden:
    """Of the same whole blocks as the hours, and only when those of all of them may be told."""
    blocks = found.period.blocks
    if not found.in_time or found.now.total.hidden:
        return Burden(None, None)
    days = {"first": blocks[0], "end": blocks[-1] + LENGTH}
    return Burden(_median(**days), _mails(len(blocks) * len(weeks_of(blocks[0])), **days))


def _within(statement: Any, model: Any) -> Any:
    first, end = (bindparam(name, type_=Date) for name in ("first", "end"))
    return statement.where(model.since >= first, model.since < end)


def _median(**days: date) -> int | None:
    """In the middle of all that were measured."""
    found = prepared.rows("writing", _took, **days)
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


def _mails(weeks: int, **days: date) -> float | None:
    ((team,),) = prepared.rows("team", _team)
    if team < FEWEST:
        return None
    ((sent,),) = prepared.rows("mails", _sent, **days)
    return float(sent or 0) / team / weeks


def _team() -> Any:
    return select(func.count().label("people")).select_from(User).where(User.active, User.team_id > 0)


def _sent() -> Any:
    return _within(select(func.sum(MailCount.mails).label("mails")), MailCount)
