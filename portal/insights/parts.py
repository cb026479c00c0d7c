"""Sums, and which of them may be told.

A figure on the effort of fewer than five people is hidden: with few, each would know the other's. Whatever
is hidden can still be worked out as the total less what is shown; so that difference is a figure too, and is
held to the same rule: two rows or more, of five people or more.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

FEWEST = 5  # people behind a figure on effort


class Part(NamedTuple):
    """What one row of a picture stands for; `people` wrote the minutes down, and are only ever counted."""

    entries: int = 0
    minutes: int = 0
    people: frozenset[int] = frozenset()

    def plus(self, other: "Part") -> "Part":
        people = self.people | other.people if other.people - self.people else self.people
        return Part(self.entries + other.entries, self.minutes + other.minutes, people)


Parts = dict[Any, Part]


@dataclass
class Sums:
    """All that is known of some days. `hours` is per theme, weekday and hour, `tellers` per who told it."""

    total: Part = field(default_factory=Part)
    themes: Parts = field(default_factory=dict)
    hoods: Parts = field(default_factory=dict)
    places: Parts = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # of places, by key
    hours: dict[tuple[str, int, int], int] = field(default_factory=dict)
    tellers: dict[str, int] = field(default_factory=dict)

    def add(self, other: "Sums") -> None:
        self.total = self.total.plus(other.total)
        for mine, theirs in (
            (self.themes, other.themes),
            (self.hoods, other.hoods),
            (self.places, other.places),
        ):
            for key, part in theirs.items():
                mine[key] = mine[key].plus(part) if key in mine else part
        self.names.update(other.names)
        for at, entries in other.hours.items():
            self.hours[at] = self.hours.get(at, 0) + entries
        for teller, entries in other.tellers.items():
            self.tellers[teller] = self.tellers.get(teller, 0) + entries


def total_of(parts: Mapping[Any, Part]) -> Part:
    found = Part()
    for part in parts.values():
        found = found.plus(part)
    return found


def tellable(parts: Mapping[Any, Part]) -> set[Hashable]:
    """The keys whose minutes may be shown beside a total of all."""
    few = [key for key, part in parts.items() if part.minutes and len(part.people) < FEWEST]
    shown = sorted((key for key in parts if key not in set(few)), key=lambda key: parts[key].minutes)
    while few and not _is_safe([parts[key] for key in few]):
        following = next((key for key in shown if parts[key].minutes), None)
        if following is None:
            return set()
        shown.remove(following)
        few.append(following)
    return set(shown)


def _is_safe(hidden: list[Part]) -> bool:
    """Whether what is hidden can be known together without telling on few."""
    people: frozenset[int] = frozenset().union(*(part.people for part in hidden))
    return len(hidden) > 1 and len(people) >= FEWEST
