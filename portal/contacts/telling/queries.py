"""The link of whoever stands on a card: made, and followed by somebody without an account."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, delete, exists, func, or_, select, true, update

from portal.contacts import lines
from portal.contacts.card.queries import record
from portal.contacts.models import FRESH_FOR, About, Card, CardLink, CardPlace
from portal.core import dates, links, mail_off, outbox, scope, store
from portal.core.extensions import db
from portal.core.language import language
from portal.core.policy import Role
from portal.core.viewer import Viewer, required_viewer
from portal.people.models import MailWish, User, current

VALID = timedelta(days=14)
AT_ONCE = 100  # mails in one go
LANGUAGE = "nl"  # of somebody who has no account to say otherwise


def tell(card: Card, email: str) -> str:
    """A link in place of any before, for this address or "" to hand on; the person counts as told."""
    _forget_links(card)
    token = _new_link(card, email, required_viewer().user_id)
    card.told_at = dates.now()
    record(card, "told")
    return token


def _forget_links(card: Card) -> None:
    """Those of this card, and of any card those that are too old."""
    gone = or_(CardLink.card_id == card.id, CardLink.expires_at <= dates.now())
    with scope.unscoped():
        db.session.execute(delete(CardLink).where(gone))


def _new_link(card: Card, email: str, made_by_id: int | None = None) -> str:
    token, until = links.new_token(), dates.now() + VALID
    link = {"id": links.hashed(token), "card_id": card.id, "expires_at": until}
    store.add(CardLink(**link, email=email, made_by_id=made_by_id))
    return token


def ask_again() -> None:
    """Ask by mail whether a card still holds, once in half a year, while partners call it.

    A person is asked on the own card, an organisation through its accounts, else at its general address.
    """
    if not outbox.is_open():
        return
    with scope.unscoped():
        due = _due().limit(AT_ONCE).with_for_update(of=Card, skip_locked=True)  # of another worker
        for card in db.session.scalars(due).all():
            _forget_links(card)
            for letter in _letters(card):
                _ask(card, letter)
            card.asked_at = dates.now()
        db.session.commit()


def _due() -> Select[Any]:
    """Confirmed half a year ago; of an organisation also never, half a year after it joined.

    Who was never told of the own card is not asked: telling comes first, and whoever made it does that.
    """
    half_a_year_ago = dates.now() - FRESH_FOR
    called = exists().where(CardPlace.card_id == Card.id, current(CardPlace))
    joined = exists().where(CardPlace.card_id == Card.id, CardPlace.agreed_on <= half_a_year_ago.date())
    person = and_(Card.about == About.PERSON, Card.emails != "", Card.told_at.is_not(None))
    never = and_(Card.about == About.ORGANISATION, Card.confirmed_at.is_(None), joined)
    long_ago = or_(Card.confirmed_at <= half_a_year_ago, never)
    asked = or_(Card.asked_at.is_(None), Card.asked_at <= half_a_year_ago)
    reached = or_(person, Card.about == About.ORGANISATION)
    return select(Card).where(Card.left_on.is_(None), reached, long_ago, asked, called)


class _Letter(NamedTuple):
    """Where a question goes, to whom by name, in which language, and where that person turns it off."""

    to: str
    name: str
    speech: str
    off: str


def _letters(card: Card) -> list[_Letter]:
    """To the organisation's own accounts, as far as they want it; without any, to the address on the card."""
    if not card.is_person and (accounts := _accounts(card)):
        return [
            _Letter(one.email, one.name, one.language, mail_off.address(one.id, "cards"))
            for one in accounts
            if one.wanted
        ]
    to = lines.first(card.emails)
    return (
        [_Letter(to, card.name, LANGUAGE, mail_off.address(card.id, "card"))]
        if to and not card.no_mail
        else []
    )


def _accounts(card: Card) -> Sequence[Any]:
    columns: list[Any] = [User.id, User.email, User.name, User.language]
    wanted = func.coalesce(MailWish.cards, true()).label("wanted")
    own = (User.organisation_id == card.organisation_id, User.active)
    asked = select(*columns, wanted).outerjoin(MailWish, MailWish.user_id == User.id)
    return db.session.execute(asked.where(*own).order_by(User.id)).all()


def _ask(card: Card, letter: _Letter) -> None:
    told: dict[str, Any] = {
        "name": letter.name,
        "organisation": card.organisation.name,
        "person": card.is_person,
    }
    url = links.address("telling.door", token=_new_link(card, letter.to))
    outbox.post(letter.to, "mail/card_due.txt", letter.speech, letter.off, **told, url=url)


def leave_alone(card_id: int) -> None:
    """Whoever gets the mail about this card wants no more of it."""
    with scope.unscoped():
        db.session.execute(update(Card).where(Card.id == card_id).values(no_mail=True))


@contextmanager
def held(key: str, to_change: bool = False) -> Iterator[Card | None]:
    """The card that the link is for, seen with the eyes of its own organisation; None for a dead link.

    Where it is changed, others wait. What is done here is nobody's account: it stands in the history as such.
    """
    columns = (Card.id, Card.organisation_id, Card.name, Card.emails, CardLink.email)
    alive = (CardLink.id == key, CardLink.expires_at > dates.now())
    with scope.unscoped():
        asked = select(*columns).join(CardLink, CardLink.card_id == Card.id).where(*alive)
        found = db.session.execute(asked).one_or_none()
    if found is None or not _is_still_theirs(found):
        yield None
        return
    own = {"organisation_id": found.organisation_id, "language": language()}
    holder = Viewer(0, Role.PARTNER, found.name, **own)
    with scope.acting_as(holder):
        card = db.session.scalars(select(Card).where(Card.id == found.id)).one()
        yield store.hold(card) if to_change else card


def _is_still_theirs(link: Any) -> bool:
    """Whether the address that it was mailed to is still one of the card, or of an account of its owner."""
    if not link.email or link.email in {one.value for one in lines.parts(link.emails)}:
        return True
    own = (User.email == link.email, User.organisation_id == link.organisation_id, User.active)
    with scope.unscoped():
        return db.session.scalar(select(User.id).where(*own)) is not None


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
