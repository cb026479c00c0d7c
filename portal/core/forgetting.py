"""Taking erased words out of the file too, where the database leaves them there."""

from typing import Any

from sqlalchemy import text

from portal.core import database
from portal.core.extensions import db
from portal.core.search import SearchIndex

STEP = 200  # pages of an index that one short transaction rewrites

_MERGE = "INSERT INTO {name} ({name}, rank) VALUES ('merge', :pages)"


def forget_on_disk() -> None:
    """Take out of the file what deleted rows left there; call it after the commit.

    FTS5 keeps a deleted word until its segments are merged, and the log keeps old pages until it is
    emptied. In small steps, so that nobody waits long. PostgreSQL does this by itself when it vacuums.
    """
    if not database.is_sqlite():
        return
    for name in sorted(SearchIndex.names):
        _merge(name, -STEP)
        while _merge(name, STEP):
            pass
    _empty_log()


def _merge(name: str, pages: int) -> bool:
    """One step of rewriting an index as one segment; whether there is more to do."""
    with database.short_transaction() as connection:
        link: Any = connection.connection.driver_connection
        before = link.total_changes
        connection.execute(text(_MERGE.format(name=name)), {"pages": pages})
        more: bool = link.total_changes - before >= 2  # as FTS5's manual says
        return more


def _empty_log() -> None:
    """As far as readers allow; what they still look at goes the next time."""
    held = db.engine.raw_connection()
    link: Any = held.driver_connection
    try:
        link.execute("PRAGMA busy_timeout=200")
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        link.execute(f"PRAGMA busy_timeout={database.PATIENCE}")
        held.close()
