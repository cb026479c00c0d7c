"""The link of whoever stands on a card: made, and followed by somebody without an account."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import delete, or_, select

from portal.contacts.card.queries import record
from portal.contacts.models import Card, CardLink
from portal.core import dates, links, scope, store
from portal.core.extensions import db
from portal.core.language import language
from portal.core.policy import Role
from portal.core.viewer import Viewer, required_viewer

VALID = timedelta(days=30)


def tell(card: Card) -> str:
    """A link in place of any before, for whoever makes it to hand on; the person counts as told."""
    token, now = links.new_token(), dates.now()
    gone = or_(CardLink.card_id == card.id, CardLink.expires_at <= now)
    with scope.unscoped():
        db.session.execute(delete(CardLink).where(gone))
    made_by = required_viewer().user_id
    store.add(CardLink(id=links.hashed(token), card_id=card.id, made_by_id=made_by, expires_at=now + VALID))
    card.told_at = now
    record(card, "told")
    return token


@contextmanager
def held(token: str, to_change: bool = False) -> Iterator[Card | None]:
    """The card that the link is for, seen with the eyes of its own organisation; None for a dead link.

    Where it is changed, others wait. What is done here is nobody's account: it stands in the history as such.
    """
    known = select(Card.id, Card.organisation_id, Card.name).join(CardLink, CardLink.card_id == Card.id)
    alive = known.where(CardLink.id == links.hashed(token), CardLink.expires_at > dates.now())
    with scope.unscoped():
        found = db.session.execute(alive).one_or_none()
    if found is None:
        yield None
        return
    own = {"organisation_id": found.organisation_id, "language": language()}
    holder = Viewer(0, Role.PARTNER, found.name, **own)
    with scope.acting_as(holder):
        card = db.session.scalars(select(Card).where(Card.id == found.id)).one()
        yield store.hold(card) if to_change else card


def refuse(card: Card, why: str) -> None:
    """The person does not want to stand here: hidden at once, and removed after three months."""
    if card.objection is None:
        card.left_on, card.objection = dates.today(), why
        record(card, "objected", after=why)


def agree(card: Card) -> None:
    """The person takes the objection back."""
    if card.objection is not None:
        card.left_on = card.objection = None
        record(card, "returned")
