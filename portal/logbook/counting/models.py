"""Kept counts: sums over a team's entries that are not struck, so that a picture of a year reads few rows.

Minutes are those of all colleagues together. `since` is the first day of a stretch: see `dates.stretch_of`.
"""

from datetime import date
from enum import StrEnum

from sqlalchemy import BigInteger, Date, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.logbook.place_keys import LONGEST_KEY
from portal.people.models import TeamFigure

CLUSTERED = {"sqlite_with_rowid": False}  # the rows themselves lie in the order of their key


class Teller(StrEnum):
    """Who told it: the team itself, residents, or partners."""

    TEAM = "team"
    RESIDENT = "resident"
    PARTNER = "partner"


class Counted(TeamFigure):
    """How many entries of a team a row stands for."""

    entries: Mapped[int]


class WeekCount(Counted, Model):
    """All of a stretch. Each change to an entry in it brings another stamp: equal ones look the same."""

    since: Mapped[date] = mapped_column(Date, primary_key=True)
    minutes: Mapped[int]
    stamp: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (CLUSTERED,)


class HourCount(Counted, Model):
    """One hour of one local day; `neighbourhood_id` is 0 where none is known."""

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    hour: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    category: Mapped[str] = mapped_column(String(20), primary_key=True)
    teller: Mapped[Teller] = mapped_column(String(10), primary_key=True)
    minutes: Mapped[int]

    __table_args__ = (CLUSTERED,)


class PlaceCount(Counted, Model):
    """One place in a stretch; `place` is what somebody called it, without the door."""

    since: Mapped[date] = mapped_column(Date, primary_key=True)
    place_key: Mapped[str] = mapped_column(String(LONGEST_KEY), primary_key=True)
    place: Mapped[str] = mapped_column(String(120))
    minutes: Mapped[int]

    __table_args__ = (CLUSTERED,)


class Contribution(Counted, Model):
    """That somebody wrote entries with minutes: only ever read to count how many different people did.

    A figure on the effort of few people is hidden, so how many there were has to be known exactly.
    """

    since: Mapped[date] = mapped_column(Date, primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    category: Mapped[str] = mapped_column(String(20), primary_key=True)
    place_key: Mapped[str] = mapped_column(String(LONGEST_KEY), primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True)

    __table_args__ = (CLUSTERED,)


class WritingTime(Counted, Model):
    """How many entries took so many seconds from opening the form to storing it; not by whom, or which."""

    since: Mapped[date] = mapped_column(Date, primary_key=True)
    seconds: Mapped[int] = mapped_column(primary_key=True)

    __table_args__ = (CLUSTERED,)
