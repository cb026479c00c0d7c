"""What was changed on a card, doubted and kept at hand; and the link for who stands on it."""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, and_, exists, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.core import dates
from portal.core.extensions import Model
from portal.core.scope import Me, Scoped
from portal.core.types import Key, UtcDateTime
from portal.people.models import Cooperation, OwnRows, Team, User


class OfCard(Scoped):
    """Rows that hang on a card, for its owner and for the teams that the owner works with."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        works = Cooperation.__table__.alias()
        ours = and_(works.c.organisation_id == cls.organisation_id, works.c.team_id == Me.team)
        return exists(select(1).where(ours))

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls.organisation_id == Me.organisation


class CardChange(OfCard, Model):
    """What was changed on a card: by whom, when, which field, from, to. It goes with the card."""

    what: Mapped[str] = mapped_column(String(20))
    before: Mapped[str] = mapped_column(Text, default="")
    after: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[User | None] = relationship()

    __table_args__ = (Index("ix_card_change_card", "card_id", "id"),)


class CardFlag(OfCard, Model):
    """Somebody of a team found that a card is not right; open until its owner changes or confirms it."""

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    word: Mapped[str] = mapped_column(String(200))
    resolved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    team: Mapped[Team] = relationship()
    by: Mapped[User | None] = relationship()

    __table_args__ = (Index("ix_card_flag_card", "card_id", "resolved_at"),)


class Favourite(OwnRows, Model):
    """A card that somebody keeps at hand."""

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True)

    __table_args__ = (Index("ix_favourite_card", "card_id"),)


class CardLink(Scoped, Model):
    """A way in for whoever stands on a card; kept as a hash, and read only before there is a viewer.

    It is bound to the address that it was mailed to, if any: good while that is one of the card or its owner.
    """

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = mapped_column(String(254), default="")
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
