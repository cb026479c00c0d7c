"""Partners, and the teams that each works with under an agreement."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Date,
    ForeignKey,
    String,
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
from portal.core.scope import Me, Scoped
from portal.core.types import Addressed, Key

if TYPE_CHECKING:
    from portal.people.models.places import Team


class OrganisationKind(StrEnum):
    MUNICIPALITY = "municipality"
    HOUSING = "housing_association"
    WELFARE = "welfare"
    SOCIAL_WORK = "social_work"
    HALT = "halt"
    HOSPITALITY = "hospitality"
    OTHER = "other"


class Organisation(Addressed, Scoped, Model):
    """A partner; which teams it works with is in its cooperations.

    Partners see each other where they work with the same team today.
    """

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
        return or_(cls.id == Me.organisation, shares_a_team(cls.id))

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return works_in_district(cls.id)

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
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
    team: Mapped["Team"] = relationship()

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


def works_with_mine(team_id: Any) -> ColumnElement[bool]:
    """Whether the viewer's organisation has an agreement with the team that holds today.

    For use inside a scope rule: it names the table itself, so that the rules do not nest. The teams are
    looked up once for all rows. Adding nothing keeps them from deciding by which index rows are read.
    """
    works = Cooperation.__table__.alias()
    mine = select(works.c.team_id).where(works.c.organisation_id == Me.organisation, current(works.c))
    return (team_id + 0).in_(mine)


def works_with(organisation_id: Any, team_id: Any) -> ColumnElement[bool]:
    """Whether any organisation has an agreement with any team that holds today."""
    works = Cooperation.__table__.alias()
    return exists(
        select(1).where(
            works.c.organisation_id == organisation_id, works.c.team_id == team_id, current(works.c)
        )
    )


def shares_a_team(organisation_id: Any) -> ColumnElement[bool]:
    """Whether the organisation works today with a team that the viewer's own works with today too."""
    mine, theirs = Cooperation.__table__.alias(), Cooperation.__table__.alias()
    both = and_(theirs.c.team_id == mine.c.team_id, current(mine.c), current(theirs.c))
    around = select(theirs.c.organisation_id).where(mine.c.organisation_id == Me.organisation, both)
    return organisation_id.in_(around)


def works_in_district(organisation_id: Any) -> ColumnElement[bool]:
    """Whether the organisation works today with a team of the viewer's district."""
    works, team = Cooperation.__table__.alias(), Model.metadata.tables["team"].alias()
    inside = and_(works.c.team_id == team.c.id, team.c.district_id == Me.district)
    return exists(select(1).where(works.c.organisation_id == organisation_id, inside, current(works.c)))


def current(columns: Any) -> ColumnElement[bool]:
    """The same as `Cooperation.is_current` for today, in SQL."""
    # Asked anew at each execution, because a statement outlives the day on which it was first built.
    today = bindparam(None, callable_=dates.today, type_=Date)
    return and_(columns.agreed_on <= today, or_(columns.ends_on.is_(None), columns.ends_on >= today))
