"""The problem, who reads it, where it is, and what is said about it."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, and_, exists, select
from sqlalchemy.orm import Mapped, mapped_column

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me
from portal.core.types import PUBLIC_ID, UtcDateTime
from portal.dialogue.models import TopicReader
from portal.logbook.models import Audience
from portal.people.models import ReadAlong


class Phase(StrEnum):
    """The four steps of SARA; a problem may go on, and go back."""

    SCANNING = "scanning"
    ANALYSIS = "analysis"
    RESPONSE = "response"
    ASSESSMENT = "assessment"


class Decision(StrEnum):
    """What is decided at the end."""

    STOP = "stop"
    CONTINUE = "continue"
    ADJUST = "adjust"
    HAND_OVER = "hand_over"


class OfProblem(ReadAlong):
    """Rows of one problem: for its team, and for the organisations and chief that read along."""

    @classmethod
    def _readers(cls) -> tuple[Any, str]:
        return ProblemReader.__table__.alias(), "problem_id"

    @classmethod
    def _thing_id(cls) -> Any:
        return cls.problem_id  # type: ignore[attr-defined]


class Problem(OfProblem, Model):
    """A repeated nuisance on its way to a lasting answer. The list runs along `position`: the newest change.

    The owner is a person; `organisation_id` is the partner that owns it, None when the team does. Names are
    kept as they were: partners may not look up who works in the team.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    position: Mapped[int] = mapped_column(BigInteger)
    title: Mapped[str] = mapped_column(String(120))
    harm: Mapped[str] = mapped_column(String(300))
    audience: Mapped[Audience] = mapped_column(String(10))
    hospitality: Mapped[bool] = mapped_column(default=False)
    phase: Mapped[Phase] = mapped_column(String(10), default=Phase.SCANNING)
    owner_user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    owner_name: Mapped[str] = mapped_column(String(80))
    owner_voice: Mapped[str] = mapped_column(String(80))  # the team or organisation that owns it
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decision: Mapped[Decision | None] = mapped_column(String(10))

    @property
    def owner_id(self) -> int | None:
        return self.owner_user_id

    @classmethod
    def _thing_id(cls) -> Any:
        return cls.id


class ProblemReader(OfProblem, Model):
    """Who reads a problem: its team (`t1`), an organisation (`o7`) or a district's chief (`d3`).

    Each list starts from these rows, in the order of `position`, which is the problem's. `since` is from
    where on this reader gets what happened: words that were taken out before it came stay unread.
    """

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    reader: Mapped[str] = mapped_column(String(20), primary_key=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    district_id: Mapped[int | None] = mapped_column(ForeignKey("district.id"))
    name: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(BigInteger)
    since: Mapped[int] = mapped_column(BigInteger, default=0)

    __table_args__ = (
        Index("ix_problem_reader_position", "reader", "position"),
        Index("ix_problem_reader_organisation", "organisation_id", "problem_id"),
    )


class ProblemNeighbourhood(OfProblem, Model):
    """A neighbourhood in which the problem is."""

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(ForeignKey("neighbourhood.id"), primary_key=True)


class ProblemTopic(OfProblem, Model):
    """A topic in which the problem is talked about; it exists only for who reads the topic too."""

    problem_id: Mapped[str] = mapped_column(ForeignKey("problem.id", ondelete="CASCADE"), primary_key=True)
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"), primary_key=True)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)

    __table_args__ = (Index("ix_problem_topic_topic", "topic_id"),)

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return and_(cls._by_organisation(), cls._talks("organisation_id", Me.organisation))

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return and_(cls._read_by("district_id", Me.district), cls._talks("district_id", Me.district))

    @classmethod
    def _talks(cls, place: str, mine: Any) -> ColumnElement[bool]:
        reader = TopicReader.__table__.alias()
        return exists(select(1).where(reader.c.topic_id == cls.topic_id, reader.c[place] == mine))
