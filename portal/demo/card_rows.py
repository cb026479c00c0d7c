"""Puts the cards of the demo on the organisations that were just stored."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select

from portal.contacts.models import About, Card, CardFlag, Visibility, codes
from portal.core import dates
from portal.core.extensions import db
from portal.demo.organisations import BY_KEY
from portal.demo.texts.cards import CARDS, PartnerCard, PersonCard
from portal.people.models import Organisation, User


def write(organisations: Mapping[str, Organisation], by: User) -> None:
    """Fill the cards that the organisations came with, and add those of their people."""
    for told in CARDS:
        organisation = organisations[BY_KEY[told.key].name]
        card = db.session.scalars(select(Card).where(Card.organisation_id == organisation.id)).one()
        _fill(card, told)
        people = {one.name: _person(organisation, one) for one in told.people}
        db.session.add_all(people.values())
        db.session.flush()
        for one in told.people:
            people[one.name].substitute_id = people[one.instead].id if one.instead else None
    _doubt(by)


def _fill(card: Card, told: PartnerCard) -> None:
    values: dict[str, Any] = {
        "purpose": told.purpose,
        "not_for": told.not_for,
        "phones": told.phones,
        "hours": told.hours,
        "emails": told.emails,
        "site": told.site,
        "after_hours_phone": told.after_phone,
        "after_hours_for": told.after_for,
        "holidays_too": told.holidays_too,
        "themes": codes(told.themes.split()),
        "visibility": Visibility(told.visibility),
        "confirmed_at": dates.now() - timedelta(days=told.fresh),
    }
    for name, value in values.items():
        setattr(card, name, value)


def _person(organisation: Organisation, told: PersonCard) -> Card:
    return Card(
        public_id=str(uuid5(NAMESPACE_URL, f"demo:card:{told.name}")),
        organisation_id=organisation.id,
        about=About.PERSON,
        name=told.name,
        role=told.role,
        purpose=told.purpose,
        phones=told.phones,
        emails=told.email,
        hours=told.hours,
        themes=codes(told.themes.split()),
        neighbourhoods=codes(told.places.split()),
        mandate=told.mandate,
        visibility=Visibility(told.visibility),
        confirmed_at=dates.now() - timedelta(days=told.fresh),
        told_at=dates.now() - timedelta(days=told.fresh) if told.told else None,
    )


def _doubt(by: User) -> None:
    """One card that somebody of the team found to be wrong."""
    card = db.session.scalars(select(Card).where(Card.name == "Bert Nijland")).one()
    word = "Bert neemt dit nummer niet meer op, al twee weken."
    keys = {
        "card_id": card.id,
        "organisation_id": card.organisation_id,
        "team_id": by.team_id,
        "by_id": by.id,
    }
    db.session.add(CardFlag(**keys, word=word))
