"""What is written in the file of a problem, and all that happened to it."""

from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.core.types import Key
from portal.problems.models.problems import OfProblem


class Event(StrEnum):
    """What happened: `about` says to what, and `text` what stood there before or why it was done."""

    OPENED = "opened"
    WRITTEN = "written"  # at a step where nothing stood yet
    CHANGED = "changed"
    READERS = "readers"
    RULE = "rule"
    MOVED = "moved"
    DECIDED = "decided"
    CLOSED = "closed"
    REOPENED = "reopened"
    STORY = "story"
    CHECKED = "checked"  # so many days after closing
    ERASED = "erased"  # words that should not have been written


class ProblemAnswer(OfProblem, Model):
    """What is written at one question of a step."""

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    question: Mapped[str] = mapped_column(String(20), primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class ProblemStory(OfProblem, Model):
    """How a problem went, for who meets the like of it; a draft from the file until somebody says it is told.

    `position` is the moment of the last change.
    """

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)
    what: Mapped[str] = mapped_column(Text, default="")
    cause: Mapped[str] = mapped_column(Text, default="")
    tried: Mapped[str] = mapped_column(Text, default="")
    effect: Mapped[str] = mapped_column(Text, default="")
    thanks: Mapped[str] = mapped_column(Text, default="")  # an organisation a line
    told: Mapped[bool] = mapped_column(default=False)


class ProblemEvent(OfProblem, Model):
    """Who did what to a problem, in microseconds at `position`; only erasing changes it afterwards.

    What stood somewhere before a change is kept here, so that no words are lost by accident.
    """

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(BigInteger)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    by: Mapped[str] = mapped_column(String(170))  # name and voice
    what: Mapped[Event] = mapped_column(String(10))
    about: Mapped[str] = mapped_column(String(120), default="")
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__: Any = (Index("ix_problem_event_problem", "problem_id", "position"),)

    @classmethod
    def _from_since(cls) -> bool:
        return True
