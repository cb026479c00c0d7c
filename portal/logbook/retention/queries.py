"""Removing what is past its time, a batch at a time, so that the portal goes on meanwhile."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import delete, select

from portal.core import dates, following, purging
from portal.core.extensions import db
from portal.logbook.index import entry_document, entry_index, share_document, share_index
from portal.logbook.models import Entry
from portal.logbook.reports.models import PendingImport
from portal.logbook.retention.models import PurgeCount
from portal.logbook.sharing.models import Share
from portal.people.models import Team

BATCH = 500
UPLOADS_KEPT = timedelta(days=1)


def purge_entries() -> dict[str, int]:
    """Remove the entries whose last day was before today; answers how many per team."""
    removed: Counter[str] = Counter()
    names = {row.id: row.name for row in db.session.execute(select(Team.id, Team.name))}
    while entries := _past(BATCH):
        per_team = Counter(entry.team_id for entry in entries)
        _remove(entries)
        purging.count(PurgeCount, "entries", per_team)
        db.session.commit()
        removed.update({names[team]: count for team, count in per_team.items()})
    return dict(removed)


def _past(most: int) -> Sequence[Entry]:
    statement = select(Entry).where(Entry.retain_until < dates.today()).order_by(Entry.retain_until)
    return db.session.scalars(statement.limit(most).with_for_update()).all()


def _remove(entries: Sequence[Entry]) -> None:
    """The database takes along what hangs on an entry; its words go here, its counts with who follows."""
    ids = [entry.id for entry in entries]
    shared = select(Share).where(Share.entry_id.in_(ids), Share.withdrawn_at.is_(None))
    share_index.remove([share_document(share) for share in db.session.scalars(shared)])
    entry_index.remove([entry_document(entry) for entry in entries])
    following.leaving(entries)
    db.session.execute(delete(Entry).where(Entry.id.in_(ids)))
    db.session.expunge_all()


def purge_uploads() -> int:
    """Remove files that nobody confirmed within a day; answers how many."""
    old = delete(PendingImport).where(PendingImport.uploaded_at < dates.now() - UPLOADS_KEPT)
    removed = db.session.execute(old)
    db.session.commit()
    count: int = removed.rowcount  # type: ignore[attr-defined]
    return count
