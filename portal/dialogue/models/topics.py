"""The topic, its readers, and the entries that belong to it."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Text,
    and_,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me
from portal.core.types import PUBLIC_ID, UtcDateTime
from portal.logbook.models import Audience
from portal.logbook.sharing.models import has_share_for_partner
from portal.people.models import Neighbourhood, ReadAlong, Team


class Answer(StrEnum):
    """What an organisation says to a question; all four are as good."""

    JOINS = "joins"
    THINKS_ALONG = "thinks_along"
    NOT_NOW = "not_now"
    CALL_US = "call_us"


class OfTopic(ReadAlong):
    """Rows of one topic: for its team, and for the organisations and chief that read along.

    With a `position` they exist only from the position on from which somebody reads.
    """

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        return and_(cls._thing_id() == Me.topic, cls._by_organisation())

    @classmethod
    def _readers(cls) -> tuple[Any, str]:
        return TopicReader.__table__.alias(), "topic_id"

    @classmethod
    def _thing_id(cls) -> Any:
        return cls.topic_id  # type: ignore[attr-defined]


class Topic(OfTopic, Model):
    """What is talked about. `position` is that of its newest post, so the list runs along it.

    The opening text is the first post, at `number`. Names are kept as they were when it was written:
    partners may not look up who works in the team.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    number: Mapped[int] = mapped_column(BigInteger, unique=True)
    position: Mapped[int] = mapped_column(BigInteger)
    title: Mapped[str] = mapped_column(String(120))
    summary: Mapped[str] = mapped_column(Text, default="")
    summary_version: Mapped[int] = mapped_column(default=0)
    audience: Mapped[Audience] = mapped_column(String(10))
    hospitality: Mapped[bool] = mapped_column(default=False)
    neighbourhood_id: Mapped[int | None] = mapped_column(ForeignKey("neighbourhood.id"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    author_name: Mapped[str] = mapped_column(String(80))
    voice: Mapped[str] = mapped_column(String(80))  # the team, organisation or district that speaks
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    last_voice: Mapped[str] = mapped_column(String(80), default="")
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    team: Mapped[Team] = relationship()
    neighbourhood: Mapped[Neighbourhood | None] = relationship()

    @property
    def owner_id(self) -> int | None:
        return self.author_id

    @classmethod
    def _thing_id(cls) -> Any:
        return cls.id


class TopicReader(OfTopic, Model):
    """Who reads a topic: its team (`t1`), an organisation (`o7`) or a district's chief (`d3`).

    Each list starts from these rows, in the order of `position`, which is the topic's. `since` is the
    position of the first post that this reader gets; `seen` how far anybody there has read.
    `awaits`: was asked to take part and has not answered.
    """

    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"), primary_key=True)
    reader: Mapped[str] = mapped_column(String(20), primary_key=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    district_id: Mapped[int | None] = mapped_column(ForeignKey("district.id"))
    name: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(BigInteger)
    since: Mapped[int] = mapped_column(BigInteger, default=0)
    seen: Mapped[int] = mapped_column(BigInteger, default=0)
    awaits: Mapped[bool] = mapped_column(default=False)
    question: Mapped[str] = mapped_column(String(300), default="")
    asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    asked_by: Mapped[str] = mapped_column(String(170), default="")  # name and voice
    answer: Mapped[Answer | None] = mapped_column(String(20))

    __table_args__ = (
        Index("ix_topic_reader_position", "reader", "position"),
        Index("ix_topic_reader_organisation", "organisation_id", "topic_id"),
        Index(
            "ix_topic_reader_awaits",
            "reader",
            "position",
            sqlite_where=text("awaits = 1"),
            postgresql_where=text("awaits"),
        ),
    )


class TopicEntry(OfTopic, Model):
    """An entry that belongs to a topic; to a partner it exists only as a share that the partner may read."""

    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"), primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)

    __table_args__ = (Index("ix_topic_entry_entry", "entry_id"),)

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return and_(cls._by_organisation(), has_share_for_partner(cls.entry_id))

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return false()

    @classmethod
    def for_guest(cls) -> ColumnElement[bool]:
        return false()
