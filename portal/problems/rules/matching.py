"""Which entries a rule takes, and what counts of an entry; pure, so that new and old are weighed alike."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zlib import crc32

from portal.core import dates
from portal.core.positions import SECOND, position_at
from portal.logbook.models import Kind, Status
from portal.problems.models import Source

HOUR = 3_600 * SECOND
SOURCES = {
    Kind.SIGNAL_RESIDENT: Source.REPORTED,
    Kind.SIGNAL_PARTNER: Source.REPORTED,
    Kind.CONTACT_MOMENT: Source.WORKED,
    Kind.TARGETED_ACTION: Source.WORKED,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """These places, these categories (none: all of them), these hours (None: the whole day)."""

    problem_id: str
    team_id: int
    places: tuple[str, ...]
    categories: frozenset[str] = frozenset()
    hours: tuple[int, int] | None = None

    def takes(self, entry: Any) -> bool:
        """Whether the entry belongs to the problem; good news and what was struck never do."""
        if entry.kind == Kind.GOOD_NEWS or entry.status == Status.VOID:
            return False
        return self.is_about(entry.place_key, entry.category) and self._now(entry.observed_at)

    def is_about(self, place_key: str, category: str) -> bool:
        """Whether it takes this subject at this place, at some hour."""
        return (not self.categories or category in self.categories) and self._here(place_key)

    def _here(self, key: str) -> bool:
        """One of the places, or one that goes on behind it: "de bogerd" holds "de bogerd passage"."""
        return any(key == place or key.startswith(f"{place} ") for place in self.places)

    def _now(self, moment: datetime) -> bool:
        if self.hours is None:
            return True
        (start, end), hour = self.hours, dates.local(moment).hour
        return start <= hour < end if start < end else hour >= start or hour < end


def counts_of(entry: Any) -> dict[str, Any]:
    """What is kept of an entry beside a problem.

    Its position is its hour, and a place in that hour that follows from the id: paging shows positions to
    partners, who may not learn the minute.
    """
    at = dates.local(entry.observed_at)
    hour = position_at(entry.observed_at) // HOUR * HOUR
    return {
        "position": hour + crc32(entry.id.encode()) % HOUR,
        "week": monday_of(at.date()),
        "slot": slot_of(at),
        "source": SOURCES.get(Kind(entry.kind), Source.OBSERVED),
        "minutes": (entry.minutes or 0) * entry.staff,
        "author_id": entry.author_id,
    }


def slot_of(at: datetime) -> int:
    """The hour of the week, from Monday's first on, of a local moment."""
    return at.weekday() * 24 + at.hour


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


Week = tuple[str, int, date, Source]


class Weeks:
    """What is to be added to the kept counts, or taken off."""

    def __init__(self) -> None:
        self.entries: Counter[Week] = Counter()
        self.minutes: Counter[Week] = Counter()

    def count(self, row: Any, times: int = 1) -> None:
        """A row counts as long as the rule takes it."""
        key = (row.problem_id, row.team_id, row.week, Source(row.source))
        self.entries[key] += times
        self.minutes[key] += times * row.minutes

    def rows(self) -> Iterable[dict[str, Any]]:
        for key, entries in sorted(self.entries.items()):  # so that two writers wait in the same order
            if entries or self.minutes[key]:
                names = ("problem_id", "team_id", "week", "source")
                yield {**dict(zip(names, key, strict=True)), "entries": entries, "minutes": self.minutes[key]}
