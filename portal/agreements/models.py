"""Agreements, who reads them, and how they came to be what they are."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from portal.core import dates
from portal.core.extensions import Model
from portal.core.types import PUBLIC_ID, Key, UtcDateTime
from portal.people.models import OwnRows, ReadAlong


class State(StrEnum):
    """How an agreement stands; the last three are the end of it."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DONE = "done"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


OPEN = (State.PROPOSED, State.AGREED)


class Part(StrEnum):
    """What a reader has to do with it: promised it, gets it, or reads along."""

    OWES = "owes"
    OWED = "owed"
    ALONG = "along"


class Step(StrEnum):
    """What somebody does with an agreement; each is kept. Lapsing happens by itself."""

    PROPOSE = "propose"
    PROMISE = "promise"
    AGREE = "agree"
    NOT_US = "not_us"
    NOT_NOW = "not_now"
    OFFER = "offer"  # other words or another day
    KEEP = "keep"  # what was agreed, in spite of such an offer
    CLAIM = "claim"  # that it is done
    CONFIRM = "confirm"
    NOT_YET = "not_yet"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    ERASE = "erase"  # words that should not have been written


class OfAgreement(ReadAlong):
    """Rows of one agreement: for its team, and for the organisations that read it; no chief does."""

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return false()

    @classmethod
    def _readers(cls) -> tuple[Any, str]:
        return AgreementReader.__table__.alias(), "agreement_id"

    @classmethod
    def _thing_id(cls) -> Any:
        return cls.agreement_id  # type: ignore[attr-defined]


class Agreement(OfAgreement, Model):
    """One thing that one of the readers (`by`) does for another (`whom`), on a day at the latest.

    Not to be confused with a `Cooperation`, which lets an organisation and a team work together at all.
    It binds from `agreed_at` on. `awaits` is the reader whose turn it is; `offered_text` and `offered_due`
    are what somebody wants instead of what was agreed. Names are kept as they were.
    """

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    text: Mapped[str] = mapped_column(String(300))
    due: Mapped[date]
    by: Mapped[str] = mapped_column(String(20))
    by_name: Mapped[str] = mapped_column(String(80))
    whom: Mapped[str] = mapped_column(String(20))
    whom_name: Mapped[str] = mapped_column(String(80))
    state: Mapped[State] = mapped_column(String(10), default=State.PROPOSED)
    awaits: Mapped[str] = mapped_column(String(20), default="")
    version: Mapped[int] = mapped_column(default=1)
    offered_text: Mapped[str] = mapped_column(String(300), default="")
    offered_due: Mapped[date | None]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    promised_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))  # who said so for that side
    topic_id: Mapped[str | None] = mapped_column(ForeignKey("topic.id", ondelete="SET NULL"), index=True)
    problem_id: Mapped[str | None] = mapped_column(ForeignKey("problem.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    agreed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    claimed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (
        Index("ix_agreement_state", "state", "due"),
        Index("ix_agreement_promised_by", "promised_by_id", "due"),
    )

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_late(self) -> bool:
        """Whether it was promised for a day that is over, and nobody said that it is done."""
        return self.state == State.AGREED and self.claimed_at is None and self.due < dates.today()

    @classmethod
    def _thing_id(cls) -> Any:
        return cls.id


class AgreementReader(OfAgreement, Model):
    """Who reads an agreement: a team (`t1`) or an organisation (`o7`), and its part in it.

    Each list is one walk along these rows, by `day`: that of `due` as a number. `awaits`: it is their turn.
    """

    agreement_id: Mapped[str] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    reader: Mapped[str] = mapped_column(String(20), primary_key=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(String(80))
    part: Mapped[Part] = mapped_column(String(10))
    is_open: Mapped[bool] = mapped_column(default=True)
    day: Mapped[int]
    awaits: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_agreement_reader_list", "reader", "is_open", "day", "agreement_id"),
        Index("ix_agreement_reader_organisation", "organisation_id", "agreement_id"),
        Index(
            "ix_agreement_reader_awaits",
            "reader",
            "day",
            sqlite_where=text("awaits = 1"),
            postgresql_where=text("awaits"),
        ),
    )


class AgreementNotice(OwnRows, Model):
    """Tells one person of a step: that it is their turn, or what was answered. `position` is its moment."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(BigInteger)
    step: Mapped[Step] = mapped_column(String(10))
    voice: Mapped[str] = mapped_column(String(80))
    unread: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("ix_agreement_notice_user", "user_id", "position"),
        Index(
            "ix_agreement_notice_unread",
            "user_id",
            sqlite_where=text("unread = 1"),
            postgresql_where=text("unread"),
        ),
    )


class CalendarLink(OwnRows, Model):
    """Lets a calendar read somebody's agreements; a link with another `serial` is good no more."""

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    serial: Mapped[str] = mapped_column(String(43))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)


class AgreementEvent(OfAgreement, Model):
    """What was done with an agreement. `once` is made by the client, so that doing it twice counts once.

    `text` and `due` are what was proposed then; nobody's name but that of who did it.
    """

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    once: Mapped[str] = mapped_column(PUBLIC_ID, unique=True)
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    step: Mapped[Step] = mapped_column(String(10))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    author_name: Mapped[str] = mapped_column(String(80), default="")
    voice: Mapped[str] = mapped_column(String(80), default="")
    reason: Mapped[str] = mapped_column(String(300), default="")
    text: Mapped[str] = mapped_column(String(300), default="")
    due: Mapped[date | None]

    __table_args__ = (Index("ix_agreement_event_agreement", "agreement_id", "id"),)
