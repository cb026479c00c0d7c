"""The counts of the repeat radar and what it found, kept in the transaction of whatever changes them.

A change weighs only the place and subject that it is about: some kept counts, and what happened there in the
last days. So the radar is there when it is asked for, and costs no more at a million entries.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import uuid4

from sqlalchemy import Date, Insert, Select, bindparam, delete, func, select

from portal.core import database, dates, prepared, scope
from portal.core.extensions import db
from portal.core.types import UtcDateTime, moment_from
from portal.logbook.models import Entry, Kind, Status
from portal.problems.models import Repeat, RepeatCount
from portal.problems.radar import rule
from portal.problems.rules.places import without_door

NOW = timedelta(days=rule.DAYS)
STORM = timedelta(minutes=10)  # between two entries about the same


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
    found = [(one, entry) for entry in entries if (one := counted(entry))]
    keep(Counter(one for one, _entry in found))
    since = dates.now() - NOW
    lately = [(one.pair, entry) for one, entry in found if entry.observed_at > since]
    if len(lately) == 1 and _is_one_more(*lately[0]):
        return
    _weigh({pair for pair, _entry in lately})


def _is_one_more(pair: Pair, entry: Entry) -> bool:
    """Add a single entry to what repeats there already; False when all of it is to be weighed anew.

    A storm of entries about one place would each read all that came before them. So within a few minutes of
    each other they are added up, beyond a few dozen, until they are some thirtieth more.
    """
    known = _known(pair)
    if known is None or known.aside_at is not None:
        return False
    since, number = entry.observed_at - moment_from(known.last_at), known.number + 1
    if not timedelta(0) <= since < STORM or number % rule.weighed_each(number) == 0:
        return False
    _store(pair, entry, number=number, usual=known.usual, peak=known.peak)
    return True


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
    db.session.flush()  # the statements below read past what the session still holds
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
    prepared.write("count repeats", _counting, rows)
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
    counts = {_day(row.since): row.entries for row in _ask("repeat counts", _counts, pair, since=_first())}
    usually = rule.usual(counts, dates.today(), oldest)
    lately = sum(number for since, number in counts.items() if since >= rule.stretch_of(dates.today() - NOW))
    known = _known(pair)
    found = _lately(pair, known) if rule.repeats(lately, usually) else []
    if rule.repeats(len(found), usually):
        peak = rule.peak_of([moment_from(one.observed_at) for one in found])
        _store(pair, found[-1], number=len(found), usual=round(usually * 100), peak=peak)
    elif known is not None and known.aside_at is None:
        db.session.execute(delete(Repeat).where(Repeat.id == known.id))


def _ask(key: str, build: Callable[[], Select[Any]], pair: Pair, **more: Any) -> list[Any]:
    return prepared.free_rows(key, build, **pair._asdict(), **more)


def _of(model: Any) -> list[Any]:
    """What a statement says of its rows, to be about one pair."""
    return [getattr(model, name) == bindparam(name) for name in Pair._fields]


def _counting() -> Insert:
    return database.adding(RepeatCount, (*Pair._fields, "since"), ("entries",))


def _counts() -> Select[Any]:
    since = RepeatCount.since >= bindparam("since", type_=Date)
    columns: tuple[Any, ...] = (RepeatCount.since, RepeatCount.entries)
    return select(*columns).where(*_of(RepeatCount), since)


def _first() -> date:
    return rule.stretch_of(dates.today() - timedelta(weeks=60))


def _day(value: Any) -> date:
    return date.fromisoformat(str(value))  # SQLite's driver gives a text


def _known(pair: Pair) -> Any:
    """What is told, or was set aside, of this pair."""
    found = _ask("known repeat", _repeat, pair)
    return found[0] if found else None


def _repeat() -> Select[Any]:
    columns: tuple[Any, ...] = (
        Repeat.id, Repeat.number, Repeat.usual, Repeat.peak, Repeat.last_at, Repeat.aside_at,
    )  # fmt: skip
    return select(*columns).where(*_of(Repeat))


def _oldest(team_id: int) -> date:
    """Since when the team keeps its logbook."""
    found = prepared.free_rows("oldest entry", _first_entry, team_id=team_id)
    return dates.local(moment_from(found[0].observed_at)).date() if found else dates.today()


def _first_entry() -> Select[Any]:
    of_team = Entry.team_id == bindparam("team_id")
    return select(Entry.observed_at).where(of_team).order_by(Entry.position).limit(1)


def _lately(pair: Pair, known: Any) -> list[Any]:
    """What happened there in the last days, the newest last; what was set aside begins anew."""
    since = dates.now() - NOW
    if known is not None and known.aside_at:
        since = max(since, moment_from(known.aside_at))
    return _ask("repeating lately", _here, pair, since=since)


def _here() -> Select[Any]:
    since = Entry.observed_at > bindparam("since", type_=UtcDateTime)
    counts = (Entry.kind != Kind.GOOD_NEWS, Entry.status != Status.VOID)
    columns: tuple[Any, ...] = (Entry.observed_at, Entry.place, Entry.neighbourhood_id)
    return select(*columns).where(*_of(Entry), since, *counts).order_by(Entry.observed_at)


def _store(pair: Pair, newest: Any, **sums: int | None) -> None:
    """Tell of the pair; what was set aside is told anew."""
    at = newest.observed_at
    row = {
        **pair._asdict(),
        **sums,
        "id": str(uuid4()),
        "place": without_door(newest.place) or pair.place_key,
        "neighbourhood_id": newest.neighbourhood_id,
        "last_at": at if isinstance(at, datetime) and at.tzinfo else moment_from(at),
        "aside_at": None,
        "aside_reason": "",
        "aside_by": "",
    }
    prepared.write("tell repeat", _telling, [row])


def _telling() -> Insert:
    told = [one.key for one in Repeat.__table__.columns if one.key not in ("id", *Pair._fields)]
    return database.adding(Repeat, Pair._fields, (), told)


def forget_old() -> str:
    """Remove what was found long ago, whatever became of it."""
    with scope.unscoped():
        old = Repeat.last_at < dates.now() - timedelta(days=365)
        number = db.session.scalar(select(func.count()).select_from(Repeat).where(old)) or 0
        db.session.execute(delete(Repeat).where(old))
        db.session.commit()
    return f"Removed {number} repeats of more than a year ago."
