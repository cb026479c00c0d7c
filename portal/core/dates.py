"""Dates as people here read them. Formatting is by hand: Babel's costs 20 µs a date, too much in a list."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Europe/Amsterdam")
QUARTER = 900  # seconds; a day begins with a whole quarter of an hour, on any clock
MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
WEEKDAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
TODAY = {"nl": ("vandaag", "gisteren"), "en": ("Today", "Yesterday")}


def now() -> datetime:
    """This moment, aware, in UTC."""
    return datetime.now(UTC)


def local(moment: datetime) -> datetime:
    """The same moment on the clock of Europe/Amsterdam."""
    return moment.astimezone(LOCAL)


def today() -> date:
    """The day that it is in Europe/Amsterdam."""
    return _day_of(int(now().timestamp()) // QUARTER)


@lru_cache(maxsize=8)
def _day_of(quarter: int) -> date:
    return local(datetime.fromtimestamp(quarter * QUARTER, UTC)).date()


def months_after(value: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is shorter."""
    count = value.month - 1 + months
    year, month = value.year + count // 12, count % 12 + 1
    return date(year, month, min(value.day, monthrange(year, month)[1]))


def day(value: date, language: str = "nl") -> str:
    """ "23 november 2026" """
    return f"{value.day} {MONTHS[language][value.month - 1]} {value.year}"


def clock(moment: datetime, language: str = "nl") -> str:
    """ "14.05" in Dutch, "14:05" in English, on the local clock."""
    at = local(moment)
    return f"{at.hour:02}{':' if language == 'en' else '.'}{at.minute:02}"


def moment(value: datetime, language: str = "nl") -> str:
    """ "23 november 2026, 14.05 uur" """
    hour = clock(value, language)
    return f"{day(local(value).date(), language)}, {hour}{' uur' if language == 'nl' else ''}"


def lately(value: datetime, language: str = "nl", reference: date | None = None) -> str:
    """As short as it can be told: "14.05 uur" of today, "gisteren, 14.05 uur", the day without this year."""
    on, reference = local(value).date(), reference or today()
    hour = clock(value, language) + ("\N{NO-BREAK SPACE}uur" if language == "nl" else "")
    if (distance := (reference - on).days) in (0, 1):
        return hour if distance == 0 else f"{TODAY[language][1].lower()}, {hour}"
    name = day(on, language)
    return f"{name.removesuffix(f' {reference.year}')}, {hour}"


def day_and_hour(value: datetime, language: str = "nl") -> str:
    """ "23 november 2026, tussen 14 en 15 uur": all that a partner learns of when it was."""
    hour = local(value).hour
    dutch, english = f"tussen {hour} en {hour + 1} uur", f"between {hour:02}:00 and {hour + 1:02}:00"
    return f"{day(local(value).date(), language)}, {english if language == 'en' else dutch}"


def day_heading(value: date, language: str = "nl", reference: date | None = None) -> str:
    """ "vandaag, maandag 23 november" and, in another year, with the year."""
    reference = reference or today()
    name = f"{WEEKDAYS[language][value.weekday()]} {value.day} {MONTHS[language][value.month - 1]}"
    if value.year != reference.year:
        name = f"{name} {value.year}"
    distance = (reference - value).days
    return f"{TODAY[language][distance]}, {name}" if distance in (0, 1) else name


def to_input(moment: datetime) -> str:
    """The value of a datetime-local field."""
    return local(moment).strftime("%Y-%m-%dT%H:%M")


@lru_cache(maxsize=1024)
def stretch_of(day: date) -> date:
    """The first day of the stretch that holds this one: of its week, or of the month that begins in it.

    Stretches add up to whole weeks, and to whole months.
    """
    return max(day - timedelta(days=day.weekday()), day.replace(day=1))
