"""Removing agreements that are over, as long after that as topics are kept; open ones stay."""

from datetime import datetime, time

from flask import current_app
from sqlalchemy import delete

from portal.agreements.models import Agreement
from portal.core import dates, scope
from portal.core.extensions import db


def purge_agreements() -> str:
    """Remove those whose time is up, with all that hangs on them; says how many those were."""
    months: int = current_app.extensions["config"].topic_months
    first_kept = datetime.combine(dates.months_after(dates.today(), -months), time(), dates.LOCAL)
    with scope.unscoped():
        gone = db.session.execute(
            delete(Agreement)
            .where(Agreement.closed_at < first_kept)
            .execution_options(synchronize_session=False)
        )
    db.session.commit()
    count: int = gone.rowcount  # type: ignore[attr-defined]
    return f"Removed {count} agreements."
