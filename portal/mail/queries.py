"""The outbox: one mail at a time is claimed, brought away, and then forgotten or tried again later."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, select, update

from portal.core import database, dates, scope
from portal.core.extensions import db
from portal.core.outbox import OutgoingMail
from portal.mail.models import MailCount
from portal.people.models import User

CLAIMED = timedelta(minutes=15)  # longer than the slowest server may take; a broken-off try counts as failed
LONGEST_WAIT = timedelta(hours=1)
KEPT = timedelta(days=30)  # how long a refused mail is there to be seen


def claim() -> Any | None:
    """The mail that waits longest, out of reach of other workers for a while; None when none is due.

    Committed at once: from here on this worker may fail in any way, and the mail is tried again.
    """
    now = dates.now()
    waits = (OutgoingMail.refused_at.is_(None), OutgoingMail.due_at <= now)
    next_one = (
        select(OutgoingMail.id)
        .where(*waits)
        .order_by(OutgoingMail.due_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    columns = (OutgoingMail.id, OutgoingMail.message_id, OutgoingMail.recipient)
    with scope.unscoped():
        taken = db.session.execute(
            update(OutgoingMail)
            .where(OutgoingMail.id == next_one.scalar_subquery(), *waits)
            .values(due_at=now + CLAIMED, tries=OutgoingMail.tries + 1)
            .returning(*columns, OutgoingMail.made_at, OutgoingMail.sealed, OutgoingMail.tries)
            .execution_options(synchronize_session=False)
        ).one_or_none()
    db.session.commit()
    return taken


def delivered(mail: Any) -> None:
    """The server has it: what it said is forgotten here."""
    with scope.unscoped():
        db.session.execute(delete(OutgoingMail).where(OutgoingMail.id == mail.id))
        _count(mail.recipient)
    db.session.commit()


def _count(recipient: str) -> None:
    """One more mail for the team of whoever got it; partners are not counted."""
    team_id = db.session.scalar(select(User.team_id).where(User.email == recipient))
    if team_id is not None:
        values = {"team_id": team_id, "since": dates.stretch_of(dates.today())}
        adding = database.insert(MailCount).values(**values, mails=1)
        more = {"mails": MailCount.mails + 1}
        db.session.execute(adding.on_conflict_do_update(index_elements=list(values), set_=more))


def put_off(mail: Any, problem: str) -> None:
    """Try again: after a minute, then twice as late each time, at most an hour."""
    wait = min(timedelta(minutes=2 ** min(mail.tries - 1, 10)), LONGEST_WAIT)
    _mark(mail, due_at=dates.now() + wait, problem=problem[:200])


def refused(mail: Any, problem: str) -> None:
    """This address gets no mail, now or later."""
    _mark(mail, refused_at=dates.now(), problem=problem[:200], sealed="")


def _mark(mail: Any, **values: Any) -> None:
    with scope.unscoped():
        db.session.execute(update(OutgoingMail).where(OutgoingMail.id == mail.id).values(**values))
    db.session.commit()


def waiting() -> int:
    """How many mails are still to be sent."""
    with scope.unscoped():
        asked = select(func.count()).select_from(OutgoingMail).where(OutgoingMail.refused_at.is_(None))
        return db.session.scalar(asked) or 0


def purge_refused() -> str:
    """Forget the refused mails of long ago."""
    with scope.unscoped():
        old = delete(OutgoingMail).where(OutgoingMail.refused_at < dates.now() - KEPT)
        found: Any = db.session.execute(old)
    db.session.commit()
    return f"Removed {found.rowcount} refused mails."
