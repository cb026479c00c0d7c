"""A file of reports that waits for its preview to be confirmed."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.core import dates
from portal.core.extensions import Model
from portal.core.types import PUBLIC_ID, UtcDateTime
from portal.logbook.models import ForTeam


class PendingImport(ForTeam, Model):
    """An uploaded file between preview and confirmation; removed at either, or after a day."""

    id: Mapped[str] = mapped_column(PUBLIC_ID, primary_key=True, default=lambda: str(uuid4()))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    uploaded_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    name: Mapped[str] = mapped_column(String(120))
    content: Mapped[bytes] = mapped_column(LargeBinary)

    @property
    def owner_id(self) -> int:
        return self.user_id
