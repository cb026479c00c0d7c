"""What kind of day it was: season, weather, holidays. Everything follows from the date alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
HISTORY = 547  # days: eighteen months

# Hours after midnight; past 24 is the small hours of the next morning.
WINDOWS = {
    "early": (5.5, 7.9), "morning": (7.6, 11.6), "noon": (11.5, 13.5), "day": (8.8, 16.6),
    "afternoon": (13.0, 17.2), "evening": (18.2, 22.4), "late": (21.3, 24.2), "night": (22.8, 26.8),
    "closing": (25.2, 27.7),
}  # fmt: skip
_SCHOOL_RUN = ((8.1, 8.6), (14.2, 15.2))
_SEASONS = ("winter", "spring", "summer", "autumn")
# from (month, day) up to and including (month, day)
_SPANS = {
    "trees": ((1, 3), (1, 14)), "kingsday": ((4, 27), (4, 27)), "kingseve": ((4, 26), (4, 26)),
    "fair": ((8, 14), (8, 22)), "backtoschool": ((8, 24), (9, 20)), "halloween": ((10, 31), (10, 31)),
    "leaves": ((10, 18), (11, 28)), "sintmaarten": ((11, 11), (11, 11)), "sinterklaas": ((11, 16), (12, 5)),
    "christmas": ((12, 13), (12, 26)), "fireworks": ((12, 27), (12, 31)), "eve": ((12, 31), (12, 31)),
    "newyear": ((1, 1), (1, 1)),
}  # fmt: skip
_HOLIDAYS = (
    ((1, 1), (1, 5)), ((2, 15), (2, 23)), ((4, 25), (5, 5)), ((7, 11), (8, 23)), ((10, 17), (10, 25)),
    ((12, 20), (12, 31)),
)  # fmt: skip
ONCE = frozenset(
    ["kingsday", "kingseve", "fair", "halloween", "sintmaarten", "sinterklaas", "christmas", "eve", "newyear"]
)
# A scene that names words of one group happens only on a day that has one of them.
GROUPS = (
    frozenset(["weekday", "weekend", "party", "schoolday"]),
    frozenset(_SEASONS),
    frozenset(["rain", "dry", "hot", "frost", "wind"]),
    frozenset(["holiday", "marketday", "dark"]),
    frozenset(_SPANS),
)


@dataclass(frozen=True)
class Day:
    """A date with the words that the scenes ask for."""

    date: date
    ago: int
    words: frozenset[str]

    def allows(self, tags: frozenset[str]) -> bool:
        """Whether a scene with these tags can happen on this day."""
        return all(not (asked := tags & group) or asked & self.words for group in GROUPS)


def _within(day: date, span: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether the day lies in the span, whatever the year."""
    return span[0] <= (day.month, day.day) <= span[1]


def _weather(day: date) -> str:
    """Invented weather that fits the month and never changes for a date."""
    rng = Random(f"weather {day.isoformat()}")
    roll = rng.random()
    if day.month in (6, 7, 8) and roll < 0.22:
        return "hot"
    if day.month in (12, 1, 2) and roll < 0.25:
        return "frost"
    if day.month in (10, 11, 12, 1, 2, 3) and roll > 0.93:
        return "wind"
    return "rain" if rng.random() < 0.33 else "dry"


def describe(day: date, today: date) -> Day:
    """The day with its words."""
    words = {_SEASONS[day.month % 12 // 3], _weather(day)}
    words.update(name for name, span in _SPANS.items() if _within(day, span))
    weekday = day.weekday()
    holiday = any(_within(day, span) for span in _HOLIDAYS)
    words.add("weekend" if weekday >= 5 else "weekday")
    if weekday in (4, 5):
        words.add("party")
    if weekday == 3:
        words.add("marketday")
    if weekday < 5 and not holiday:
        words.add("schoolday")
    if holiday:
        words.add("holiday")
    if day.month in (11, 12, 1):
        words.add("dark")
    return Day(day, (today - day).days, frozenset(words))


def calendar(today: date) -> Iterator[Day]:
    """Every day of the history, oldest first, up to yesterday."""
    for ago in range(HISTORY, 0, -1):
        yield describe(today - timedelta(days=ago), today)


def moment(day: date, hour: float) -> datetime:
    """The instant in UTC of a local hour of this day; past 24 is the night that follows."""
    minutes = round(hour * 60)
    start = datetime.combine(day + timedelta(days=minutes // 1440), time(), ZONE)
    return start.replace(hour=minutes % 1440 // 60, minute=minutes % 60).astimezone(UTC)


def hour_for(tags: frozenset[str], rng: Random) -> float:
    """An hour at which a scene with these tags happens."""
    named = [WINDOWS[word] for word in WINDOWS if word in tags]
    if not named:
        named = list(_SCHOOL_RUN) if "schoolday" in tags and "school" in tags else [(8.5, 21.0)]
    start, end = rng.choice(named)
    return rng.uniform(start, end)
