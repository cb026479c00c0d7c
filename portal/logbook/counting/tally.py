"""What entries come to in the kept counts, worked out without a database."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from secrets import randbits
from typing import Any, NamedTuple

from portal.core import dates
from portal.logbook.counting.models import Contribution, HourCount, PlaceCount, Teller, WeekCount
from portal.logbook.models import Kind, Status
from portal.logbook.place_keys import place_name

TELLERS = {Kind.SIGNAL_RESIDENT: Teller.RESIDENT, Kind.SIGNAL_PARTNER: Teller.PARTNER}


class Fact(NamedTuple):
    """All that the counts know of one entry."""

    team_id: int
    since: date
    day: date
    hour: int
    neighbourhood_id: int
    category: str
    teller: str
    place_key: str
    place: str
    author_id: int
    minutes: int

    @property
    def stamp(self) -> int:
        """Like no other."""
        return randbits(62)


def fact_of(entry: Any) -> Fact | None:
    """What this entry, or a row with its columns, counts for; a struck one for nothing."""
    if entry.status == Status.VOID:
        return None
    at = dates.local(entry.observed_at)
    return Fact(
        team_id=entry.team_id,
        since=dates.stretch_of(at.date()),
        day=at.date(),
        hour=at.hour,
        neighbourhood_id=entry.neighbourhood_id or 0,
        category=entry.category,
        teller=str(TELLERS.get(entry.kind, Teller.TEAM)),
        place_key=entry.place_key,
        place=place_name(entry.place) if entry.place_key else "",
        author_id=entry.author_id or 0,
        minutes=(entry.minutes or 0) * (entry.staff or 1),
    )


class Kept(NamedTuple):
    """A table of counts: its key, what it tells besides, what it adds up, and which facts it takes in."""

    model: Any
    key: tuple[str, ...]
    told: tuple[str, ...]
    sums: tuple[str, ...]
    takes: Any

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.key, *self.told, *self.sums)


# The week comes first: on PostgreSQL its row lets those who change the same week wait for each other.
TABLES = (
    Kept(WeekCount, ("team_id", "since"), ("stamp",), ("entries", "minutes"), lambda fact: True),
    Kept(
        HourCount,
        ("team_id", "day", "hour", "neighbourhood_id", "category", "teller"),
        (),
        ("entries", "minutes"),
        lambda fact: True,
    ),
    Kept(
        PlaceCount,
        ("team_id", "since", "place_key"),
        ("place",),
        ("entries", "minutes"),
        attrgetter("place_key"),
    ),
    Kept(
        Contribution,
        ("team_id", "since", "neighbourhood_id", "category", "place_key", "author_id"),
        (),
        ("entries",),
        lambda fact: fact.minutes and fact.author_id,
    ),
)
_PLANS = [
    (table.takes, attrgetter(*table.key), table.told, [name == "minutes" for name in table.sums])
    for table in TABLES
]


class Tally:
    """Sums per row of each table; entries are added, and taken away with a sign of -1."""

    def __init__(self) -> None:
        self.tables: list[dict[tuple[Any, ...], list[Any]]] = [{} for _ in TABLES]

    def add(self, fact: Fact, sign: int = 1) -> None:
        minutes = sign * fact.minutes
        for (takes, key_of, told, sums), rows in zip(_PLANS, self.tables, strict=True):
            if takes(fact):
                key = key_of(fact)
                row = rows.get(key)
                if row is None:
                    row = rows[key] = [*(getattr(fact, name) for name in told), *[0] * len(sums)]
                for at, in_minutes in enumerate(sums, len(told)):
                    row[at] += minutes if in_minutes else sign

    def include(self, other: "Tally") -> None:
        """Everything that another one holds."""
        for table, mine, theirs in zip(TABLES, self.tables, other.tables, strict=True):
            for key, row in theirs.items():
                known = mine.setdefault(key, row)
                for at in range(len(table.told), len(row)) if known is not row else ():
                    known[at] += row[at]

    def rows(self) -> Iterator[tuple[Kept, list[tuple[Any, ...]]]]:
        """Each table that has any, with its rows in the order of its columns and of their keys."""
        for table, rows in zip(TABLES, self.tables, strict=True):
            if rows:
                yield table, [(*key, *rest) for key, rest in sorted(rows.items())]
