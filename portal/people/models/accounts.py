"""People, the devices they are signed in on, and what was done to their accounts."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    String,
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
from portal.core.types import PUBLIC_ID, Addressed, Key, UtcDateTime
from portal.people.models.organisations import Cooperation, Organisation
from portal.people.models.places import District, Team


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
    """A signed-in device; the cookie holds a token of which only the SHA-256 is kept here.

    With a `topic_id` it is a guest's: it came from a mail, and is good for that topic alone.
    """

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    device: Mapped[str] = mapped_column(String(80), default="")
    topic_id: Mapped[str | None] = mapped_column(PUBLIC_ID)

    @property
    def owner_id(self) -> int:
        return self.user_id


class OneTimeLink(Scoped, Model):
    """An invitation or reset link, 72 hours; kept as a hash, read only before there is a viewer."""

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MailWish(OwnRows, Model):
    """What mail somebody wants; who never said anything gets the defaults.

    The digest is written at `digest_hour` on the local clock, at most once a day (`digested_on`).
    """

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    mention: Mapped[bool] = mapped_column(default=True)
    question: Mapped[bool] = mapped_column(default=True)
    digest: Mapped[bool] = mapped_column(default=True)
    digest_hour: Mapped[int] = mapped_column(default=7)
    full_text: Mapped[bool] = mapped_column(default=False)
    cards: Mapped[bool] = mapped_column(default=True)  # whether those of the organisation still hold
    digested_on: Mapped[date | None]


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
