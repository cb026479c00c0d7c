"""Sums, and which of them may be told.

A figure on the effort of fewer than five people is hidden: with few, each would know the other's. Whatever
is hidden can still be worked out as the total less what is shown; so that difference is a figure too, and is
held to the same rule: two rows or more, of five people or more.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import add
from typing import Any, NamedTuple

FEWEST = 5  # people behind a figure on effort
WEEK = 7 * 24  # hours


def crowd(people: Iterable[int]) -> int:
    """People by their keys as the bits of one number: light to keep, and quick to put together."""
    found = 0
    for key in people:
        found |= 1 << key
    return found


class Part(NamedTuple):
    """What one row of a picture stands for; `people` is the crowd that wrote the minutes down."""

    entries: int = 0
    minutes: int = 0
    people: int = 0

    def plus(self, other: "Part") -> "Part":
        return Part(self[0] + other[0], self[1] + other[1], self[2] | other[2])

    @property
    def is_of_few(self) -> bool:
        return self.people.bit_count() < FEWEST


Parts = dict[Any, Part]


@dataclass
class Sums:
    """All that is known of some days. `hours` is per theme, from Monday's first to Sunday's last."""

    total: Part = field(default_factory=Part)
    themes: Parts = field(default_factory=dict)
    hoods: Parts = field(default_factory=dict)
    places: Parts = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # of places, by key
    hours: dict[str, list[int]] = field(default_factory=dict)

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
        for theme, hours in other.hours.items():
            known = self.hours.get(theme)
            self.hours[theme] = list(map(add, known, hours)) if known else hours


def total_of(parts: Mapping[Any, Part]) -> Part:
    found = Part()
    for part in parts.values():
        found = found.plus(part)
    return found


def tellable(parts: Mapping[Any, Part]) -> set[Hashable]:
    """The keys whose minutes may be shown beside a total of all."""
    few = [key for key, part in parts.items() if part.minutes and part.is_of_few]
    shown = sorted((key for key in parts if key not in set(few)), key=lambda key: parts[key].minutes)
    while few and not _is_safe({key: parts[key] for key in few}):
        following = next((key for key in shown if parts[key].minutes), None)
        if following is None:
            return set()
        shown.remove(following)
        few.append(following)
    return set(shown)


def _is_safe(hidden: Mapping[Any, Part]) -> bool:
    """Whether what is hidden can be known together without telling on few."""
    return len(hidden) > 1 and not total_of(hidden).is_of_few
