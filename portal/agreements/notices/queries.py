"""Notices: written with the step that they are about, read when the agreement is opened or answered."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, bindparam, false, literal, select, update

from portal.agreements.models import Agreement, AgreementEvent, AgreementNotice, Step
from portal.core import database, dates, prepared, scope
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.core.scope import Me
from portal.people.models import User

ASKS = (Step.PROPOSE, Step.OFFER, Step.CLAIM)


def tell(found: Agreement, step: Step, voice: str, by_id: int | None) -> None:
    """A notice for everyone whose turn it is now; an answer goes to who asked and to who promised it."""
    with scope.unscoped():
        own = AgreementNotice.agreement_id == found.id
        db.session.execute(update(AgreementNotice).where(own).values(unread=False))
        told = select(
            User.id, literal(found.id), literal(position_at(dates.now())), literal(step.value),
            literal(voice), literal(True),
        ).where(_whom(found, step), User.active, User.id != (by_id or 0))  # fmt: skip
        names = ("user_id", "agreement_id", "position", "step", "voice", "unread")
        db.session.execute(database.insert(AgreementNotice.__table__).from_select(names, told))


def _whom(found: Agreement, step: Step) -> Any:
    if step in ASKS:
        return _side(found.awaits)
    if step is Step.PROMISE:
        return _side(found.whom)
    asked = select(AgreementEvent.author_id).where(
        AgreementEvent.agreement_id == found.id, AgreementEvent.step.in_(ASKS)
    )
    last = asked.order_by(AgreementEvent.id.desc()).limit(1)
    return User.id.in_([found.author_id or 0, found.promised_by_id or 0]) | User.id.in_(last)


def _side(reader: str) -> Any:
    """The people of a team or an organisation."""
    columns: dict[str, Any] = {"t": User.team_id, "o": User.organisation_id}
    return columns[reader[0]] == int(reader[1:]) if reader else false()


def rows(below: int, most: int) -> Sequence[Any]:
    """The viewer's own notices below this position, newest first."""
    return prepared.rows("notices", _listed, below=below, most=most)


def _listed() -> Select[Any]:
    one = AgreementNotice
    columns: tuple[Any, ...] = (one.position, one.step, one.voice, one.unread, one.agreement_id)
    return (
        select(*columns, Agreement.text)
        .join(Agreement, Agreement.id == one.agreement_id)
        .where(one.user_id == Me.user, one.position < bindparam("below"))
        .order_by(one.position.desc())
        .limit(bindparam("most"))
    )


def shown(found: Agreement) -> None:
    """The viewer opened it, so its notices are read. Stands apart from the page, which only reads."""
    new = prepared.rows("unread notices", _unread, agreement=found.id)
    if new:
        table: Any = AgreementNotice.__table__
        read = update(table).where(table.c.id.in_([one.id for one in new]))
        database.write_if_free(read.values(unread=False))


def _unread() -> Select[Any]:
    one = AgreementNotice
    mine = (one.user_id == Me.user, one.agreement_id == bindparam("agreement"), one.unread)
    return select(one.id).where(*mine)
