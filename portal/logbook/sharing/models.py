"""The share, who may read it, and who did."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, Text, and_, exists, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me
from portal.core.types import PUBLIC_ID, Key, UtcDateTime
from portal.logbook.models import Audience, Entry, ForTeam, Kind
from portal.logbook.positions import TIE_BITS, position_at
from portal.people.models import Neighbourhood, Organisation, Team, User, works_with_mine


class Share(ForTeam, Model):
    """A frozen copy of an entry for partners: no author, no house number, no exact point or minute.

    `observed_at` is cut to the hour, `lat` and `lon` are the middle of a 100 m square, and `position`
    follows from that hour and the share's own id.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(BigInteger, unique=True)
    version: Mapped[int]  # of the entry
    kind: Mapped[Kind] = mapped_column(String(20))
    category: Mapped[str] = mapped_column(ForeignKey("category.code"))
    neighbourhood_id: Mapped[int | None] = mapped_column(ForeignKey("neighbourhood.id"))
    place: Mapped[str] = mapped_column(String(120), default="")
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    observed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    text: Mapped[str] = mapped_column(Text)
    heard: Mapped[str] = mapped_column(Text, default="")
    audience: Mapped[Audience] = mapped_column(String(10))
    hospitality: Mapped[bool] = mapped_column(default=False)
    purpose: Mapped[str] = mapped_column(String(200), default="")
    shared_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    shared_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # The organisation whose own signal this is; it always reads what it wrote itself.
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    entry: Mapped[Entry] = relationship()
    team: Mapped[Team] = relationship()
    neighbourhood: Mapped[Neighbourhood | None] = relationship()
    shared_by: Mapped[User | None] = relationship()
    readers: Mapped[list["ShareReader"]] = relationship(cascade="all, delete-orphan", back_populates="share")

    @property
    def owner_id(self) -> int | None:
        return self.shared_by_id

    @classmethod
    def told_at(cls) -> Any:
        """The hour that is shared as a place among what people write, in microseconds; no two are alike."""
        second = 1 << TIE_BITS
        return cls.position - cls.position // second * (second - 1_000_000)

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        reader = ShareReader.__table__.alias()
        reads = exists(
            select(1).where(reader.c.organisation_id == Me.organisation, reader.c.share_id == cls.id)
        )
        return and_(reads, works_with_mine(cls.team_id))


class ShareReader(ForTeam, Model):
    """One organisation may read one share; a partner's list starts from these rows, in time order."""

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    share_id: Mapped[str] = mapped_column(ForeignKey("share.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)  # the share's
    share: Mapped[Share] = relationship(back_populates="readers")
    organisation: Mapped[Organisation] = relationship()

    __table_args__ = (
        Index("ix_share_reader_position", "organisation_id", "position"),
        Index("ix_share_reader_share", "share_id"),
    )

    @classmethod
    def between(cls, since: datetime, until: datetime) -> ColumnElement[bool]:
        """Whether what was shared was seen from the one moment on and before the other."""
        return and_(cls.position >= position_at(since), cls.position < position_at(until))

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return and_(cls.organisation_id == Me.organisation, works_with_mine(cls.team_id))


def has_share_for_partner(entry_id: Any) -> ColumnElement[bool]:
    """Whether a partner may read a share of the entry: the rule for what hangs on an entry."""
    share, reader = Share.__table__.alias(), ShareReader.__table__.alias()
    same = and_(reader.c.share_id == share.c.id, reader.c.organisation_id == Me.organisation)
    return exists(select(1).where(share.c.entry_id == entry_id, same))


class ShareOpening(ForTeam, Model):
    """A partner account opened a share: who, of which organisation, when, which version."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    share_id: Mapped[str] = mapped_column(ForeignKey("share.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    version: Mapped[int]
    user: Mapped[User | None] = relationship()
    organisation: Mapped[Organisation] = relationship()
