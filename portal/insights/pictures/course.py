"""How it goes from week to week or month to month, with the weeks in which an approach began."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from flask_babel import gettext as _

from portal.core import dates
from portal.core.insight import Start
from portal.core.language import language
from portal.insights import words
from portal.insights.forms import MONTH, Period, start_of
from portal.insights.parts import NONE
from portal.insights.pictures import WIDTH, Cell, Picture
from portal.insights.pictures.bars import HIDDEN
from portal.insights.queries.figures import Figures

TOP, TALL, LEGEND = 26, 130, 24
SAME = 0.1  # a difference that says nothing
NARROW, NAME = 22, 44  # the width that a number takes, and the name of a week


@dataclass(frozen=True, slots=True)
class Column:
    """`old` belongs to the period before; `mark` is the number of an approach that began here."""

    x: float
    y: float
    width: float
    height: float
    value: str
    name: str
    old: bool
    mark: str


def picture(found: Figures, starts: Sequence[Start]) -> Picture:
    """In hours when those of each week in whole blocks may be told, else in numbers of entries."""
    period, hours = found.period, _hours(found)
    timed = hours is not None
    values = found.steps if hours is None else hours
    marks = {start_of(one.on, period.by): str(at) for at, one in enumerate(starts, 1)}
    return Picture(
        name="verloop",
        title=_finding(period, values, timed),
        about=_about(found, timed),
        headings=(_step(period), _("Waarnemingen"), *((_("Uren"),) if timed else ())),
        rows=tuple(_row(step, entries, hours) for step, entries in sorted(found.steps.items())),
        drawing="insights/course.svg",
        marks=tuple(_columns(period, values, timed, marks)),
        height=TOP + TALL + LEGEND,
        notes=tuple(_started(at, one) for at, one in enumerate(starts, 1)),
    )


def _hours(found: Figures) -> dict[date, int] | None:
    """The minutes of each week in the whole blocks of now and before; None when any may not be told."""
    sides = ((found.period, found.now), (found.period.before, found.before))
    if found.period.by == MONTH or not found.in_time or any(sums.total.hidden for _side, sums in sides):
        return None
    if any(part.hidden for _side, sums in sides for part in sums.weeks.values()):
        return None
    return {monday: sums.weeks.get(monday, NONE).minutes for side, sums in sides for monday in side.weeks}


def _step(period: Period) -> str:
    return _("Maand") if period.by == MONTH else _("Week van")


def _row(step: date, entries: int, hours: dict[date, int] | None) -> tuple[Cell, ...]:
    told = () if hours is None else (words.whole_hours(hours[step]) if step in hours else HIDDEN,)
    return (dates.day(step, language()), entries, *told)


def _started(number: int, one: Start) -> str:
    """What a mark in the drawing stands for."""
    return f"{number}: {one.label} ({dates.day(one.on, language())})"


def _about(found: Figures, timed: bool) -> str:
    what = _("uren van alle collega's samen") if timed else _("aantal waarnemingen")
    step = _("per maand") if found.period.by == MONTH else _("per week")
    about = _("Het verloop: %(what)s %(step)s. Open staven zijn de periode ervoor.", what=what, step=step)
    if timed:
        return about
    if found.in_time and found.period.by == MONTH:
        about += " " + _("Uren tellen we per blok van vier weken, dus niet per maand.")
    elif found.in_time:
        about += " " + _(
            "Uren per week kunnen we hier niet laten zien, omdat te weinig collega's ze maakten."
        )
    return about + (" " + _("De laatste staaf loopt nog.") if found.period.runs else "")


def _finding(period: Period, values: dict[date, int], timed: bool) -> str:
    weekly = _weekly(period, values, timed)
    if not any(weekly):
        return _("Nog niets om te laten zien")
    told = {"now": _told(weekly[0], timed), "before": _told(weekly[1], timed)}
    if not words.is_comparable(weekly[0], weekly[1]):
        return _("Gemiddeld %(now)s per week", now=told["now"])
    if abs(weekly[0] - weekly[1]) <= SAME * weekly[1]:
        return _("Het blijft ongeveer gelijk: %(now)s per week", **told)
    if weekly[0] > weekly[1]:
        return _("Het werd meer: van %(before)s naar %(now)s per week", **told)
    return _("Het werd minder: van %(before)s naar %(now)s per week", **told)


def _weekly(period: Period, values: dict[date, int], timed: bool) -> list[float]:
    """How much a week there was now, and before."""
    now = sum(value for step, value in values.items() if step >= period.first)
    before = sum(values.values()) - now
    sides = ((period, now), (period.before, before))
    return [total / max(1, len(side.weeks)) if timed else 7 * total / side.days for side, total in sides]


def _told(value: float, timed: bool) -> str:
    if timed:
        return words.hours(round(value))
    return words.number(round(value)) if value >= 10 else words.decimal(value)


def _columns(period: Period, values: dict[date, int], timed: bool, marks: dict[date, str]) -> list[Column]:
    slot = WIDTH / len(values)
    highest = max([*values.values(), 1])
    every = ceil(NAME / slot)
    return [
        Column(
            x=round(at * slot + slot * 0.12, 1),
            y=round(TOP + TALL - TALL * value / highest, 1),
            width=round(slot * 0.76, 1),
            height=round(TALL * value / highest, 1),
            value=words.number(words.whole_hours(value) if timed else value) if slot > NARROW else "",
            name=_short(step, period.by) if (len(values) - 1 - at) % every == 0 else "",
            old=step < period.first,
            mark=marks.get(step, ""),
        )
        for at, (step, value) in enumerate(sorted(values.items()))
    ]


def _short(step: date, by: str) -> str:
    month = dates.MONTHS[language()][step.month - 1][:3]
    return month if by == MONTH else f"{step.day} {month}"
