"""How far each person has read in each topic, what they want to know of it, and what they are writing."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, Text, and_, text
from sqlalchemy.orm import Mapped, mapped_column

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me
from portal.core.types import PUBLIC_ID, UtcDateTime
from portal.people.models import OwnRows


class Attention(StrEnum):
    """What makes a topic unread: every post, only one that names you, or nothing."""

    FOLLOW = "follow"
    MENTIONED = "mentioned"
    MUTED = "muted"


class OwnInTopic(OwnRows):
    """Own rows that a guest has too, of the topic in which the guest is."""

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        return and_(cls._own(), cls.topic_id == Me.topic)  # type: ignore[attr-defined]


class TopicMark(OwnInTopic, Model):
    """One person in one topic: read up to and including the post at `read_to`.

    `unread` and `position` (the topic's) are written at each post, so that the badge and the unread
    topics are one walk down an index however much there is to read.
    """

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"), primary_key=True)
    read_to: Mapped[int] = mapped_column(BigInteger, default=0)
    unread: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(BigInteger)
    attention: Mapped[Attention] = mapped_column(String(10), default=Attention.FOLLOW)

    __table_args__ = (
        Index(
            "ix_topic_mark_unread",
            "user_id",
            "position",
            sqlite_where=text("unread = 1"),
            postgresql_where=text("unread"),
        ),
        Index("ix_topic_mark_topic", "topic_id"),
    )


class Draft(OwnInTopic, Model):
    """What somebody is writing in a topic: for that person alone, in no search and no export."""

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"), primary_key=True)
    post_id: Mapped[str] = mapped_column(PUBLIC_ID)  # the id that the post will have
    text: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now, index=True)
