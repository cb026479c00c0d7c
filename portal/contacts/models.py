"""The card of an organisation and the cards of its people; what was changed, doubted and kept at hand."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Date,
    ForeignKey,
    Index,
    String,
    Text,
    and_,
    event,
    exists,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me, Scoped
from portal.core.text import fold
from portal.core.types import Addressed, Key, UtcDateTime
from portal.core.words import words_of
from portal.people.models import (
    Cooperation,
    Organisation,
    OrganisationKind,
    OwnRows,
    Team,
    User,
    shares_a_team,
    works_in_district,
)

FRESH_FOR = timedelta(days=183)


class About(StrEnum):
    ORGANISATION = "organisation"
    PERSON = "person"


class Visibility(StrEnum):
    """Who reads a card: the team alone, the partners of the team too, or its bars and restaurants as well."""

    TEAM = "team"
    NETWORK = "network"
    NETWORK_HOSPITALITY = "network_hospitality"


class Preferred(StrEnum):
    CALL = "call"
    MAIL = "mail"
    MESSAGE = "message"


class Card(Addressed, Scoped, Model):
    """What others may know of an organisation, or of one of its people.

    A card is small and always read whole, so what it lists stands in it as text: `phones`, `emails` and
    `places` as lines of "label: value", `hours` as lines of days and times, `themes` and `neighbourhoods`
    as codes with a space on both sides of each. No neighbourhood means all of them.
    """

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    about: Mapped[About] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(80))
    sort: Mapped[str] = mapped_column(String(120))  # the name folded, for A to Z
    words: Mapped[str] = mapped_column(Text, default="")  # what the search finds it by, folded
    visibility: Mapped[Visibility] = mapped_column(String(20), default=Visibility.NETWORK)
    role: Mapped[str] = mapped_column(String(80), default="")
    purpose: Mapped[str] = mapped_column(Text, default="")
    not_for: Mapped[str] = mapped_column(Text, default="")
    mandate: Mapped[str] = mapped_column(String(200), default="")
    preferred: Mapped[Preferred] = mapped_column(String(10), default=Preferred.CALL)
    phones: Mapped[str] = mapped_column(Text, default="")
    emails: Mapped[str] = mapped_column(Text, default="")
    places: Mapped[str] = mapped_column(Text, default="")
    site: Mapped[str] = mapped_column(String(200), default="")
    hours: Mapped[str] = mapped_column(Text, default="")
    holidays_too: Mapped[bool] = mapped_column(Boolean, default=False)
    after_hours_phone: Mapped[str] = mapped_column(String(40), default="")
    after_hours_for: Mapped[str] = mapped_column(String(200), default="")
    themes: Mapped[str] = mapped_column(Text, default="")
    neighbourhoods: Mapped[str] = mapped_column(Text, default="")
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("card.id", ondelete="SET NULL"))
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    left_on: Mapped[date | None] = mapped_column(Date)  # the person is leaving: hidden, and removed later
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # the person knows of the card
    organisation: Mapped[Organisation] = relationship()
    substitute: Mapped["Card | None"] = relationship(remote_side="Card.id")

    __table_args__ = (
        Index("ix_card_sort", "sort", "id"),
        Index("ix_card_organisation", "organisation_id", "about", "sort"),
        Index("ix_card_substitute", "substitute_id"),
        Index(
            "uq_card_of_organisation",
            "organisation_id",
            unique=True,
            sqlite_where=text("about = 'organisation'"),
            postgresql_where=text("about = 'organisation'"),
        ),
    )

    @property
    def is_person(self) -> bool:
        return self.about == About.PERSON

    @property
    def is_fresh(self) -> bool:
        """Whether somebody said within six months that it still holds."""
        return is_fresh(self.confirmed_at)

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        works = Cooperation.__table__.alias()
        ours = and_(works.c.organisation_id == cls.organisation_id, works.c.team_id == Me.team)
        stays = or_(cls.left_on.is_(None), works.c.team_id == Me.led_team)
        return exists(select(1).where(ours, stays))

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        own, wide = Organisation.__table__.alias(), Visibility.NETWORK_HOSPITALITY
        bar = exists(select(1).where(own.c.id == Me.organisation, own.c.kind == OrganisationKind.HOSPITALITY))
        meant_for_me = or_(cls.visibility == wide, and_(cls.visibility == Visibility.NETWORK, ~bar))
        others = and_(cls.left_on.is_(None), meant_for_me, shares_a_team(cls.organisation_id))
        return or_(cls.organisation_id == Me.organisation, others)

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        wide = cls.visibility != Visibility.TEAM
        return and_(cls.left_on.is_(None), wide, works_in_district(cls.organisation_id))


def is_fresh(confirmed_at: datetime | None) -> bool:
    return confirmed_at is not None and confirmed_at > dates.now() - FRESH_FOR


def codes(chosen: Iterable[str]) -> str:
    """Codes as a card keeps them: " noise waste "; "" for none."""
    joined = " ".join(chosen)
    return f" {joined} " if joined else ""


class OfCard(Scoped):
    """Rows that hang on a card, for its owner and for the teams that the owner works with."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        works = Cooperation.__table__.alias()
        ours = and_(works.c.organisation_id == cls.organisation_id, works.c.team_id == Me.team)
        return exists(select(1).where(ours))

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls.organisation_id == Me.organisation


