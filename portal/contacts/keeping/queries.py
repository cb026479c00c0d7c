"""People who left go after three months, and what was changed a year ago is forgotten."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, or_, select

from portal.contacts.models import FRESH_FOR, Card, CardChange
from portal.core import dates
from portal.core.extensions import db

LEFT_KEPT = timedelta(days=92)
CHANGES_KEPT = timedelta(days=365)


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


def untold() -> Sequence[Card]:
    """The cards of people with an address who were not told yet that they stand here."""
    reachable = (Card.emails != "", Card.about == "person", Card.told_at.is_(None), Card.left_on.is_(None))
    return db.session.scalars(select(Card).where(*reachable).order_by(Card.sort)).all()
