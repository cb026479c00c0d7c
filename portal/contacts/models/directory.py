"""The directory of each team: its cards from A to Z, kept in step with cards, organisations and agreements.

A list or a search is one walk down the rows of one team, and what it is held against stands in `found`:
each word with a space before it, and codes with a mark of their own, such as " #noise @BU01 ".
"""

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKey,
    String,
    Text,
    and_,
    delete,
    event,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Mapper, mapped_column

from portal.contacts.models.card import About, Alphabetic, Card, Visibility, sort_of
from portal.core.extensions import Model
from portal.core.scope import Me, Scoped
from portal.core.words import words_of
from portal.people.models import Cooperation, Organisation, OrganisationKind, Team, current

THEME, PLACE, KIND, ABOUT = "#", "@", "+", "!"


class CardPlace(Scoped, Model):
    """A card that is in sight, in the directory of one team that its organisation works with."""

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"), primary_key=True)
    sort: Mapped[str] = mapped_column(Alphabetic, primary_key=True)
    card_id: Mapped[int] = mapped_column(
        ForeignKey("card.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    found: Mapped[str] = mapped_column(Text)  # before the others, since every row of a walk is read up to it
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    visibility: Mapped[Visibility] = mapped_column(String(20))
    agreed_on: Mapped[date | None]
    ends_on: Mapped[date | None]

    __table_args__ = ({"sqlite_with_rowid": False},)  # so that a walk reads these rows and nothing else

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.team_id == Me.team

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        own, mine = Organisation.__table__.alias(), Cooperation.__table__.alias()
        bar = exists(select(1).where(own.c.id == Me.organisation, own.c.kind == OrganisationKind.HOSPITALITY))
        ours = select(mine.c.team_id).where(mine.c.organisation_id == Me.organisation, current(mine.c))
        wide, network = (
            cls.visibility == one for one in (Visibility.NETWORK_HOSPITALITY, Visibility.NETWORK)
        )
        meant_for_me = or_(wide, and_(network, ~bar))
        others = and_(meant_for_me, current(cls))
        return and_(cls.team_id.in_(ours), or_(cls.organisation_id == Me.organisation, others))

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        team = Team.__table__.alias()
        ours = select(team.c.id).where(team.c.district_id == Me.district)
        return and_(cls.team_id.in_(ours), cls.visibility != Visibility.TEAM, current(cls))


def found_by(card: Any, name: str, organisation: Any) -> str:
    """All that the directory is asked for: words, subjects, neighbourhoods, and what it is a card of."""
    words = words_of(" ".join((name, card.role or "", card.purpose or "", organisation.name)))
    themes = [THEME + code for code in (card.themes or "").split()]
    places = [PLACE + code for code in (card.neighbourhoods or "").split()] or [PLACE]
    found = dict.fromkeys([*words, *themes, *places, KIND + organisation.kind, ABOUT + card.about])
    return f" {' '.join(found)} "


@event.listens_for(Card, "before_insert")
@event.listens_for(Card, "before_update")
def _describe(_mapper: Mapper[Card], connection: Connection, card: Card) -> None:
    """A card says itself where it stands and by what it is found."""
    owner = select(*Organisation.__table__.c).where(Organisation.id == card.organisation_id)
    card.sort, card.words = sort_of(card.name), found_by(card, card.name, connection.execute(owner).one())


@event.listens_for(Card, "after_insert")
@event.listens_for(Card, "after_update")
def _follow_card(_mapper: Mapper[Card], connection: Connection, card: Card) -> None:
    put_in_place(connection, Card.id == card.id)


@event.listens_for(Organisation, "after_insert")
def _open_card(_mapper: Mapper[Organisation], connection: Connection, made: Organisation) -> None:
    """Every organisation has a card from its first day, still empty; it has the same address."""
    own = {"public_id": made.public_id, "organisation_id": made.id, "about": About.ORGANISATION}
    card = Card(**own, name=made.name)
    words = found_by(card, made.name, made)
    connection.execute(insert(Card).values(**own, name=made.name, sort=sort_of(made.name), words=words))


@event.listens_for(Organisation, "before_delete")
def _close_card(_mapper: Mapper[Organisation], connection: Connection, gone: Organisation) -> None:
    """Its own card goes along; somebody's card keeps it where it is."""
    own = (Card.organisation_id == gone.id, Card.about == About.ORGANISATION)
    connection.execute(delete(Card).where(*own))


@event.listens_for(Organisation, "after_update")
def _follow_organisation(_mapper: Mapper[Organisation], connection: Connection, made: Organisation) -> None:
    """Its card bears its name, and its people are found by it."""
    its_own = Card.organisation_id == made.id
    for card in connection.execute(select(*Card.__table__.c).where(its_own)).all():
        name = card.name if card.about == About.PERSON else made.name
        values = {"name": name, "sort": sort_of(name), "words": found_by(card, name, made)}
        connection.execute(update(Card).where(Card.id == card.id).values(**values))
    put_in_place(connection, its_own)


@event.listens_for(Cooperation, "after_insert")
@event.listens_for(Cooperation, "after_update")
@event.listens_for(Cooperation, "after_delete")
def _follow_agreement(_mapper: Mapper[Cooperation], connection: Connection, made: Cooperation) -> None:
    put_in_place(connection, Card.organisation_id == made.organisation_id)


def put_in_place(connection: Connection, which: ColumnElement[bool]) -> None:
    """Write anew where these cards stand: nowhere when they are hidden."""
    connection.execute(delete(CardPlace).where(CardPlace.card_id.in_(select(Card.id).where(which))))
    works, ours = Cooperation.__table__.c, Cooperation.organisation_id == Card.organisation_id
    card = (Card.sort, Card.id, Card.organisation_id, Card.visibility, Card.words)
    standing = select(works.team_id, *card, works.agreed_on, works.ends_on).join_from(Card, Cooperation, ours)
    names = ("team_id", "sort", "card_id", "organisation_id", "visibility", "found", "agreed_on", "ends_on")
    shown = standing.where(which, Card.left_on.is_(None))
    connection.execute(insert(CardPlace).from_select(names, shown))
