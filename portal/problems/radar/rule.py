"""When something repeats: pure, and said on the page in the same words.

At least `TIMES` in `DAYS` days, and at least `ABOVE` times as often as is usual at that place: over the year
before, or as long as the logbook goes back.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from portal.core import dates

DAYS, TIMES, ABOVE = 21, 4, 2
HOURS = 3  # that a peak takes
WEEK = 168
_STRETCH = timedelta(weeks=4)
_FIRST = date(1970, 1, 5)  # a Monday


def stretch_of(day: date) -> date:
    """The first day of its four weeks."""
    return _FIRST + (day - _FIRST) // _STRETCH * _STRETCH


def usual(counts: dict[date, int], today: date, oldest: date) -> float:
    """How often it is usual in `DAYS` days, from the stretches before the last two."""
    start, end = max(stretch_of(today) - 13 * _STRETCH, stretch_of(oldest)), stretch_of(today) - _STRETCH
    days = (end - start).days
    if days <= 0:
        return 0.0
    return sum(number for since, number in counts.items() if start <= since < end) / days * DAYS


def repeats(number: int, usually: float) -> bool:
    """Whether so many times are worth telling."""
    return number >= TIMES and number >= ABOVE * usually


def weighed_each(number: int) -> int:
    """How many entries may be added up at once to what repeats so often: none below 32."""
    return max(1, 1 << number.bit_length() >> 5)


def peak_of(moments: Sequence[datetime]) -> int | None:
    """The hour of the week from which `HOURS` hold at least half of it; None where none do."""
    slots = Counter(one.weekday() * 24 + one.hour for one in map(dates.local, moments))
    held = {start: sum(slots[(start + hour) % WEEK] for hour in range(HOURS)) for start in slots}
    best = max(held, key=lambda start: (held[start], -start), default=None)
    return best if best is not None and 2 * held[best] >= len(moments) else None
