"""When it happens: hour by weekday, as dots that are larger where there is more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import sqrt
from operator import add

from flask_babel import gettext as _

from portal.core import dates
from portal.core.language import language
from portal.insights import words
from portal.insights.parts import WEEK_HOURS
from portal.insights.pictures import Picture

LEFT, COLUMN, ROW, LARGEST = 28, 13.8, 28, 6.6
TOP = 6
BLOCK = 4  # hours that are looked at together
STANDS_OUT, OF_THEME = 0.15, 0.25  # of all, in two blocks of four hours; evenly spread it would be 0.048
ENOUGH = 20  # entries before their hours say anything

Counts = list[int]  # per hour, from Monday's first to Sunday's last


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    r: float
    told: str


def picture(found: dict[str, list[int]], names: Callable[[str], str]) -> Picture:
    """Of all themes together; beside it which theme has hours of its own."""
    speech = language()
    days = dates.WEEKDAYS[speech]
    counts = [sum(hours) for hours in zip(*found.values(), strict=True)] or [0] * WEEK_HOURS
    peaks = sorted(_peaks(found, names, days), reverse=True)
    return Picture(
        name="uren",
        title=_finding(counts, days, [told for _share, told in peaks]),
        about=_(
            "Hoeveel waarnemingen per uur van de dag; een grotere stip is meer. Dit zijn geen uren werk: wie "
            "op welk moment tijd opschreef, houden we niet bij."
        ),
        headings=(_("Uur"), *days),
        rows=tuple((f"{hour:02}", *counts[hour::24]) for hour in range(24)),
        drawing="insights/hours.svg",
        marks=(tuple(_names(days)), tuple(_dots(counts, days))),
        height=TOP + 7 * ROW + 20,
        notes=tuple(told for _share, told in peaks),
    )


def _names(days: list[str]) -> Iterator[tuple[str, int]]:
    """Short, and how high each stands."""
    yield from ((day[:2], TOP + at * ROW + 14) for at, day in enumerate(days))


def _dots(counts: Counts, days: list[str]) -> Iterator[Dot]:
    most = max(counts)
    for at, count in enumerate(counts):
        day, hour = divmod(at, 24)
        if count:
            yield Dot(
                x=round(LEFT + hour * COLUMN + COLUMN / 2, 1),
                y=TOP + day * ROW + 10,
                r=round(max(1.2, LARGEST * sqrt(count / most)), 1),
                told=_("%(day)s %(hour)s uur: %(n)s", day=days[day], hour=hour, n=words.number(count)),
            )


def _peaks(
    themes: dict[str, Counts], names: Callable[[str], str], days: list[str]
) -> Iterator[tuple[float, str]]:
    """The themes of which a large share falls in a few hours, with that share and in words."""
    for theme, counts in themes.items():
        whole = sum(counts)
        at, most = _busiest(counts)
        if whole >= ENOUGH and most >= OF_THEME * whole:
            when = {"when": _when(at, days), "share": words.percent(most, whole), "theme": names(theme)}
            yield most / whole, _("%(theme)s: %(share)s op %(when)s", **when)


def _finding(counts: Counts, days: list[str], peaks: list[str]) -> str:
    whole = sum(counts)
    if not whole:
        return _("Nog niets om te laten zien")
    at, most = _busiest(counts)
    if whole >= ENOUGH and most >= STANDS_OUT * whole:
        return _("Het drukst op %(when)s: %(share)s", when=_when(at, days), share=words.percent(most, whole))
    if peaks or whole < ENOUGH:
        return peaks[0] if peaks else _("Te weinig om vaste uren in te zien")
    return _("Geen uren springen eruit: het komt de hele week voor")


def _busiest(counts: Counts) -> tuple[int, int]:
    """From which hour of the week on most falls in four hours on two days in a row, and how much.

    A night belongs to the day it begins on, and a week goes on with its Monday.
    """
    on = counts * 2
    blocks = list(map(sum, zip(on, on[1:], on[2:], on[3:], strict=False)))
    pairs = list(map(add, blocks[:WEEK_HOURS], blocks[24 : WEEK_HOURS + 24]))
    most = max(pairs)
    return pairs.index(most), most


def _when(at: int, days: list[str]) -> str:
    day, hour = divmod(at, 24)
    told = {"first": days[day], "second": days[(day + 1) % 7], "start": hour, "end": (hour + BLOCK) % 24}
    return _("%(first)s en %(second)s, van %(start)s tot %(end)s uur", **told)
