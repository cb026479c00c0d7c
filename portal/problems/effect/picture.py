"""The weeks as bars, with the two periods that are compared. In a field of 360 units wide."""

from dataclasses import dataclass
from datetime import date

from portal.core import dates
from portal.core.language import language
from portal.problems.effect.periods import WEEK
from portal.problems.effect.queries import Effect

WIDTH, TOP, TALL = 360, 18, 120
SHOWN = 108  # weeks: both periods of a year, and what lies between


@dataclass(frozen=True, slots=True)
class Bar:
    """A week: the reports stand below, what the team saw by itself on top of them."""

    x: float
    width: float
    reported: float  # height
    observed: float
    compared: bool  # in one of the two periods


@dataclass(frozen=True, slots=True)
class Level:
    """The mean of the reports in a period, as a line."""

    x1: float
    x2: float
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """What the template draws; `start` is where the first action was done."""

    bars: list[Bar]
    levels: list[Level]
    start: float | None
    names: list[tuple[float, str]]
    top: int = TOP
    foot: int = TOP + TALL


def picture(effect: Effect) -> Picture | None:
    """None where nothing was ever counted."""
    weeks = effect.weeks[-SHOWN:]
    if not weeks:
        return None
    slot = WIDTH / len(weeks)
    places = {week: at * slot for at, (week, *_numbers) in enumerate(weeks)}
    high = max(1, max(reported + observed for _week, reported, observed in weeks))
    chosen = {*effect.periods.before, *effect.periods.after}
    levels = [
        _level(places, held, slot, mean / high)
        for held, mean in (
            (effect.periods.before, effect.reported.before),
            (effect.periods.after, effect.reported.after),
        )
    ]
    return Picture(
        bars=[
            Bar(
                x=round(places[week] + slot * 0.1, 2),
                width=round(slot * 0.8, 2),
                reported=round(TALL * reported / high, 1),
                observed=round(TALL * observed / high, 1),
                compared=week in chosen,
            )
            for week, reported, observed in weeks
        ],
        levels=[one for one in levels if one],
        start=next((round(places[week], 1) for week in places if week + WEEK > effect.started), None),
        names=[
            (round(places[week], 1), _month(week)) for week in places if week.day <= 7 and week.month % 3 == 1
        ],
    )


def _level(places: dict[date, float], held: tuple[date, ...], slot: float, share: float) -> Level | None:
    known = [places[week] for week in held if week in places]
    if not known:
        return None
    return Level(
        round(known[0], 1), round(min(WIDTH, known[-1] + slot), 1), round(TOP + TALL * (1 - share), 1)
    )


def _month(week: date) -> str:
    return f"{dates.MONTHS[language()][week.month - 1][:3]} {week:%y}"
