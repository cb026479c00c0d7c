"""Bars under each other, the largest first: themes, neighbourhoods, problems."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask_babel import gettext as _

from portal.insights import words
from portal.insights.parts import Part, tellable, total_of
from portal.insights.pictures import WIDTH, Cell, Picture

ROW, MOST = 46, 12  # the height of a bar with its words, and how many are drawn
HIDDEN = "–"


@dataclass(frozen=True, slots=True)
class Bar:
    """`was` is where the bar ended in the period before, if it was there."""

    label: str
    value: str
    y: int
    width: float
    was: float | None = None


@dataclass(frozen=True)
class Weights:
    """The parts of a whole now and before, in minutes where those may be told, else in entries."""

    now: Mapping[Any, Part]
    before: Mapping[Any, Part]
    in_time: bool

    @classmethod
    def of(cls, now: Mapping[Any, Part], before: Mapping[Any, Part], in_time: bool) -> "Weights":
        return cls(now, before, in_time and any(now[key].minutes for key in tellable(now)))

    @cached_property
    def shown(self) -> set[Any]:
        return tellable(self.now) if self.in_time else set(self.now)

    @cached_property
    def shown_before(self) -> set[Any]:
        return tellable(self.before) if self.in_time else set(self.before)

    def of_part(self, part: Part) -> int:
        return part.minutes if self.in_time else part.entries

    def ranked(self) -> list[Any]:
        """The keys that are drawn, the heaviest first."""
        keys = (key for key in self.shown if self.of_part(self.now[key]))
        return sorted(keys, key=lambda key: (-self.of_part(self.now[key]), str(key)))

    def was(self, key: Any) -> int | None:
        """The same in the period before; None when that may not be told."""
        if key in self.before and key not in self.shown_before:
            return None
        return self.of_part(self.before.get(key, Part()))

    @cached_property
    def whole(self) -> int:
        return self.of_part(total_of(self.now))

    def told(self, value: int) -> str:
        return words.hours(value) if self.in_time else words.number(value)

    def unit(self) -> str:
        return _("in uren, van alle collega's samen") if self.in_time else _("in aantallen")


def picture(name: str, kind: str, weights: Weights, names: Callable[[Any], str], finding: str) -> Picture:
    """`kind` is what each bar is, `finding` is told of the largest: it holds `%(what)s` and `%(share)s`."""
    ranked = weights.ranked()
    drawn = ranked[:MOST]
    first = {"what": names(drawn[0]), "share": _share(weights, drawn[0])} if drawn else {}
    return Picture(
        name=name,
        title=finding % first if drawn else _("Nog niets om te laten zien"),
        about=_("%(kind)s, %(unit)s. Het streepje is de periode ervoor.", kind=kind, unit=weights.unit()),
        headings=(kind, _("Waarnemingen"), _("Ervoor"), *_of_time(weights)),
        rows=tuple(_row(weights, key, names(key)) for key in _in_order(weights, ranked)),
        drawing="insights/bars.svg",
        marks=tuple(_bars(weights, drawn, names)),
        height=len(drawn) * ROW,
        notes=notes(weights),
    )


def _of_time(weights: Weights) -> tuple[str, ...]:
    return (_("Uren"), _("Uren ervoor")) if weights.in_time else ()


def _share(weights: Weights, key: Any) -> str:
    return words.percent(weights.of_part(weights.now[key]), weights.whole)


def _in_order(weights: Weights, ranked: list[Any]) -> list[Any]:
    """All that there is: what is drawn, then the rest by how often it was written down."""
    rest = sorted(set(weights.now) - set(ranked), key=lambda key: (-weights.now[key].entries, str(key)))
    return [*ranked, *rest]


def _row(weights: Weights, key: Any, name: str) -> tuple[Cell, ...]:
    now, before = weights.now[key], weights.before.get(key, Part())
    counts: tuple[Cell, ...] = (name, now.entries, before.entries)
    if not weights.in_time:
        return counts
    was = weights.was(key)
    told = words.whole_hours(now.minutes) if key in weights.shown else HIDDEN
    return (*counts, told, words.whole_hours(was) if was is not None else HIDDEN)


def _bars(weights: Weights, drawn: list[Any], names: Callable[[Any], str]) -> Any:
    values = {key: weights.of_part(weights.now[key]) for key in drawn}
    past = {key: weights.was(key) for key in drawn}
    longest = max([*values.values(), *(one or 0 for one in past.values()), 1])
    for at, key in enumerate(drawn):
        was = past[key]
        yield Bar(
            label=words.shortened(names(key)),
            value=weights.told(values[key]),
            y=at * ROW,
            width=round(WIDTH * values[key] / longest, 1),
            was=round(WIDTH * was / longest, 1) if was else None,
        )


def notes(weights: Weights) -> tuple[str, ...]:
    """What is not shown, and why."""
    if weights.in_time and set(weights.now) - weights.shown:
        few = _("Een – staat waar minder dan 5 collega's tijd opschreven, of waar dat uit de rest blijkt.")
        return (few,)
    return ()
