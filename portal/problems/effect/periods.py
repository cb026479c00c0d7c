"""Which weeks are held against each other. Pure: days in, Mondays out, all on the local calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.problems.rules.matching import monday_of

WEEK = timedelta(days=7)
YEAR = 52 * WEEK  # the same weeks of the year before start on a Monday too
LONGEST = 52  # weeks after the start that still tell what it did
CHECKS = (30, 90)  # days after closing


class Basis(StrEnum):
    """What the weeks afterwards are held against."""

    YEAR_EARLIER = "year_earlier"
    BEFORE = "before"  # the weeks just before the problem was opened


@dataclass(frozen=True, slots=True)
class Periods:
    """Mondays, oldest first; no week is in both."""

    before: tuple[date, ...]
    after: tuple[date, ...]
    basis: Basis


def periods(started: date, opened: date, reach: date, today: date) -> Periods | None:
    """Whole weeks after the one in which the first action was done, and the weeks to hold them against.

    Those are the same calendar weeks a year earlier where the logbook, which goes back to `reach`, holds
    them all; otherwise as many weeks just before the problem was opened, as far as it goes back. None while
    there is no whole week on either side.
    """
    after = _weeks(
        monday_of(started) + WEEK, min(monday_of(today), monday_of(started) + WEEK + LONGEST * WEEK)
    )
    known = _first_whole(reach)
    year_earlier = tuple(week - YEAR for week in after)
    if after and year_earlier[0] >= known:
        return Periods(year_earlier, after, Basis.YEAR_EARLIER)
    end = monday_of(min(opened, started))
    before = _weeks(max(known, end - len(after) * WEEK), end)
    return Periods(before, after, Basis.BEFORE) if before and after else None


def since_closing(
    started: date, closed: date, today: date, days: int
) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """The whole weeks between the first action and closing, and those since, up to so many days later."""
    last = min(monday_of(today), monday_of(closed + timedelta(days=days)))
    return _weeks(monday_of(started) + WEEK, monday_of(closed)), _weeks(monday_of(closed) + WEEK, last)


def counts(weeks: tuple[date, ...], found: Mapping[date, int]) -> list[int]:
    """What was counted in each of these weeks; nothing in those that are not there."""
    return [found.get(week, 0) for week in weeks]


def _weeks(first: date, end: date) -> tuple[date, ...]:
    """The Mondays from the first one up to but not including the end."""
    return tuple(first + at * WEEK for at in range(max(0, (end - first).days // 7)))


def _first_whole(reach: date) -> date:
    """The first week that the logbook holds from its Monday on."""
    return monday_of(reach) if reach.weekday() == 0 else monday_of(reach) + WEEK
