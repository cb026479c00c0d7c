"""How it goes from week to week or month to month, with the weeks in which an approach began."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from flask_babel import gettext as _

from portal.core import dates
from portal.core.insight import Start
from portal.core.language import language
from portal.insights import words
from portal.insights.forms import MONTH, Period, start_of
from portal.insights.parts import Part, tellable
from portal.insights.pictures import WIDTH, Cell, Picture

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


def picture(period: Period, steps: dict[date, Part], in_time: bool, starts: list[Start]) -> Picture:
    """In hours when the hours of each step may be told, else in numbers of entries."""
    now = {step: part for step, part in steps.items() if step >= period.first}
    before = {step: part for step, part in steps.items() if step < period.first}
    timed = in_time and all(tellable(some) == set(some) for some in (now, before))
    values = {step: part.minutes if timed else part.entries for step, part in steps.items()}
    marks = {start_of(one.on, period.by): str(at) for at, one in enumerate(starts, 1)}
    hours = (_("Uren"),) if timed else ()
    return Picture(
        name="verloop",
        title=_finding(period, values, timed),
        about=_about(period, timed),
        headings=(_("Maand") if period.by == MONTH else _("Week van"), _("Waarnemingen"), *hours),
        rows=tuple(_row(step, part, timed) for step, part in sorted(steps.items())),
        drawing="insights/course.svg",
        marks=tuple(_columns(period, values, timed, marks)),
        height=TOP + TALL + LEGEND,
        notes=tuple(_started(at, one) for at, one in enumerate(starts, 1)),
    )


def _row(step: date, part: Part, timed: bool) -> tuple[Cell, ...]:
    hours = (words.whole_hours(part.minutes),) if timed else ()
    return dates.day(step, language()), part.entries, *hours


def _started(number: int, one: Start) -> str:
    """What a mark in the drawing stands for."""
    return f"{number}: {one.label} ({dates.day(one.on, language())})"


def _about(period: Period, timed: bool) -> str:
    what = _("uren van alle collega's samen") if timed else _("aantal waarnemingen")
    step = _("per maand") if period.by == MONTH else _("per week")
    about = _("Het verloop: %(what)s %(step)s. Open staven zijn de periode ervoor.", what=what, step=step)
    return about + (" " + _("De laatste staaf loopt nog.") if period.runs else "")


def _finding(period: Period, values: dict[date, int], timed: bool) -> str:
    now = sum(value for step, value in values.items() if step >= period.first)
    before = sum(values.values()) - now
    weekly = [7 * now / period.days, 7 * before / period.before.days]
    if not any(weekly):
        return _("Nog niets om te laten zien")
    told = {"now": _told(weekly[0], timed), "before": _told(weekly[1], timed)}
    if not words.is_comparable(now, before):
        return _("Gemiddeld %(now)s per week", now=told["now"])
    if abs(weekly[0] - weekly[1]) <= SAME * weekly[1]:
        return _("Het blijft ongeveer gelijk: %(now)s per week", **told)
    if weekly[0] > weekly[1]:
        return _("Het werd meer: van %(before)s naar %(now)s per week", **told)
    return _("Het werd minder: van %(before)s naar %(now)s per week", **told)


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