class CardChange(OfCard, Model):
    """What was changed on a card: by whom, when, which field, from, to. It goes with the card."""

    what: Mapped[str] = mapped_column(String(20))
    before: Mapped[str] = mapped_column(Text, default="")
    after: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[User | None] = relationship()

    __table_args__ = (Index("ix_card_change_card", "card_id", "id"),)


class CardFlag(OfCard, Model):
    """Somebody of a team found that a card is not right; open until its owner changes or confirms it."""

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    word: Mapped[str] = mapped_column(String(200))
    resolved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    team: Mapped[Team] = relationship()
    by: Mapped[User | None] = relationship()

    __table_args__ = (Index("ix_card_flag_card", "card_id", "resolved_at"),)


class Favourite(OwnRows, Model):
    """A card that somebody keeps at hand."""

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True)

    __table_args__ = (Index("ix_favourite_card", "card_id"),)


def sort_of(name: str) -> str:
    """Where a name stands from A to Z."""
    return fold(name)[:120]


def words_for(*texts: str) -> str:
    """What the search finds a card by: each word with a space before it."""
    return " " + " ".join(dict.fromkeys(words_of(" ".join(texts))))


def card_for(organisation: Organisation) -> dict[str, Any]:
    """The card that every organisation has from its first day, still empty; it has the same address."""
    return {
        "public_id": organisation.public_id,
        "organisation_id": organisation.id,
        "about": About.ORGANISATION,
        "name": organisation.name,
        "sort": sort_of(organisation.name),
        "words": words_for(organisation.name),
    }


@event.listens_for(Organisation, "after_insert")
def _open_card(_mapper: Mapper[Organisation], connection: Connection, made: Organisation) -> None:
    connection.execute(insert(Card).values(card_for(made)))


@event.listens_for(Organisation, "after_update")
def _follow_name(_mapper: Mapper[Organisation], connection: Connection, row: Organisation) -> None:
    """The card bears the organisation's name, and its people are found by it."""
    columns = (Card.id, Card.about, Card.name, Card.role, Card.purpose)
    for one in connection.execute(select(*columns).where(Card.organisation_id == row.id)):
        named = {"name": row.name, "sort": sort_of(row.name)} if one.about == About.ORGANISATION else {}
        words = words_for(named.get("name", one.name), one.role, one.purpose, row.name)
        connection.execute(update(Card).where(Card.id == one.id).values(words=words, **named))
