"""How many mails the people of a team got: the portal counts what it asks of them."""

from datetime import date

from sqlalchemy import Date
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.extensions import Model
from portal.people.models import TeamFigure


class MailCount(TeamFigure, Model):
    """Mails that were delivered to the people of a team in a stretch of a week; not to whom."""

    since: Mapped[date] = mapped_column(Date, primary_key=True)
    mails: Mapped[int]
