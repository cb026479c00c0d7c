"""The link of whoever stands on a card: made, and followed by somebody without an account."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import delete, exists, or_, select

from portal.contacts import lines
from portal.contacts.card.queries import record
from portal.contacts.models import FRESH_FOR, About, Card, CardLink, CardPlace
from portal.core import dates, links, outbox, scope, store
from portal.core.extensions import db
from portal.core.language import language
from portal.core.policy import Role
from portal.core.viewer import Viewer, required_viewer
from portal.people.models import current

VALID = timedelta(days=30)
AT_ONCE = 100  # mails in one go
LANGUAGE = "nl"  # of somebody who has no account to say otherwise


def tell(card: Card) -> str:
    """A link in place of any before, for whoever makes it to hand on; the person counts as told."""
    token = _new_link(card, required_viewer().user_id)
    card.told_at = dates.now()
    record(card, "told")
    return token


def _new_link(card: Card, made_by_id: int | None) -> str:
    token, now = links.new_token(), dates.now()
    gone = or_(CardLink.card_id == card.id, CardLink.expires_at <= now)
    with scope.unscoped():
        db.session.execute(delete(CardLink).where(gone))
    store.add(
        CardLink(id=links.hashed(token), card_id=card.id, made_by_id=made_by_id, expires_at=now + VALID)
    )
    return token


def ask_again() -> None:
    """Ask by mail whether a card still holds: the person on it, once in half a year, while partners call it.

    Who was never told of the card is not asked either: telling comes first, and whoever made it does that.
    """
    if not outbox.is_open():
        return
    half_a_year_ago = dates.now() - FRESH_FOR
    called = exists().where(CardPlace.card_id == Card.id, current(CardPlace))
    due = (
        *(Card.about == About.PERSON, Card.emails != "", Card.told_at.is_not(None), Card.left_on.is_(None)),
        Card.confirmed_at <= half_a_year_ago,
        or_(Card.asked_at.is_(None), Card.asked_at <= half_a_year_ago),
    )
    with scope.unscoped():
        for card in db.session.scalars(select(Card).where(*due, called).limit(AT_ONCE)).all():
            told = {"name": card.name, "organisation": card.organisation.name}
            url = links.address("telling.own", token=_new_link(card, None))
            outbox.post(lines.first(card.emails), "mail/card_due.txt", LANGUAGE, "", **told, url=url)
            card.asked_at = dates.now()
        db.session.commit()


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
