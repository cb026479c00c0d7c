"""What happens how often at each place, and what repeats there above what is usual."""

from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.core.types import PUBLIC_ID, UtcDateTime
from portal.logbook.models import ForTeam

CLUSTERED = {"sqlite_with_rowid": False}  # the rows themselves lie in the order of their key


class RepeatCount(ForTeam, Model):
    """How many entries about a subject there were at a place in four weeks; kept with each change to one."""

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"), primary_key=True)
    place_key: Mapped[str] = mapped_column(String(120), primary_key=True)
    category: Mapped[str] = mapped_column(String(20), primary_key=True)
    since: Mapped[date] = mapped_column(Date, primary_key=True)
    entries: Mapped[int]

    __table_args__ = (CLUSTERED,)


class Repeat(ForTeam, Model):
    """A subject that came back at a place more often than is usual there, as it stood at the last time.

    `usual` is a hundredth of a time in as many days. `peak` is the hour of the week (24 times the weekday)
    from which three hours hold much of it. What was set aside comes back when it repeats anew.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    place_key: Mapped[str] = mapped_column(String(120))
    category: Mapped[str] = mapped_column(ForeignKey("category.code"))
    place: Mapped[str] = mapped_column(String(120))
    neighbourhood_id: Mapped[int | None] = mapped_column(ForeignKey("neighbourhood.id"))
    number: Mapped[int]
    usual: Mapped[int]
    peak: Mapped[int | None]
    last_at: Mapped[datetime] = mapped_column(UtcDateTime)
    aside_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    aside_reason: Mapped[str] = mapped_column(String(200), default="")
    aside_by: Mapped[str] = mapped_column(String(170), default="")

    __table_args__ = (
        Index("uq_repeat", "team_id", "place_key", "category", unique=True),
        Index("ix_repeat_last", "team_id", "last_at"),
    )
