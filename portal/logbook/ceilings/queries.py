"""Counting and taking back what a lower ceiling no longer allows, over all teams."""

from typing import Any

from sqlalchemy import func, select

from portal.core import scope
from portal.core.extensions import db
from portal.logbook.models import Audience, Entry
from portal.logbook.recording.queries import record
from portal.logbook.sharing.queries import said, withdraw_all


def count_wider_than(code: str, ceiling: Audience) -> int:
    """How many entries of a category reach further than this; over all teams, and no more than a number."""
    with scope.unscoped():
        return db.session.scalar(select(func.count()).select_from(_wider(code, ceiling).subquery())) or 0


def withdraw_wider_than(code: str, ceiling: Audience, by_id: int) -> int:
    """Take back what reaches further than a category's new ceiling; answers how many entries that were."""
    with scope.unscoped():
        entries = list(db.session.scalars(_wider(code, ceiling)))
        for entry in entries:
            before = said(entry.audience, entry.hospitality)
            withdraw_all(entry, keep_record=False)
            record(entry, "withdrawn", before, Audience.TEAM, by_id)
        return len(entries)


def _wider(code: str, ceiling: Audience) -> Any:
    too_wide = [one for one in Audience if not one.within(ceiling)]
    return select(Entry).where(Entry.category == code, Entry.audience.in_(too_wide))
