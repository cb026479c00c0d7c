"""The entries of a problem, and how many there were each week."""

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Date, ForeignKey, Index, String, and_, false
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.core.types import PUBLIC_ID
from portal.logbook.sharing.models import has_share_for_partner
from portal.problems.models.problems import OfProblem


class Source(StrEnum):
    """Whom an entry comes from: told by residents and partners, seen by the team, or work that it did."""

    REPORTED = "reported"
    OBSERVED = "observed"
    WORKED = "worked"


COUNTED = ("minutes", "author_id", "team_id")


class ProblemEntry(OfProblem, Model):
    """An entry that belongs to a problem: put there by hand, or by the rule; one can be both.

    What counts of it is kept here, so that it can be taken off the week's count when it leaves. A partner
    has the row only where it may read a share of the entry, and then it is as far as it can count.
    """

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    entry_id: Mapped[str] = mapped_column(
        PUBLIC_ID, ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(BigInteger)  # of the entry
    by_hand: Mapped[bool] = mapped_column(default=False)
    by_rule: Mapped[bool] = mapped_column(default=False)
    left_out: Mapped[bool] = mapped_column(default=False)  # the rule found it, a person took it out of sight
    week: Mapped[date] = mapped_column(Date)  # its Monday, on the local calendar
    slot: Mapped[int]  # 24 times the weekday, from Monday on, and the local hour
    source: Mapped[Source] = mapped_column(String(10))
    minutes: Mapped[int] = mapped_column(default=0)  # of all colleagues together
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))  # only to count people

    __table_args__: Any = (
        # Up to the position for pages; with the rest a period is added up without reading the rows.
        Index("ix_problem_entry_position", "problem_id", "left_out", "position", *COUNTED),
        Index("ix_problem_entry_entry", "entry_id"),
    )

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return and_(cls._by_organisation(), has_share_for_partner(cls.entry_id))

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return false()


class ProblemWeek(OfProblem, Model):
    """How many entries matched the rule in a week, and the minutes they took; kept with each change.

    For the team, and the chief where named, who reads counts; not for partners, who would learn from it of
    entries that they may not read.
    """

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    source: Mapped[Source] = mapped_column(String(10), primary_key=True)
    entries: Mapped[int] = mapped_column(default=0)
    minutes: Mapped[int] = mapped_column(default=0)

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return false()
