"""Districts, teams, neighbourhoods, organisations, people and their sessions."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    String,
    Text,
    and_,
    bindparam,
    exists,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.core import dates
from portal.core.extensions import Model
from portal.core.policy import PLACES, Role, place_of
from portal.core.scope import Me, Scoped
from portal.core.types import PUBLIC_ID, Key, UtcDateTime


class Addressed:
    """A row with an id for use in addresses, which tells nothing of how many there are."""

    public_id: Mapped[str] = mapped_column(PUBLIC_ID, unique=True, default=lambda: str(uuid4()))


class District(Addressed, Scoped, Model):
    """A police district; its chief reads what the chief is named in."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return cls.id == Me.district

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return true()


class Team(Addressed, Scoped, Model):
    """A neighbourhood team."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    district_id: Mapped[int] = mapped_column(ForeignKey("district.id"), index=True)
    district: Mapped[District] = relationship()

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.id == Me.team

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return works_with(Me.organisation, cls.id)

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return cls.district_id == Me.district

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return true()


class Neighbourhood(Addressed, Scoped, Model):
    """A neighbourhood of one team; the outline is a GeoJSON MultiPolygon's coordinates, as text."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"), index=True)
    team: Mapped[Team] = relationship()
    outline: Mapped[str] = mapped_column(Text, default="[]")
    edition: Mapped[int] = mapped_column(default=0)  # the year of the outline, 0 when drawn by hand

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.team_id == Me.team

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return works_with(Me.organisation, cls.team_id)

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        team = Team.__table__.alias()
        return exists(select(1).where(team.c.id == cls.team_id, team.c.district_id == Me.district))

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()


class OrganisationKind(StrEnum):
    MUNICIPALITY = "municipality"
    HOUSING = "housing_association"
    WELFARE = "welfare"
    SOCIAL_WORK = "social_work"
    HALT = "halt"
    HOSPITALITY = "hospitality"
    OTHER = "other"


class Organisation(Addressed, Scoped, Model):
    """A partner; which teams it works with is in its cooperations."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    kind: Mapped[OrganisationKind] = mapped_column(String(20))
    cooperations: Mapped[list["Cooperation"]] = relationship(cascade="all, delete-orphan")

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        works = Cooperation.__table__.alias()
        return exists(select(1).where(works.c.organisation_id == cls.id, works.c.team_id == Me.team))

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls.id == Me.organisation

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return true()


class Cooperation(Scoped, Model):
    """An organisation works with a team; without a current agreement its accounts there are locked."""

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"), primary_key=True, index=True)
    agreed_on: Mapped[date | None]
    ends_on: Mapped[date | None]  # the last day on which the agreement holds
    team: Mapped[Team] = relationship()

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.team_id == Me.team

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls.organisation_id == Me.organisation

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return true()

    def is_current(self, on: date) -> bool:
        """Whether the agreement holds on this day."""
        return (
            self.agreed_on is not None
            and self.agreed_on <= on
            and (self.ends_on is None or on <= self.ends_on)
        )


def works_with(organisation_id: Any, team_id: Any) -> ColumnElement[bool]:
    """Whether the organisation has an agreement with the team that holds today.

    For use inside a scope rule: it names the table itself, so that the rules do not nest.
    """
    works = Cooperation.__table__.alias()
    return exists(
        select(1).where(
            works.c.organisation_id == organisation_id, works.c.team_id == team_id, current(works.c)
        )
    )


def current(columns: Any) -> ColumnElement[bool]:
    """The same as `Cooperation.is_current` for today, in SQL."""
    # Asked anew at each execution, because a statement outlives the day on which it was first built.
    today = bindparam(None, callable_=dates.today, type_=Date)
    return and_(columns.agreed_on <= today, or_(columns.ends_on.is_(None), columns.ends_on >= today))


def _place_fits_role() -> str:
    """The rule of `policy.place_of` in SQL: exactly the place that the role asks for."""
    rules = []
    for place in sorted(set(PLACES.values())):
        roles = ", ".join(f"'{role}'" for role in Role if place_of(role) == place)
        rules.append(f"(role IN ({roles})) = ({place}_id IS NOT NULL)")
    return " AND ".join(rules)


class User(Addressed, Scoped, Model):
    """A person with one role, in one team, one organisation, one district, or none of these.

    `password` is an argon2id hash, or None until the invitation is answered.
    """

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)  # lower case
    name: Mapped[str] = mapped_column(String(80))
    role: Mapped[Role] = mapped_column(String(20))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    district_id: Mapped[int | None] = mapped_column(ForeignKey("district.id"), index=True)
    language: Mapped[str] = mapped_column(String(2), default="nl")
    active: Mapped[bool] = mapped_column(default=True)
    password: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    team: Mapped[Team | None] = relationship()
    organisation: Mapped[Organisation | None] = relationship()
    district: Mapped[District | None] = relationship()

    __table_args__ = (CheckConstraint(_place_fits_role(), name="place"),)

    @property
    def owner_id(self) -> int:
        return self.id

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        works = Cooperation.__table__.alias()
        in_network = exists(
            select(1).where(works.c.organisation_id == cls.organisation_id, works.c.team_id == Me.team)
        )
        return or_(cls.team_id == Me.team, in_network)

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls.organisation_id == Me.organisation

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return cls.id == Me.user

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return true()


class OwnRows(Scoped):
    """Rows that exist for the person they belong to and for nobody else."""

    @classmethod
    def _own(cls) -> ColumnElement[bool]:
        return cls.user_id == Me.user  # type: ignore[attr-defined]

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls._own()

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls._own()

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return cls._own()

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return cls._own()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return cls._own()


class SignInSession(Addressed, OwnRows, Model):
    """A signed-in device; the cookie holds a token of which only the SHA-256 is kept here."""

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    device: Mapped[str] = mapped_column(String(80), default="")

    @property
    def owner_id(self) -> int:
        return self.user_id


class OneTimeLink(Scoped, Model):
    """An invitation or reset link, 72 hours; kept as a hash, read only before there is a viewer."""

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Throttle(Scoped, Model):
    """Failed sign-ins per account and per address; nobody reads it through the portal."""

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime] = mapped_column(UtcDateTime)  # the count starts anew after this moment


class AccountEvent(Scoped, Model):
    """What was done to an account or a partner's agreement: who, when, what, from, to."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    about_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    what: Mapped[str] = mapped_column(String(40))
    before: Mapped[str] = mapped_column(String(200), default="")
    after: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (
        Index("ix_account_event_about", "about_id", "id"),
        Index("ix_account_event_organisation", "organisation_id", "id"),
    )

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_privacy_officer(cls) -> ColumnElement[bool]:
        return true()
