"""What is said in a topic, and how it stood before it was changed."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, Text, and_, exists, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me
from portal.core.types import PUBLIC_ID, Key, UtcDateTime
from portal.dialogue.models.topics import OfTopic
from portal.people.models import OwnRows


class PostKind(StrEnum):
    """What a post is: something said, or something that happened with the topic."""

    OPENING = "opening"
    POST = "post"
    ANSWER = "answer"  # of an organisation that was asked
    ASKED = "asked"
    OUTCOME = "outcome"
    ROUND = "round"
    PROPOSAL = "proposal"
    SAID = "said"  # an answer in a round, once that opened
    REOPENED = "reopened"


class FromSince(OfTopic):
    """Rows that exist for a later reader only from the position on at which it came in."""

    @classmethod
    def _from_since(cls) -> bool:
        return True


class Post(FromSince, Model):
    """Something said. `id` is made by the client, so that sending twice stores once.

    `position` is the moment in microseconds; within a topic it only grows. A hidden post keeps its place
    and loses its text, which stays with its author.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(BigInteger, unique=True)
    kind: Mapped[PostKind] = mapped_column(String(10), default=PostKind.POST)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    author_name: Mapped[str] = mapped_column(String(80))
    voice: Mapped[str] = mapped_column(String(80))
    about: Mapped[str] = mapped_column(String(80), default="")  # whom was asked, or which answer was given
    text: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column(default=1)
    struck_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    hidden_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    hidden_reason: Mapped[str] = mapped_column(String(200), default="")
    erased_reason: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (Index("ix_post_topic", "topic_id", "position"),)

    @property
    def owner_id(self) -> int | None:
        return self.author_id


class HiddenText(OwnRows, Model):
    """The text of a hidden post, for its author alone."""

    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    text: Mapped[str] = mapped_column(Text)

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        post = Post.__table__.alias()
        here = exists(select(1).where(post.c.id == cls.post_id, post.c.topic_id == Me.topic))
        return and_(cls._own(), here)


class PostVersion(FromSince, Model):
    """How a post stood before a correction; of a hidden post only its author reads it."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"))
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(BigInteger)  # of the post
    version: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    replaced_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)

    __table_args__ = (Index("uq_post_version", "post_id", "version", unique=True),)

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return and_(cls.team_id == Me.team, cls._open_to_me())

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return and_(cls._by_organisation(), cls._open_to_me())

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return and_(cls._read_by("district_id", Me.district), cls._open_to_me())

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        return and_(cls.topic_id == Me.topic, cls._by_organisation(), cls._open_to_me())

    @classmethod
    def _open_to_me(cls) -> ColumnElement[bool]:
        post = Post.__table__.alias()
        mine_or_open = or_(post.c.hidden_at.is_(None), post.c.author_id == Me.user)
        return exists(select(1).where(post.c.id == cls.post_id, mine_or_open))


class SummaryVersion(FromSince, Model):
    """How the summary stood until somebody changed it, at `position`; and who that was."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(BigInteger)
    version: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(String(170))  # name and voice

    __table_args__ = (Index("uq_summary_version", "topic_id", "version", unique=True),)


class Mention(FromSince, Model):
    """A post names a reader of the topic (`o7`) or a person; notices start from these rows."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), index=True)
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(BigInteger)
    reader: Mapped[str] = mapped_column(String(20), default="")
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    name: Mapped[str] = mapped_column(String(80))

    __table_args__: Any = (
        Index("ix_mention_reader", "reader", "position"),
        Index("ix_mention_user", "user_id", "position"),
    )
