"""What a year of questions and promises says of each organisation; nothing of any person, and no order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from typing import Any

FEWEST = 5  # events under a figure
DAY = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class Question:
    """One side asked another something; `answered` is when anybody there said anything."""

    to: str
    by: str
    asked: datetime
    answered: datetime | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """Something agreed, and when it was said to be done; `dropped`: taken back by who promised it."""

    by: str
    due: date
    done: date | None
    dropped: bool

    def counts(self, today: date) -> bool:
        """Whether it shows yet if it was kept: a promise that the other side took back never does."""
        return self.done is not None or self.dropped or self.due < today

    @property
    def is_kept(self) -> bool:
        return self.done is not None and self.done <= self.due


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one side; None where there is too little to say anything."""

    name: str
    mine: bool
    open: int | None
    gives: float | None  # days, in the middle, until it answers
    gets: float | None  # days, in the middle, until it is answered
    kept: tuple[int, int] | None  # so many of so many


def rows(
    sides: Sequence[tuple[str, str]],
    mine: str,
    questions: Sequence[Question],
    promises: Iterable[Promise],
    today: date,
) -> list[Row]:
    """A row for each (reader, name), in the order in which they come."""
    given, got = _grouped(questions, "to"), _grouped(questions, "by")
    promised = _grouped((one for one in promises if one.counts(today)), "by")
    return [
        Row(
            name=name,
            mine=reader == mine,
            open=_open(given[reader]),
            gives=_middle(given[reader]),
            gets=_middle(got[reader]),
            kept=_kept(promised[reader]),
        )
        for reader, name in sides
    ]


def _grouped(events: Iterable[Any], side: str) -> dict[str, list[Any]]:
    found = defaultdict(list)
    for one in events:
        found[getattr(one, side)].append(one)
    return found


def _open(asked: Sequence[Question]) -> int | None:
    return sum(one.is_open for one in asked) if len(asked) >= FEWEST else None


def _middle(asked: Iterable[Question]) -> float | None:
    took = [(one.answered - one.asked).total_seconds() / DAY for one in asked if one.answered]
    return median(took) if len(took) >= FEWEST else None


def _kept(promises: Sequence[Promise]) -> tuple[int, int] | None:
    kept = sum(one.is_kept for one in promises)
    return (kept, len(promises)) if len(promises) >= FEWEST else None
