"""Which entries belong to a problem by themselves: these places, these categories, these hours."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.problems.models.problems import OfProblem


class ProblemRule(OfProblem, Model):
    """The rule of a problem. No categories means all of them, no hours the whole day.

    `from_hour` up to but not including `to_hour`, on the local clock; 22 to 2 goes past midnight.
    """

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    categories: Mapped[str] = mapped_column(String(300), default="")  # codes with spaces between
    from_hour: Mapped[int | None]
    to_hour: Mapped[int | None]


class RulePlace(OfProblem, Model):
    """One of its places: an entry there has this key, or one that goes on behind it with another word."""

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    place_key: Mapped[str] = mapped_column(String(120), primary_key=True)
    place: Mapped[str] = mapped_column(String(120))  # as it was typed

    __table_args__ = (Index("ix_rule_place_team", "team_id", "place_key"),)
