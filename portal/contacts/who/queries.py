"""Which cards answer to a theme in a neighbourhood."""

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload

from portal.contacts.models import About, Card
from portal.contacts.who.answer import Answer, Partner, ordered
from portal.contacts.who.forms import Asked
from portal.core.extensions import db
from portal.people.models import Neighbourhood

MOST = 300  # cards that are weighed
SHORT = 3  # answers beside an entry


def answers(asked: Asked) -> list[Answer]:
    """Whom to call, in the order in which to try; nobody without a theme."""
    return ordered(_partners(asked), asked.moment) if asked.theme else []


def _partners(asked: Asked) -> list[Partner]:
    """The organisations that answer, each with its card and the people who answer themselves."""
    meant = _cards(*_meant(asked))
    keys = {one.organisation_id for one in meant}
    heads = _cards(Card.about == About.ORGANISATION, Card.organisation_id.in_(keys)) if keys else []
    known = {one.organisation_id: one for one in heads}
    found = {}
    for key in keys:
        own = [one for one in meant if one.organisation_id == key]
        people, desk = [one for one in own if one.is_person], any(not one.is_person for one in own)
        found[key] = Partner(own[0].organisation.name, known.get(key), desk, people)
    return list(found.values())


def _cards(*conditions: Any) -> list[Card]:
    statement = (
        select(Card)
        .options(joinedload(Card.organisation), joinedload(Card.substitute))
        .where(Card.left_on.is_(None), *conditions)
        .order_by(Card.sort, Card.id)
        .limit(MOST)
    )
    return list(db.session.scalars(statement))


def _meant(asked: Asked) -> list[Any]:
    conditions = [Card.themes.contains(f" {asked.theme} ", autoescape=True)]
    if asked.neighbourhood:
        here = Card.neighbourhoods.contains(f" {asked.neighbourhood} ", autoescape=True)
        conditions.append(or_(Card.neighbourhoods == "", here))
    return conditions


def beside_entry(category: str, neighbourhood_id: int | None) -> dict[str, Any] | None:
    """The first answers for what an entry is about, and the question for more."""
    hood = select(Neighbourhood.code).where(Neighbourhood.id == neighbourhood_id)
    asked = Asked(category, db.session.scalar(hood) or "" if neighbourhood_id else "")
    found = answers(asked)
    return {"asked": asked, "answers": found[:SHORT], "more": len(found) > SHORT} if found else None
