"""The link in a mail by which a partner answers without an account."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.core import dates, links
from portal.core.extensions import Model
from portal.core.scope import Scoped
from portal.core.types import PUBLIC_ID, UtcDateTime

GUEST_LINK_VALID = timedelta(days=14)


class GuestLink(Scoped, Model):
    """Lets one person into one topic, for 14 days; kept as a hash, read only before there is a viewer.

    Each mail brings its own; those before it stay good.
    """

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    topic_id: Mapped[str] = mapped_column(PUBLIC_ID)
    place: Mapped[str] = mapped_column(
        String(200), default=""
    )  # the page in that topic that the mail is about
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)

    @classmethod
    def of(cls, token: str, user_id: int, topic_id: str, place: str = "") -> "GuestLink":
        """A new one, from now on, whose secret is the token."""
        expires_at = dates.now() + GUEST_LINK_VALID
        return cls(
            id=links.hashed(token), user_id=user_id, topic_id=topic_id, place=place, expires_at=expires_at
        )
