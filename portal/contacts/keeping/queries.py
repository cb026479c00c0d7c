"""People who left go after three months, and what was changed a year ago is forgotten."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, delete, exists, func, or_, select

from portal.contacts.models import FRESH_FOR, About, Card, CardChange, CardFlag
from portal.core import dates
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.people.models import User

LEFT_KEPT = timedelta(days=92)
CHANGES_KEPT = timedelta(days=365)
FEW = 5  # cards on the start page


def purge_cards() -> str:
    """Remove the cards of people who left, with all that hangs on them, and old history."""
    gone = delete(Card).where(Card.left_on < dates.today() - LEFT_KEPT)
    old = delete(CardChange).where(CardChange.at < dates.now() - CHANGES_KEPT)
    cards: Any = db.session.execute(gone)
    changes: Any = db.session.execute(old)
    db.session.commit()
    return f"Removed {cards.rowcount} cards of people who left and {changes.rowcount} old changes to cards."


def due() -> Sequence[Card]:
    """The cards that are to be confirmed: never, or half a year ago; for whoever asks their owners."""
    long_ago = or_(Card.confirmed_at.is_(None), Card.confirmed_at <= dates.now() - FRESH_FOR)
    return db.session.scalars(select(Card).where(long_ago, Card.left_on.is_(None)).order_by(Card.sort)).all()


def todo() -> dict[str, Any] | None:
    """What waits for who keeps the cards: what a team doubts, what is to be confirmed, who is to be told.

    A lead hears of doubts alone, of organisations that have nobody with an account to hear of them.
    """
    viewer = required_viewer()
    doubt = (
        select(func.max(CardFlag.word))
        .where(CardFlag.card_id == Card.id, CardFlag.resolved_at.is_(None))
        .correlate(Card)
        .scalar_subquery()
    )
    stale = or_(Card.confirmed_at.is_(None), Card.confirmed_at <= dates.now() - FRESH_FOR)
    secret = and_(Card.about == About.PERSON, Card.told_at.is_(None))
    own = and_(Card.organisation_id == viewer.organisation_id, or_(doubt.is_not(None), stale, secret))
    orphan = and_(doubt.is_not(None), ~_has_somebody())
    columns: list[Any] = [Card.public_id, Card.name, doubt.label("doubt"), stale.label("stale")]
    asked = select(*columns).where(Card.left_on.is_(None), own if viewer.is_partner else orphan)
    rows = db.session.execute(asked.order_by(doubt.is_(None), ~stale, Card.sort).limit(FEW + 1)).all()
    return {"rows": rows[:FEW], "more": len(rows) > FEW} if rows else None


def _has_somebody() -> Any:
    """Whether somebody of the card's organisation has an account."""
    return exists(select(User.id).where(User.organisation_id == Card.organisation_id, User.active))
