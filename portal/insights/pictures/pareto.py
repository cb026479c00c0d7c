"""The Pareto picture: how few places take most of the time (after V. Pareto; as J. Juran used it)."""

from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from portal.insights import words
from portal.insights.parts import Sums
from portal.insights.pictures import WIDTH, Cell, Picture
from portal.insights.pictures.bars import HIDDEN, ROW, Weights, notes

MOST = 15
HALF = 0.5  # of all
FEW = 20  # places that are still few


@dataclass(frozen=True, slots=True)
class Place:
    """A bar; `reach` is how long the line of all places so far is."""

    label: str
    value: str
    y: int
    width: float
    reach: float
    share: str


def picture(now: Sums, before: Sums, in_time: bool, fewest: int = 1) -> Picture:
    """Places with fewer entries than `fewest` are not named: the words would be those of one entry."""
    weights = Weights.of(now.places, before.places, in_time)
    ranked = [key for key in weights.ranked() if key and now.places[key].entries >= fewest]
    sums = _running(weights, ranked)
    return Picture(
        name="plekken",
        title=_finding(weights, sums, len(now.names)),
        about=_("Plekken, %(unit)s. De dunne lijn telt op hoeveel ze samen zijn.", unit=weights.unit()),
        headings=(_("Plek"), _("Waarnemingen"), *((_("Uren"),) if weights.in_time else ()), _("Samen")),
        rows=tuple(_rows(weights, now, ranked, sums, fewest)),
        drawing="insights/pareto.svg",
        marks=tuple(_places(weights, now, ranked[:MOST], sums)),
        height=len(ranked[:MOST]) * ROW,
        notes=(*_whole(weights), *notes(weights)),
    )


def _running(weights: Weights, ranked: list[str]) -> list[int]:
    """The sum up to and including each place."""
    found: list[int] = []
    for key in ranked:
        found.append((found[-1] if found else 0) + weights.of_part(weights.now[key]))
    return found


def _finding(weights: Weights, sums: list[int], known: int) -> str:
    if not sums:
        return _("Er staan nog geen plekken in het logboek")
    enough = next((at for at, found in enumerate(sums, 1) if found >= HALF * weights.whole), None)
    few = enough if enough and enough <= FEW else min(len(sums), MOST)
    told = {"share": words.percent(sums[few - 1], weights.whole), "places": words.places(few, known)}
    if weights.in_time:
        return _("%(share)s van de tijd gaat naar %(places)s", **told)
    return _("%(share)s van de waarnemingen komt van %(places)s", **told)


def _rows(weights: Weights, now: Sums, ranked: list[str], sums: list[int], fewest: int) -> Any:
    for key, reached in zip(ranked, sums, strict=True):
        part = now.places[key]
        hours: tuple[Cell, ...] = (words.whole_hours(part.minutes),) if weights.in_time else ()
        yield now.names[key], part.entries, *hours, words.percent(reached, weights.whole)
    rest = sorted(set(now.names) - set(ranked), key=lambda key: (-now.places[key].entries, key))
    for key in (one for one in rest if now.places[one].entries >= fewest):
        yield now.names[key], now.places[key].entries, *((HIDDEN,) if weights.in_time else ()), HIDDEN


def _places(weights: Weights, now: Sums, drawn: list[str], sums: list[int]) -> Any:
    longest = max((weights.of_part(now.places[key]) for key in drawn), default=1)
    for at, key in enumerate(drawn):
        value = weights.of_part(now.places[key])
        yield Place(
            label=words.shortened(now.names[key], 30),
            value=weights.told(value),
            y=at * ROW,
            width=round(WIDTH * value / longest, 1),
            reach=round(WIDTH * sums[at] / (weights.whole or 1), 1),
            share=words.percent(sums[at], weights.whole),
        )


def _whole(weights: Weights) -> tuple[str, ...]:
    """What the share is a share of: what was written down without a place counts in the whole too."""
    loose = weights.now.get("")
    if loose is None or not weights.of_part(loose):
        return ()
    if weights.in_time and "" not in weights.shown:
        return (_("De rest van de tijd ging naar kleinere plekken, of naar werk zonder plek."),)
    share = words.percent(weights.of_part(loose), weights.whole)
    return (_("Bij %(share)s staat geen plek; dat telt wel mee in het geheel.", share=share),)
