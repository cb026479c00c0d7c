"""What the portal asks of the team's time."""

from typing import Any, NamedTuple

from sqlalchemy import func, select

from portal.core.extensions import db
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


def _within(model: Any, period: Period) -> Any:
    return model.since >= period.first, model.since < period.end


def _median(period: Period) -> int | None:
    """In the middle of all that were measured."""
    took = select(WritingTime.seconds, func.sum(WritingTime.entries)).where(*_within(WritingTime, period))
    found = db.session.execute(took.group_by(WritingTime.seconds).order_by(WritingTime.seconds)).all()
    measured = sum(entries for _seconds, entries in found)
    passed = 0
    for seconds, entries in found:
        passed += entries
        if measured >= FEWEST and passed * 2 >= measured:
            return int(seconds)
    return None


def _mails(period: Period) -> float | None:
    team = db.session.scalar(select(func.count()).select_from(User).where(User.active, User.team_id > 0)) or 0
    if team < FEWEST:
        return None
    sent = db.session.scalar(select(func.sum(MailCount.mails)).where(*_within(MailCount, period))) or 0
    return float(sent) / team / (period.days / 7)
