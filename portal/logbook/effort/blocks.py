"""Fixed blocks of four weeks, the same ones whatever is asked.

Hours are told per whole block that is over, never of days that somebody chooses. So what can be subtracted
of two answers is a number of whole blocks too.
"""

from datetime import date, timedelta

WEEK = timedelta(weeks=1)
LENGTH = 4 * WEEK
ORIGIN = date(2025, 12, 29)  # the Monday of week 1 of 2026


def block_of(day: date) -> date:
    """The first day of the block that holds this one."""
    return ORIGIN + (day - ORIGIN) // LENGTH * LENGTH


def weeks_of(block: date) -> list[date]:
    """Its four Mondays."""
    return [block + at * WEEK for at in range(4)]


def whole(first: date, end: date, today: date) -> list[date]:
    """The blocks of which every day lies in these and has been; `end` is the day after the last."""
    found, block = [], block_of(first + LENGTH - timedelta(days=1))
    while block + LENGTH <= min(end, today):
        found.append(block)
        block += LENGTH
    return found
