"""What the demo tells, told once per day for all tests, and ways to read it."""

from datetime import date, datetime
from functools import cache

from portal.demo import days, places, stories
from portal.demo.entry import DemoEntry

TODAY = date(2026, 11, 23)
OTHER_DAYS = (date(2026, 2, 28), date(2026, 6, 30), date(2027, 1, 1))


@cache
def told(today: date = TODAY) -> tuple[DemoEntry, ...]:
    return tuple(stories.entries(today))


@cache
def spots() -> dict[str, str]:
    """Which place a typed place belongs to."""
    return {spot: place.key for place in places.PLACES for spot in (place.name, *place.spots)}


def local(entry: DemoEntry) -> datetime:
    return entry.observed_at.astimezone(days.ZONE)
