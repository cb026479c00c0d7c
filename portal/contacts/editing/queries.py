"""Storing a card with its history; people who come, leave and come back."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from portal.contacts import queries as contacts
from portal.contacts.card.queries import record, resolve_flags
from portal.contacts.editing.forms import CardForm, OrganisationForm, PersonForm
from portal.contacts.models import About, Card, CardChange, Visibility, codes
from portal.core import dates
from portal.core.edits import Overtaken
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.people.models import User


def colleagues_of(card: Card, but: Card | None = None) -> list[tuple[str, str]]:
    """The people of the organisation, for a select field."""
    statement = (
        select(Card.public_id, Card.name)
        .where(
            Card.organisation_id == card.organisation_id, Card.about == About.PERSON, Card.left_on.is_(None)
        )
        .where(Card.id != (but.id if but is not None else 0))
        .order_by(Card.sort)
    )
    return [(row.public_id, row.name) for row in db.session.execute(statement)]


def form_of(card: Card) -> CardForm:
    """What can be changed on this card, filled in as it stands."""
    names = contacts.names()
    return (
        PersonForm(card, names, colleagues_of(card, card))
        if card.is_person
        else OrganisationForm(card, names)
    )


def change(card: Card, values: dict[str, Any], changed: dict[str, Overtaken]) -> None:
    """Store the values and write down each one that is new; its owner says with it that the card holds."""
    fill(card, values)
    for name, one in changed.items():
        record(card, name, one.stored, one.sent)
    if changed:
        resolve_flags(card)
    if required_viewer().is_partner:
        card.confirmed_at = dates.now()


def fill(card: Card, values: dict[str, Any]) -> None:
    """Put the values on the card."""
    plain = {**values, "themes": codes(values["themes"]), "neighbourhoods": codes(values["neighbourhoods"])}
    if "substitute" in plain:
        plain["substitute_id"] = _substitute(card, plain.pop("substitute"))
    for name, value in plain.items():
        setattr(card, name, value)


def _substitute(card: Card, public_id: str | None) -> int | None:
    own = (Card.organisation_id == card.organisation_id, Card.public_id == public_id)
    return db.session.scalar(select(Card.id).where(*own)) if public_id else None


def new_person(organisation: Card) -> Card:
    """An empty card of somebody who works for the organisation."""
    card = Card(
        organisation_id=organisation.organisation_id, about=About.PERSON, visibility=Visibility.NETWORK
    )
    card.organisation = organisation.organisation
    return card


def add(organisation: Card, public_id: str, values: dict[str, Any]) -> Card | None:
    """Store a new person's card once, however often it is sent; None when the id is another card's."""
    card = new_person(organisation)
    with db.session.no_autoflush:
        fill(card, values)
    card.public_id, card.confirmed_at = public_id, dates.now()
    try:
        with db.session.begin_nested():
            db.session.add(card)
    except IntegrityError:
        return _known(card)
    record(card, "added")
    return card


def _known(card: Card) -> Card | None:
    """The card that has this id already, when it is that person's."""
    found = db.session.scalar(select(Card).where(Card.public_id == card.public_id))
    same = found is not None and (found.organisation_id, found.name) == (card.organisation_id, card.name)
    return found if same else None


def leave(card: Card) -> None:
    """Hide the card at once; it is removed after three months."""
    if card.left_on is None:
        card.left_on = dates.today()
        record(card, "left")


def who_let_go(card: Card) -> str | None:
    """The name of who hid the card last; None for somebody whom the viewer does not know."""
    last = (
        select(User.name)
        .join(CardChange, CardChange.by_id == User.id)
        .where(CardChange.card_id == card.id, CardChange.what == "left")
    )
    return db.session.scalar(last.order_by(CardChange.id.desc()).limit(1))


def come_back(card: Card) -> None:
    if card.left_on is not None:
        card.left_on = None
        record(card, "returned")
