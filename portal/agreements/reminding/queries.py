"""What one promised, as its day comes near or is over: now and then, not every day."""

from typing import Any

from sqlalchemy import select

from portal.agreements.models import Agreement, State
from portal.core import dates, links
from portal.core.extensions import db
from portal.core.text import first_line
from portal.core.viewer import required_viewer

AHEAD = (7, 1, 0)  # days before its day
AGAIN = 7  # days between two reminders of what is late
MOST = 10


def due() -> dict[str, Any] | None:
    """The promises of whom we look as; None unless one of them has its day to be reminded of."""
    today = dates.today()
    mine = (Agreement.promised_by_id == required_viewer().user_id, Agreement.state == State.AGREED)
    columns: tuple[Any, ...] = (Agreement.id, Agreement.text, Agreement.whom_name, Agreement.due)
    statement = select(*columns).where(*mine, Agreement.claimed_at.is_(None)).order_by(Agreement.due)
    left = [(one, (one.due - today).days) for one in db.session.execute(statement.limit(MOST))]
    if not any(_is_time(days) for _one, days in left):
        return None
    return {"promises": [_said(one, days) for one, days in left if days <= max(AHEAD)]}


def _is_time(days: int) -> bool:
    return days in AHEAD or (days < 0 and -days % AGAIN == 1)


def _said(one: Any, days: int) -> dict[str, Any]:
    url = links.address("agreement.show", agreement_id=one.id)
    text = first_line(one.text, 90)
    return {"text": text, "whom": one.whom_name, "due": one.due, "late": days < 0, "url": url}
