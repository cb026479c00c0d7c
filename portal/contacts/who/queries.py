"""Which cards answer to a theme in a neighbourhood, of organisations whose agreement holds today."""

from typing import Any

from sqlalchemy import and_, or_, select

from portal.contacts import queries as contacts
from portal.contacts.forms import Wanted
from portal.contacts.models import FRESH_FOR, About, Card, CardPlace
from portal.contacts.who.answer import Answer, Partner, ordered
from portal.contacts.who.forms import Asked
from portal.core import dates
from portal.core.extensions import db
from portal.people.models import Neighbourhood, Organisation, current

MOST = 1_000  # cards that are weighed
SHOWN, SHORT = 12, 3  # answers on the page, and beside an entry
COLUMNS: tuple[Any, ...] = (
    Card.id, Card.public_id, Card.organisation_id, Card.about, Card.name, Card.sort, Card.role, Card.phones,
    Card.hours, Card.holidays_too, Card.after_hours_phone, Card.after_hours_for, Card.substitute_id,
)  # fmt: skip


def answers(asked: Asked) -> list[Answer]:
    """Whom to call, in the order in which to try; nobody without a theme."""
    return ordered(_partners(asked), asked.moment) if asked.theme else []


def _partners(asked: Asked) -> list[Partner]:
    """The organisations that answer, each with its card and the people who answer themselves."""
    meant = _meant(asked)
    known = {**meant, **_beside(meant)}
    heads = {one.organisation_id: one for one in known.values() if one.about == About.ORGANISATION}
    found: dict[int, Partner] = {}
    for card in meant.values():
        key = card.organisation_id
        partner = found.setdefault(key, Partner(card.organisation, heads.get(key), known))
        if card.about == About.PERSON:
            partner.people.append(card)
        else:
            partner.is_meant = True
    return list(found.values())


def _meant(asked: Asked) -> dict[int, Any]:
    """The cards that have the theme and the neighbourhood, as they stand with the teams of the viewer."""
    wanted = Wanted(theme=asked.theme, neighbourhood=asked.neighbourhood)
    conditions = [current(CardPlace), *contacts.fits(wanted)]
    if asked.neighbourhood:
        its_team = select(Neighbourhood.team_id).where(Neighbourhood.code == asked.neighbourhood)
        conditions.append(CardPlace.team_id == its_team.scalar_subquery())
    return _cards(select(*_columns()).join(CardPlace, CardPlace.card_id == Card.id).where(*conditions))


def _beside(meant: dict[int, Any]) -> dict[int, Any]:
    """The cards of their organisations, and of who stands in for them."""
    organisations = {one.organisation_id for one in meant.values()}
    head = and_(Card.about == About.ORGANISATION, Card.organisation_id.in_(organisations))
    substitute = Card.id.in_({one.substitute_id for one in meant.values() if one.substitute_id})
    asked = select(*_columns()).where(Card.left_on.is_(None), or_(head, substitute))
    return _cards(asked) if meant else {}


def _columns() -> list[Any]:
    fresh = and_(Card.confirmed_at.is_not(None), Card.confirmed_at > dates.now() - FRESH_FOR)
    return [*COLUMNS, fresh.label("fresh"), Organisation.name.label("organisation")]


def _cards(statement: Any) -> dict[int, Any]:
    """Each card once, however many teams it stands with."""
    named = statement.join(Organisation, Organisation.id == Card.organisation_id)
    return {row.id: row for row in db.session.execute(named.order_by(Card.sort, Card.id).limit(MOST))}


def beside_entry(category: str, neighbourhood_id: int | None) -> dict[str, Any] | None:
    """The first answers for what an entry is about, and the question for more."""
    hood = select(Neighbourhood.code).where(Neighbourhood.id == neighbourhood_id)
    asked = Asked(category, db.session.scalar(hood) or "" if neighbourhood_id else "")
    found = answers(asked)
    return {"asked": asked, "answers": found[:SHORT]} if found else None
