"""What is left of what was removed: how many there were."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.core.types import Key
from portal.logbook.models import ForTeam


class PurgeCount(ForTeam, Model):
    """How many entries and topics of a team were removed on a day because their time was up."""

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    purged_on: Mapped[date]
    entries: Mapped[int] = mapped_column(default=0)
    topics: Mapped[int] = mapped_column(default=0)
