"""The Pareto picture: how few places take most of the time (after V. Pareto; as J. Juran used it)."""

from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from portal.insights import words
from portal.insights.parts import Sums
from portal.insights.pictures import WIDTH, Cell, Picture
from portal.insights.pictures.bars import HIDDEN, ROW, Weights, hours_of, notes
from portal.insights.queries.figures import Figures

MOST = 15
HALF, GOOD_PART = 0.5, 0.2  # of all
CURVE, TALL = 150, 120  # the room for the line of all places, and its height
POINTS = 60  # of that line


@dataclass(frozen=True, slots=True)
class Place:
    """A bar; `reach` is how long the line of all places so far is."""

    label: str
    value: str
    y: int
    width: float
    reach: float
    share: str


@dataclass(frozen=True, slots=True)
class Curve:
    """All places added up, from busy to quiet; `x` and `y` are where half of all is reached."""

    points: tuple[tuple[float, float], ...]
    x: float
    y: float
    told: str


def picture(found: Figures, fewest: int = 1) -> Picture:
    """Places with fewer entries than `fewest` are not named: the words would be those of one entry."""
    now = found.now
    hours = Weights.of(found, now.places, found.before.places)
    weights = hours if _says_enough(hours) else hours.counted(now.total.entries)
    ranked = [key for key in weights.ranked() if key and now.places[key].entries >= fewest]
    sums = _running(weights, ranked)
    return Picture(
        name="plekken",
        title=_finding(weights, ranked, sums, len(now.names)),
        about=_("Plekken, %(unit)s. De lijn telt ze op, van druk naar stil.", unit=weights.unit()),
        headings=(_("Plek"), _("Waarnemingen"), *hours.headings()[: hours.in_time], _("Samen")),
        rows=tuple(_rows(weights, hours.in_time, now, ranked, sums, fewest)),
        drawing="insights/pareto.svg",
        marks=(_curve(weights, sums, len(now.names)), tuple(_places(weights, now, ranked[:MOST], sums))),
        height=CURVE + len(ranked[:MOST]) * ROW if ranked else 0,
        notes=(*_whole(weights), *_why(hours, weights), *notes(hours)),
    )


def _says_enough(weights: Weights) -> bool:
    """Whether the places of which hours may be told took a good part of all: less is no finding."""
    told = sum(part.minutes for key, part in weights.now.items() if key)
    return weights.in_time and told >= GOOD_PART * weights.whole


def _why(hours: Weights, weights: Weights) -> tuple[str, ...]:
    if hours.in_time and not weights.in_time:
        return (_("Van te weinig plekken kunnen we uren laten zien; wat er is, staat in de tabel."),)
    return ()


def _running(weights: Weights, ranked: list[str]) -> list[int]:
    """The sum up to and including each place."""
    found: list[int] = []
    for key in ranked:
        found.append((found[-1] if found else 0) + weights.of_part(weights.now[key]))
    return found


def _half(weights: Weights, sums: list[int]) -> int:
    """How many places together are half of all; all that may be told where they are less."""
    return next((at for at, found in enumerate(sums, 1) if found >= HALF * weights.whole), len(sums))


def _curve(weights: Weights, sums: list[int], known: int) -> Curve | None:
    if not sums:
        return None
    every = max(1, len(sums) // POINTS)
    half, last = _half(weights, sums), len(sums)
    along = sorted({*range(0, last, every), half, last})
    points = {at: _point(at / known, (sums[at - 1] if at else 0) / weights.whole) for at in along}
    share = words.percent(sums[half - 1], weights.whole)
    return Curve(tuple(points.values()), *points[half], f"{words.places(half, half)}: {share}")


def _point(right: float, up: float) -> tuple[float, float]:
    return round(WIDTH * right, 1), round(TALL * (1 - up) + 12, 1)


def _finding(weights: Weights, ranked: list[str], sums: list[int], known: int) -> str:
    if not sums:
        return _("Er staan nog geen plekken in het logboek")
    few = _half(weights, sums)
    told = {"share": words.percent(sums[few - 1], weights.whole), "places": words.places(few, known)}
    if weights.in_time and any(weights.now[key].hidden for key in ranked[:few]):
        return _("Minstens %(share)s van de tijd gaat naar %(places)s", **told)
    if weights.in_time:
        return _("%(share)s van de tijd gaat naar %(places)s", **told)
    return _("%(share)s van de waarnemingen komt van %(places)s", **told)


def _rows(weights: Weights, in_time: bool, now: Sums, ranked: list[str], sums: list[int], fewest: int) -> Any:
    for key, reached in zip(ranked, sums, strict=True):
        part = now.places[key]
        hours: tuple[Cell, ...] = (hours_of(part),) if in_time else ()
        yield now.names[key], part.entries, *hours, words.percent(reached, weights.whole)
    rest = sorted(set(now.names) - set(ranked), key=lambda key: (-now.places[key].entries, key))
    for key in (one for one in rest if now.places[one].entries >= fewest):
        part = now.places[key]
        yield now.names[key], part.entries, *((hours_of(part),) if in_time else ()), HIDDEN


def _places(weights: Weights, now: Sums, drawn: list[str], sums: list[int]) -> Any:
    longest = max((weights.of_part(now.places[key]) for key in drawn), default=1)
    for at, key in enumerate(drawn):
        value = weights.of_part(now.places[key])
        yield Place(
            label=words.shortened(now.names[key], 30),
            value=weights.told(key),
            y=CURVE + at * ROW,
            width=round(WIDTH * value / longest, 1),
            reach=round(WIDTH * sums[at] / (weights.whole or 1), 1),
            share=words.percent(sums[at], weights.whole),
        )


def _whole(weights: Weights) -> tuple[str, ...]:
    """What the share is a share of: what was written down without a place counts in the whole too."""
    loose = weights.now.get("")
    if loose is None:
        return ()
    if weights.in_time and loose.hidden:
        return (_("De rest van de tijd ging naar kleinere plekken, of naar werk zonder plek."),)
    share = words.percent(weights.of_part(loose), weights.whole)
    if share == "0%":
        return ()
    return (_("Bij %(share)s staat geen plek; dat telt wel mee in het geheel.", share=share),)
