"""The entry, its versions, supplements and record; and the categories it falls under."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, Text, text, true
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from portal.core import dates, geo
from portal.core.extensions import Model
from portal.core.policy import Role
from portal.core.scope import Me, Scoped
from portal.core.types import PUBLIC_ID, Key, UtcDateTime
from portal.logbook.place_keys import LONGEST_KEY, place_key
from portal.logbook.positions import position_of
from portal.people.models import Neighbourhood, Team, User


class Kind(StrEnum):
    OBSERVATION = "observation"
    CONTACT_MOMENT = "contact_moment"
    SIGNAL_RESIDENT = "signal_resident"
    SIGNAL_PARTNER = "signal_partner"
    TARGETED_ACTION = "targeted_action"
    GOOD_NEWS = "good_news"


class Status(StrEnum):
    NEW = "new"
    SEEN = "seen"
    PICKED_UP = "picked_up"
    WAITING_FOR_PARTNER = "waiting_for_partner"
    DONE = "done"
    REOPENED = "reopened"
    VOID = "void"


class Urgency(StrEnum):
    NORMAL = "normal"
    SOON = "soon"
    URGENT = "urgent"


class Audience(StrEnum):
    """How far an entry reaches, from narrow to wide."""

    TEAM = "team"
    SELECTED = "selected"
    NETWORK = "network"

    def within(self, ceiling: "Audience") -> bool:
        """Whether this is no wider than the ceiling."""
        return _WIDTH.index(self) <= _WIDTH.index(ceiling)


_WIDTH = list(Audience)
NOT_A_NUISANCE = "good_news"  # the subject of which nobody has to do anything
CLOSED = frozenset({Status.DONE, Status.VOID})


class ForTeam(Scoped):
    """Rows of one team, which exist for its officers, wardens and leads alone."""

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.team_id == Me.team


class Category(Scoped, Model):
    """What an entry is about, in both languages, and how far such entries may be shared."""

    code: Mapped[str] = mapped_column(String(20), primary_key=True)
    label: Mapped[str] = mapped_column(String(40))
    label_en: Mapped[str] = mapped_column(String(40))
    description: Mapped[str] = mapped_column(String(160))
    description_en: Mapped[str] = mapped_column(String(160))
    ceiling: Mapped[Audience] = mapped_column(String(10))
    icon: Mapped[str] = mapped_column(String(20))
    order: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return true()

    @classmethod
    def for_administrator(cls) -> ColumnElement[bool]:
        return true()


class Content:
    """What was written down: the same columns on an entry and on each of its earlier versions.

    `lat` and `lon` in degrees (WGS84), `minutes` spent by each of `staff` colleagues.
    """

    kind: Mapped[Kind] = mapped_column(String(20))
    category: Mapped[str] = mapped_column(ForeignKey("category.code"))
    neighbourhood_id: Mapped[int | None] = mapped_column(ForeignKey("neighbourhood.id"))
    place: Mapped[str] = mapped_column(String(120), default="")
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    observed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    text: Mapped[str] = mapped_column(Text)
    heard: Mapped[str] = mapped_column(Text, default="")
    estimate: Mapped[str] = mapped_column(Text, default="")
    minutes: Mapped[int | None]
    staff: Mapped[int] = mapped_column(default=1)
    urgency: Mapped[Urgency] = mapped_column(String(10), default=Urgency.NORMAL)


CONTENT = tuple(Content.__annotations__)


class Entry(Content, ForTeam, Model):
    """One thing seen, heard or done. `id` is made by the client, so that sending twice stores once."""

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    position: Mapped[int] = mapped_column(BigInteger, unique=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    author_role: Mapped[Role | None] = mapped_column(String(20))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    status: Mapped[Status] = mapped_column(String(20), default=Status.NEW)
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    audience: Mapped[Audience] = mapped_column(String(10), default=Audience.TEAM)
    hospitality: Mapped[bool] = mapped_column(default=False)
    follow_up: Mapped[bool] = mapped_column(default=False)
    follow_up_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    follow_up_on: Mapped[date | None]
    awaits: Mapped[bool] = mapped_column(default=False)  # follow-up wanted and not closed
    version: Mapped[int] = mapped_column(default=1)
    retain_until: Mapped[date]
    cell: Mapped[int | None] = mapped_column(BigInteger)
    place_key: Mapped[str] = mapped_column(String(LONGEST_KEY), default="")  # the place without its door
    source: Mapped[str] = mapped_column(String(40), default="")
    source_id: Mapped[str | None] = mapped_column(String(80))
    neighbourhood: Mapped[Neighbourhood | None] = relationship()
    author: Mapped[User | None] = relationship(foreign_keys="Entry.author_id")
    follow_up_by: Mapped[User | None] = relationship(foreign_keys="Entry.follow_up_by_id")
    team: Mapped[Team] = relationship()

    __table_args__ = (
        Index("ix_entry_team_position", "team_id", "position"),
        Index("ix_entry_team_neighbourhood", "team_id", "neighbourhood_id", "position"),
        Index("ix_entry_team_category", "team_id", "category", "position"),
        Index("ix_entry_author", "author_id", "position"),
        Index(
            "ix_entry_awaits",
            "team_id",
            "position",
            sqlite_where=text("awaits = 1"),
            postgresql_where=text("awaits"),
        ),
        Index("ix_entry_cell", "team_id", "cell", "position"),
        Index("ix_entry_place", "team_id", "place_key", "observed_at"),
        Index("ix_entry_retain", "retain_until"),
        Index("uq_entry_source", "team_id", "source", "source_id", unique=True),
    )

    @property
    def owner_id(self) -> int | None:
        return self.author_id

    @validates("observed_at", "id")
    def _keep_position(self, name: str, value: Any) -> Any:
        """The position follows from the moment and the id, so it is set with them."""
        known = {"observed_at": self.observed_at, "id": self.id, name: value}
        if known["observed_at"] and known["id"]:
            self.position = position_of(known["observed_at"], known["id"])
        return value

    @validates("lat", "lon")
    def _keep_cell(self, name: str, value: float | None) -> float | None:
        lat, lon = (value, self.lon) if name == "lat" else (self.lat, value)
        self.cell = geo.cell(lat, lon) if lat is not None and lon is not None else None
        return value

    @validates("place")
    def _keep_place_key(self, _name: str, value: str) -> str:
        self.place_key = self.key_of(value)
        return value

    @staticmethod
    def key_of(place: str) -> str:
        """The `place_key` of an entry at this place; empty when it names none."""
        return place_key(place)

    @validates("status", "follow_up")
    def _keep_awaits(self, name: str, value: Any) -> Any:
        known = {"status": self.status, "follow_up": self.follow_up, name: value}
        self.awaits = bool(known["follow_up"]) and known["status"] not in CLOSED
        return value


class EntryVersion(Content, ForTeam, Model):
    """How an entry stood before a correction; the entry itself is the newest version."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    version: Mapped[int]
    replaced_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    replaced_by: Mapped[User | None] = relationship()

    __table_args__ = (Index("uq_entry_version", "entry_id", "version", unique=True),)


class Supplement(ForTeam, Model):
    """What a colleague adds underneath an entry."""

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    written_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    text: Mapped[str] = mapped_column(Text)
    author: Mapped[User | None] = relationship()

    @property
    def owner_id(self) -> int | None:
        return self.author_id


class EntryEvent(ForTeam, Model):
    """What happened to an entry or its share: who, when, what, from, to; never the words themselves."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    what: Mapped[str] = mapped_column(String(20))
    before: Mapped[str] = mapped_column(String(300), default="")
    after: Mapped[str] = mapped_column(String(300), default="")
    by: Mapped[User | None] = relationship()

    __table_args__ = (Index("ix_entry_event_entry", "entry_id", "id"),)
