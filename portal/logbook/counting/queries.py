"""The kept counts follow every change to an entry, in the same transaction."""

from collections.abc import Callable, Iterable
from functools import partial

from sqlalchemy import Delete, Insert, bindparam, delete

from portal.core import database, dates, prepared
from portal.core.viewer import TEAM_ROLES
from portal.logbook.counting.models import WeekCount, WritingTime
from portal.logbook.counting.tally import Fact, Kept, Tally, fact_of
from portal.logbook.models import Entry

WRITING = Kept(WritingTime, ("team_id", "since", "seconds"), (), ("entries",), None)


def count(entries: Iterable[Entry]) -> None:
    """These are new."""
    _change((fact, 1) for entry in entries if (fact := fact_of(entry)))


def count_writing(entry: Entry, seconds: int | None) -> None:
    """So long the team's people took for one more entry; a partner's time is not the team's."""
    if seconds is not None and entry.author_role in TEAM_ROLES:
        since = dates.stretch_of(dates.today())
        row = {"team_id": entry.team_id, "since": since, "seconds": seconds, "entries": 1}
        prepared.write(("count", WRITING.model), lambda: _adding(WRITING), [row])


def discount(entries: Iterable[Entry]) -> None:
    """These are about to be removed."""
    _change((fact, -1) for entry in entries if (fact := fact_of(entry)))


def recounting(entry: Entry) -> Callable[[], None]:
    """It is about to be corrected, struck or erased from; what is answered counts it when that is done."""
    return partial(_recount, entry, fact_of(entry))


def _recount(entry: Entry, before: Fact | None) -> None:
    after = fact_of(entry)
    if before != after:
        _change((fact, sign) for fact, sign in ((before, -1), (after, 1)) if fact)


def _change(changes: Iterable[tuple[Fact, int]]) -> None:
    tally, fewer = Tally(), False
    for fact, sign in changes:
        tally.add(fact, sign)
        fewer = fewer or sign < 0
    for table, rows in tally.rows():
        named = [dict(zip(table.columns, row, strict=True)) for row in rows]
        prepared.write(("count", table.model), lambda table=table: _adding(table), named)  # type: ignore[misc]
        if fewer and table.model is not WeekCount:  # which holds no words
            keys = [{name: row[name] for name in table.key} for row in named]
            prepared.write(("uncount", table.model), lambda table=table: _empty(table), keys)  # type: ignore[misc]


def _adding(table: Kept) -> Insert:
    """A new row, or its sums on top of what stands there."""
    return database.adding(table.model, table.key, table.sums, table.told)


def _empty(table: Kept) -> Delete:
    """The row when nothing is left of it, because it may hold words that were erased."""
    columns = table.model.__table__.c
    same = [columns[name] == bindparam(name, type_=columns[name].type) for name in table.key]
    return delete(table.model).where(*same, table.model.entries == 0)
