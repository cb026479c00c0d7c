"""Districts, teams and neighbourhoods."""

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    String,
    Text,
    exists,
    select,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.core.extensions import Model
from portal.core.scope import Me, Scoped
from portal.core.types import Addressed, Key
from portal.people.models.organisations import works_with_mine


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
        return works_with_mine(cls.id)

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
        return works_with_mine(cls.team_id)

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        team = Team.__table__.alias()
        return exists(select(1).where(team.c.id == cls.team_id, team.c.district_id == Me.district))

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        return cls.for_partner()

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()


class TeamFigure(Scoped):
    """A figure about a team: for its people, and for the chief of its district."""

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"), primary_key=True)

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.team_id == Me.team

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        team = Team.__table__.alias()
        return exists(select(1).where(team.c.id == cls.team_id, team.c.district_id == Me.district))
