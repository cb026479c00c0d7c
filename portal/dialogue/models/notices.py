"""What somebody is told of besides what is new: that it is about them, or how it ended."""

from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.core.types import Key
from portal.people.models import OwnRows


class NoticeKind(StrEnum):
    """Somebody names you, asks your organisation along, asks everyone's view, or closes the topic."""

    MENTION = "mention"
    QUESTION = "question"
    ROUND = "round"
    OUTCOME = "outcome"


class Notice(OwnRows, Model):
    """One notice for one person, about the post at `position`; read when that person has read that far."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[NoticeKind] = mapped_column(String(10))
    voice: Mapped[str] = mapped_column(String(80))  # who says it

    __table_args__ = (Index("uq_notice", "user_id", "position", "kind", unique=True),)
