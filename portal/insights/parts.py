"""Sums of what may be told: entries of all days, and hours of whole blocks (`portal/logbook/effort`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import add
from typing import Any, NamedTuple

from portal.logbook.effort.queries import HOOD, PLACE, THEME, WEEK, Block
from portal.logbook.effort.rule import ALL

WEEK_HOURS = 7 * 24


class Part(NamedTuple):
    """What one row of a picture stands for: `minutes` as far as they may be told, `hidden` if more."""

    entries: int = 0
    minutes: int = 0
    hidden: bool = False

    def plus(self, other: "Part") -> "Part":
        return Part(self[0] + other[0], self[1] + other[1], self[2] or other[2])


Parts = dict[Any, Part]
NONE = Part()


@dataclass
class Sums:
    """All that is known of some days. `hours` is per theme, from Monday's first to Sunday's last.

    `weeks` are the Mondays of the weeks of which the hours may be told.
    """

    total: Part = field(default_factory=Part)
    themes: Parts = field(default_factory=dict)
    hoods: Parts = field(default_factory=dict)
    places: Parts = field(default_factory=dict)
    weeks: Parts = field(default_factory=dict)
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

    def add_hours(self, block: Block) -> None:
        """What may be told of a block; nothing at all, when not even its total may be."""
        if not block.is_told:
            self.total = self.total._replace(hidden=True)
            return
        self.total = self.total.plus(Part(minutes=block.minutes.get(ALL, 0)))
        of: Mapping[str, Parts] = {
            THEME: self.themes, HOOD: self.hoods, PLACE: self.places, WEEK: self.weeks
        }  # fmt: skip
        told = ((label, Part(minutes=minutes)) for label, minutes in block.minutes.items())
        hidden = ((label, Part(hidden=True)) for label in block.hidden)
        for (kind, key), part in (*told, *hidden):
            if kind in of:
                of[kind][key] = of[kind].get(key, NONE).plus(part)
