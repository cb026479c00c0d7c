"""The counts of the repeat radar and what it found, kept in the transaction of whatever changes them.

A change weighs only the place and subject that it is about: some kept counts, and what happened there in the
last days. So the radar is there when it is asked for, and costs no more at a million entries.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import delete, func, select

from portal.core import database, dates, scope
from portal.core.extensions import db
from portal.logbook.models import Entry, Kind, Status
from portal.problems.models import Repeat, RepeatCount
from portal.problems.radar import rule
from portal.problems.rules.places import without_door

NOW = timedelta(days=rule.DAYS)


class Pair(NamedTuple):
    """A subject at a place."""

    team_id: int
    place_key: str
    category: str


class Counted(NamedTuple):
    """Where an entry counts."""

    pair: Pair
    since: date


def counted(entry: Any) -> Counted | None:
    """None for what is no nuisance, has no place, or was struck."""
    if not entry.place_key or entry.kind == Kind.GOOD_NEWS or entry.status == Status.VOID:
        return None
    since = rule.stretch_of(dates.local(entry.observed_at).date())
    return Counted(Pair(entry.team_id, entry.place_key, entry.category), since)


def added(entries: Sequence[Entry]) -> None:
    """These are new."""
    found = [(one, entry.observed_at) for entry in entries if (one := counted(entry))]
    keep(Counter(one for one, _at in found))
    since = dates.now() - NOW
    _weigh({one.pair for one, at in found if at > since})


def changing(entry: Entry) -> Callable[[], None]:
    """Count it where it stands once it is changed."""
    before = counted(entry)
    return lambda: _changed(before, counted(entry))


def _changed(before: Counted | None, after: Counted | None) -> None:
    moves = (
        Counter()
        if before == after
        else Counter({one: sign for one, sign in ((before, -1), (after, 1)) if one})
    )
    keep(moves)
    _weigh({one.pair for one in (before, after) if one})


def leaving(entries: Sequence[Entry]) -> None:
    """These are about to be removed; they are older than what the radar shows."""
    gone = Counter(one for entry in entries if (one := counted(entry)))
    keep(Counter({one: -number for one, number in gone.items()}))


def keep(moves: Counter[Counted]) -> None:
    """Bring the kept counts along, in one order, so that two writers do not wait for each other."""
    rows = [
        {**one.pair._asdict(), "since": one.since, "entries": number}
        for one, number in sorted(moves.items())
        if number
    ]
    if not rows:
        return
    table: Any = RepeatCount.__table__
    insert = database.insert(table)
    more = {"entries": table.c.entries + insert.excluded.entries}
    keys = ["team_id", "place_key", "category", "since"]
    db.session.execute(insert.on_conflict_do_update(index_elements=keys, set_=more), rows)
    if any(row["entries"] < 0 for row in rows):
        _forget_empty({one.pair for one in moves})


def _forget_empty(pairs: Iterable[Pair]) -> None:
    """Nothing is left of a place that no entry names any more: it may hold words that were erased."""
    with scope.unscoped():
        for pair in pairs:
            here = [getattr(RepeatCount, name) == value for name, value in pair._asdict().items()]
            db.session.execute(delete(RepeatCount).where(*here, RepeatCount.entries <= 0))
            if db.session.scalar(select(RepeatCount.since).where(*here).limit(1)) is None:
                there = [getattr(Repeat, name) == value for name, value in pair._asdict().items()]
                db.session.execute(delete(Repeat).where(*there))


def _weigh(pairs: Iterable[Pair]) -> None:
    """Say of each subject at a place whether it repeats now."""
    with scope.unscoped():
        oldest: dict[int, date] = {}
        for pair in sorted(pairs):
            if pair.team_id not in oldest:
                oldest[pair.team_id] = _oldest(pair.team_id)
            _weigh_one(pair, oldest[pair.team_id])


def _weigh_one(pair: Pair, oldest: date) -> None:
    counts = dict(db.session.execute(_counts(pair)).all())
    usually = rule.usual(counts, dates.today(), oldest)
    lately = sum(number for since, number in counts.items() if since >= rule.stretch_of(dates.today() - NOW))
    known = db.session.scalar(select(Repeat).filter_by(**pair._asdict()))
    found = _lately(pair, known) if rule.repeats(lately, usually) else []
    if rule.repeats(len(found), usually):
        _tell(pair, known, found, usually)
    elif known is not None and known.aside_at is None:
        db.session.execute(delete(Repeat).where(Repeat.id == known.id))


def _counts(pair: Pair) -> Any:
    first = rule.stretch_of(dates.today() - timedelta(weeks=60))
    columns = select(RepeatCount.since, RepeatCount.entries).filter_by(**pair._asdict())
    return columns.where(RepeatCount.since >= first)


def _oldest(team_id: int) -> date:
    """Since when the team keeps its logbook."""
    first = select(Entry.observed_at).where(Entry.team_id == team_id).order_by(Entry.position).limit(1)
    found: datetime | None = db.session.scalar(first)
    return dates.local(found).date() if found else dates.today()


def _lately(pair: Pair, known: Repeat | None) -> Sequence[Any]:
    """What happened there in the last days, the newest last; what was set aside begins anew."""
    since = dates.now() - NOW
    if known is not None and known.aside_at:
        since = max(since, known.aside_at)
    here = (Entry.team_id == pair.team_id, Entry.place_key == pair.place_key, Entry.observed_at > since)
    of = (Entry.category == pair.category, Entry.kind != Kind.GOOD_NEWS, Entry.status != Status.VOID)
    columns = select(Entry.observed_at, Entry.place, Entry.neighbourhood_id)
    return db.session.execute(columns.where(*here, *of).order_by(Entry.observed_at)).all()


def _tell(pair: Pair, known: Repeat | None, found: Sequence[Any], usually: float) -> None:
    row = known or Repeat(**pair._asdict())
    newest = found[-1]
    row.place, row.neighbourhood_id = without_door(newest.place) or pair.place_key, newest.neighbourhood_id
    row.number, row.usual, row.last_at = len(found), round(usually * 100), newest.observed_at
    row.peak = rule.peak_of([one.observed_at for one in found])
    row.aside_at, row.aside_reason, row.aside_by = None, "", ""
    db.session.add(row)
    db.session.flush()


def forget_old() -> str:
    """Remove what was found long ago, whatever became of it."""
    with scope.unscoped():
        old = Repeat.last_at < dates.now() - timedelta(days=365)
        number = db.session.scalar(select(func.count()).select_from(Repeat).where(old)) or 0
        db.session.execute(delete(Repeat).where(old))
        db.session.commit()
    return f"Removed {number} repeats of more than a year ago."
