"""The card of an organisation, and the cards of its people."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    String,
    Text,
    and_,
    exists,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me, Scoped
from portal.core.text import fold
from portal.core.types import Addressed, Key, UtcDateTime
from portal.people.models import (
    Cooperation,
    Organisation,
    OrganisationKind,
    shares_a_team,
    works_in_district,
)

FRESH_FOR = timedelta(days=183)
# Both databases then put letters in one order, and Python too.
Alphabetic = String(120).with_variant(String(120, collation="C"), "postgresql")


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
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    about: Mapped[About] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(80))
    sort: Mapped[str] = mapped_column(Alphabetic)  # the name folded, for A to Z
    words: Mapped[str] = mapped_column(Text)  # what the directory finds it by, see `found_by`
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
    left_on: Mapped[date | None] = mapped_column(Date)  # hidden from here on, and removed later
    objection: Mapped[str | None] = mapped_column(String(200))  # in the person's words, hidden because of it
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # the person knows of the card
    asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # by mail, whether it still holds
    no_mail: Mapped[bool] = mapped_column(
        Boolean, default=False
    )  # whoever gets that mail wants no more of it
    organisation: Mapped[Organisation] = relationship()
    substitute: Mapped["Card | None"] = relationship(remote_side="Card.id")

    __table_args__ = (
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


def sort_of(name: str) -> str:
    """Where a name stands from A to Z."""
    return fold(name)[:120]
