"""Bars under each other, the largest first: themes, neighbourhoods, problems."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from flask_babel import gettext as _

from portal.insights import words
from portal.insights.parts import Part, Parts
from portal.insights.pictures import WIDTH, Cell, Picture
from portal.insights.queries.figures import Figures

ROW, MOST = 46, 12  # the height of a bar with its words, and how many are drawn
HIDDEN, LEAST = "–", "≥ "


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
    """The parts of a whole now and before, in minutes where those may be told, else in entries.

    `days` are those that the minutes are of, where those are fewer than all that are asked about; `earlier`
    are those of the period before.
    """

    now: Mapping[Any, Part]
    before: Mapping[Any, Part]
    in_time: bool
    whole: int
    days: str = ""
    earlier: str = ""

    @classmethod
    def of(cls, found: Figures, now: Parts, before: Parts) -> "Weights":
        if not (found.in_time and any(part.minutes for part in now.values())):
            return cls(now, before, False, found.now.total.entries)
        days, earlier = (one.covered for one in (found.period, found.period.before))
        told = (
            days if days != found.period.words else "",
            earlier if earlier != found.period.before.words else "",
        )
        return cls(now, before, True, found.now.total.minutes, *told)

    def counted(self, whole: int) -> "Weights":
        """The same in numbers of entries."""
        return replace(self, in_time=False, whole=whole)

    @cached_property
    def shown(self) -> set[Any]:
        """Those of which anything may be told."""
        return {key for key, part in self.now.items() if not self.in_time or part.minutes or not part.hidden}

    def of_part(self, part: Part) -> int:
        return part.minutes if self.in_time else part.entries

    def ranked(self) -> list[Any]:
        """The keys that are drawn, the heaviest first."""
        keys = (key for key in self.shown if self.of_part(self.now[key]))
        return sorted(keys, key=lambda key: (-self.of_part(self.now[key]), str(key)))

    @property
    def is_sure(self) -> bool:
        """Whether nothing of which hours are left out could be more than the first that is drawn."""
        most = max((part.minutes for part in self.now.values()), default=0)
        left_out = self.whole - sum(part.minutes for part in self.now.values())
        others = (part.minutes for part in self.now.values() if part.hidden and part.minutes < most)
        return not self.in_time or all(minutes + left_out <= most for minutes in others)

    def was(self, key: Any) -> int | None:
        """The same in the period before; None when that or this may not be told in full."""
        before = self.before.get(key, Part())
        if self.in_time and (before.hidden or self.now[key].hidden):
            return None
        return self.of_part(before)

    def told(self, key: Any) -> str:
        part = self.now[key]
        if not self.in_time:
            return words.number(part.entries)
        return (LEAST if part.hidden else "") + words.hours(part.minutes)

    def unit(self) -> str:
        if not self.in_time:
            return _("in aantallen")
        told = _("in uren, van alle collega's samen")
        return f"{told} ({self.days})" if self.days else told

    def headings(self) -> tuple[str, str]:
        """Above the hours now and before: of which days they are, where that is not all of them."""
        now, before = _("Uren"), _("Uren ervoor")
        return (
            f"{now}, {self.days}" if self.days else now,
            f"{before}, {self.earlier}" if self.earlier else before,
        )


def hours_of(part: Part) -> Cell:
    """In a table: whole hours, at least so many, or nothing that may be told."""
    if not part.hidden:
        return words.whole_hours(part.minutes)
    return f"{LEAST}{words.whole_hours(part.minutes)}" if part.minutes else HIDDEN


def picture(name: str, kind: str, weights: Weights, names: Callable[[Any], str], finding: str) -> Picture:
    """`kind` is what each bar is, `finding` tells of the largest: `%(what)s`, `%(share)s`, `%(much)s`."""
    ranked = weights.ranked()
    drawn = ranked[:MOST]
    first = drawn and {
        "what": names(drawn[0]), "share": _share(weights, drawn[0]), "much": weights.told(drawn[0])
    }  # fmt: skip
    return Picture(
        name=name,
        title=finding % first if drawn else _("Nog niets om te laten zien"),
        about=_("%(kind)s, %(unit)s. Het streepje is de periode ervoor.", kind=kind, unit=weights.unit()),
        headings=(kind, _("Waarnemingen"), _("Ervoor"), *(weights.headings() if weights.in_time else ())),
        rows=tuple(_row(weights, key, names(key)) for key in _in_order(weights, ranked)),
        drawing="insights/bars.svg",
        marks=tuple(_bars(weights, drawn, names)),
        height=len(drawn) * ROW,
        notes=notes(weights),
    )


def _share(weights: Weights, key: Any) -> str:
    return words.percent(weights.of_part(weights.now[key]), weights.whole)


def _in_order(weights: Weights, ranked: list[Any]) -> list[Any]:
    """All that there is: what is drawn, then the rest by how often it was written down."""
    rest = sorted(set(weights.now) - set(ranked), key=lambda key: (-weights.now[key].entries, str(key)))
    return [*ranked, *rest]


def _row(weights: Weights, key: Any, name: str) -> tuple[Cell, ...]:
    now, before = weights.now[key], weights.before.get(key, Part())
    hours = (hours_of(now), hours_of(before)) if weights.in_time else ()
    return (name, now.entries, before.entries, *hours)


def _bars(weights: Weights, drawn: list[Any], names: Callable[[Any], str]) -> Any:
    values = {key: weights.of_part(weights.now[key]) for key in drawn}
    past = {key: weights.was(key) for key in drawn}
    longest = max([*values.values(), *(one or 0 for one in past.values()), 1])
    for at, key in enumerate(drawn):
        was = past[key]
        yield Bar(
            label=words.shortened(names(key)),
            value=weights.told(key),
            y=at * ROW,
            width=round(WIDTH * values[key] / longest, 1),
            was=round(WIDTH * was / longest, 1) if was else None,
        )


def notes(weights: Weights) -> tuple[str, ...]:
    """What is not shown, and why."""
    if weights.in_time and any(part.hidden for part in weights.now.values()):
        return (
            _(
                "Bij – en ≥ laten we uren weg: van minder dan 5 collega's, of waar je zulke uren uit kunt "
                "opmaken, of van kleine plekken. In het geheel tellen ze mee."
            ),
        )
    return ()
