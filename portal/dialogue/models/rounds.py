"""Rounds: everybody answers before anybody reads. An answer is its author's alone until all open at once."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, Text, and_, exists, select, text
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.core.scope import Me
from portal.core.types import PUBLIC_ID, UtcDateTime
from portal.dialogue.models.posts import FromSince
from portal.people.models import OwnRows


class RoundKind(StrEnum):
    """A question for everyone's view, or a proposal for everyone's consent."""

    VIEWS = "views"
    CONSENT = "consent"


class Stance(StrEnum):
    """What somebody says in a round; passing is an answer too."""

    VIEW = "view"
    AGREES = "agrees"
    NO_OBJECTION = "no_objection"
    OBJECTS = "objects"
    PASSES = "passes"


_OPEN = Index(
    "ix_round_open",
    "closes_on",
    sqlite_where=text("opened_at IS NULL"),
    postgresql_where=text("opened_at IS NULL"),
)


class Round(FromSince, Model):
    """One round in a topic; its words are those of the post at `position`.

    `asked` are the readers from whom an answer is awaited, as tokens between spaces. It opens when all of
    them answered, or when the last day is over. Amending a proposal is its next version, which asks anew.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True)
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[RoundKind] = mapped_column(String(10))
    version: Mapped[int] = mapped_column(default=1)
    asked: Mapped[str] = mapped_column(Text)
    closes_on: Mapped[date]
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    __table_args__ = (Index("ix_round_topic", "topic_id", "position"), _OPEN)

    @property
    def owner_id(self) -> int | None:
        return self.author_id


class RoundAnswer(OwnRows, Model):
    """What somebody answered in a round that has not opened; it becomes a post when it does."""

    round_id: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    reader: Mapped[str] = mapped_column(String(20))
    author_name: Mapped[str] = mapped_column(String(80))
    voice: Mapped[str] = mapped_column(String(80))
    stance: Mapped[Stance] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text, default="")

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        asked = Round.__table__.alias()
        here = exists(select(1).where(asked.c.id == cls.round_id, asked.c.topic_id == Me.topic))
        return and_(cls._own(), here)
