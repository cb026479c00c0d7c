"""When the entries of the benchmark were made, and the ids and places that follow from it.

A moment is a number of seconds since 1970: a million of them as objects would take most of the time.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from portal.core import dates
from portal.logbook.positions import TIE_BITS

START, END = datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)


class Hour(NamedTuple):
    """What all moments of an hour share; texts, since drivers are slow with a million dates."""

    start: str  # as SQLAlchemy keeps a moment in SQLite, up to the minutes
    since: Any
    day: Any
    local: int


@lru_cache(maxsize=1_000)
def hour_of(number: int) -> Hour:
    """By how many hours have passed since 1970."""
    at = START + timedelta(hours=number)
    local = dates.local(at)
    since, day = dates.stretch_of(local.date()).isoformat(), local.date().isoformat()
    return Hour(f"{at:%Y-%m-%d %H:}", since, day, local.hour)


def identity(bits: int) -> str:
    """These 128 bits as the text of a UUID."""
    told = f"{bits:032x}"
    return f"{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:]}"


def position(at: int, bits: int) -> int:
    """Where the logbook puts what has this moment and these bits as its id."""
    return (at << TIE_BITS) | (bits & ((1 << TIE_BITS) - 1))


def stored(at: int) -> str:
    """A moment as SQLAlchemy keeps it in SQLite; PostgreSQL reads the same."""
    return f"{hour_of(at // 3_600).start}{at % 3_600 // 60:02}:{at % 60:02}.000000"
