"""The record of an entry: who did what to it and when, what it was before and what it became."""

from sqlalchemy import insert

from portal.core import dates, prepared
from portal.core.viewer import required_viewer
from portal.logbook.models import Entry, EntryEvent


def record(entry: Entry, what: str, before: str = "", after: str = "", by_id: int | None = None) -> None:
    """Write down what happened to a stored entry, by the viewer unless `by_id` says who; never its words."""
    event = {
        "entry_id": entry.id,
        "team_id": entry.team_id,
        "at": dates.now(),
        "by_id": by_id if by_id is not None else required_viewer().user_id,
        "what": what,
        "before": str(before),
        "after": str(after),
    }
    prepared.write("entry event", lambda: insert(EntryEvent).inline(), [event])
