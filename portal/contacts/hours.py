"""Working and opening hours: read as people write them, kept as tidy lines, asked for a moment.

A week has seven days of spans in minutes after midnight; a span that passes midnight ends above 1440.
"""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from flask_babel import gettext as _

from portal.core import dates
from portal.core.language import language
from portal.core.public_holidays import holiday
from portal.core.text import fold

DAY = 24 * 60
AHEAD = 15  # days in which the next opening is looked for
SHORT = {
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_EVERY = "elke dag|iedere dag|alle dagen|dagelijks|every day|daily"
_DAY = r"(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_DAYS = re.compile(rf"^(?P<days>{_EVERY}|{_DAY}(?:\s*(?:-|t/m|tot en met|to|,|en|and|&)\s*{_DAY})*)\s*:?\s*")
_TIME = r"(\d{1,2})(?:[.:](\d{2}))?"
_SPAN = re.compile(rf"{_TIME}\s*(?:-|tot|to)\s*{_TIME}(?:\s*uur)?")
_ALL_DAY = re.compile(r"^(?:24 ?uur|hele dag|24/7|all day|24 hours)$")

Span = tuple[int, int]
Week = tuple[tuple[Span, ...], ...]
CLOSED: Week = ((),) * 7


class BadHours(ValueError):
    """A line that can't be read; the message says which and how to write it."""


class Opening(NamedTuple):
    """Until when somebody can be reached now (None when not), and from when again."""

    until: datetime | None
    next: datetime | None
    holiday: str | None = None  # why it is closed today


@lru_cache(maxsize=4096)
def read(text: str) -> Week:
    """The week that the lines tell; raises BadHours."""
    days: list[tuple[Span, ...]] = [()] * 7
    for line in re.split(r"[\n;]", text):
        if line.strip():
            which, spans = _line(line.strip())
            for day in which:
                days[day] = tuple(sorted({*days[day], *spans}))
    for day_spans in days:
        if any(one[1] > two[0] for one, two in pairwise(day_spans)):
            raise BadHours(_("De tijden van één dag lopen door elkaar."))
    return tuple(days)


def _line(line: str) -> tuple[list[int], list[Span]]:
    plain = fold(line).replace("–", "-").replace("—", "-")
    found = _DAYS.match(plain)
    if not found:
        raise BadHours(_("“%(line)s” begint niet met een dag. Schrijf bijvoorbeeld: ma-vr 9-17.", line=line))
    rest = plain[found.end() :].strip(" .")
    if _ALL_DAY.match(rest):
        return _days(found["days"]), [(0, DAY)]
    spans = [_span(match, line) for match in _SPAN.finditer(rest)]
    left = re.sub(r"en|and|[,&\s]", "", _SPAN.sub("", rest))
    if not spans or left:
        raise BadHours(
            _("De tijden in “%(line)s” zijn niet te lezen. Schrijf bijvoorbeeld: ma-vr 9-17.", line=line)
        )
    return _days(found["days"]), spans


def _days(said: str) -> list[int]:
    if re.fullmatch(_EVERY, said):
        return list(range(7))
    days: list[int] = []
    joined = ""
    for part in re.findall(rf"{_DAY}|-|t/m|tot en met|,|&|\ben\b|\band\b|\bto\b", said):
        if not re.fullmatch(_DAY, part) or part == "to":
            joined = part
            continue
        day = _number(part)
        first = days[-1] if joined in {"-", "t/m", "tot en met", "to"} and days else day
        days += [one % 7 for one in range(first, first + (day - first) % 7 + 1)]
    return days


def _number(word: str) -> int:
    """Which day of the week a word means, 0 for Monday."""
    words = [*SHORT["nl"], *(one.lower() for one in SHORT["en"])]
    return next(at for at, short in enumerate(words) if word.startswith(short)) % 7


def _span(match: re.Match[str], line: str) -> Span:
    start_hour, start, end_hour, end = (int(part or 0) for part in match.groups())
    if start_hour > 23 or end_hour > 24 or start > 59 or end > 59 or (end_hour == 24 and end):
        raise BadHours(_("In “%(line)s” staat een tijd die niet bestaat.", line=line))
    first, last = start_hour * 60 + start, end_hour * 60 + end
    if first == last:
        raise BadHours(_("In “%(line)s” zijn begin en eind gelijk.", line=line))
    return first, last if last > first else last + DAY


def write(week: Week, language: str = "nl") -> str:
    """The week as lines: "ma t/m vr 9.00-17.00"."""
    names, until = SHORT[language], " t/m " if language == "nl" else " to "
    lines = []
    for spans, group in groupby(enumerate(week), key=lambda one: one[1]):
        days = [names[at] for at, _spans in group]
        told = days[0] if len(days) == 1 else f"{days[0]}{until if len(days) > 2 else ', '}{days[-1]}"
        if spans:
            times = ", ".join(_times(one, language) for one in spans)
            lines.append(f"{told} {times}")
    return "\n".join(lines)


def _times(span: Span, language: str) -> str:
    if span == (0, DAY):
        return "hele dag" if language == "nl" else "all day"
    mark = "." if language == "nl" else ":"
    return "-".join(f"{at % DAY // 60}{mark}{at % 60:02}" for at in span)


def opening(week: Week, moment: datetime, holidays_too: bool = False) -> Opening:
    """Until when it is open at this moment, or from when again."""
    here = dates.local(moment)
    spans = _around(week, here.date(), holidays_too)
    until = next((end for start, end in spans if start <= here < end), None)
    if until is not None:
        for start, end in spans:
            until = end if start <= until < end else until  # the next day goes on where this one ends
        return Opening(until, None)
    reason = None if holidays_too else holiday(here.date(), language())
    return Opening(None, next((start for start, _end in spans if start > here), None), reason)


@lru_cache(maxsize=2048)
def _around(week: Week, today: date, holidays_too: bool) -> tuple[tuple[datetime, datetime], ...]:
    """The spans of yesterday, which may pass midnight, and of the days to come; in order."""
    found = []
    for ahead in range(-1, AHEAD):
        day = today + timedelta(days=ahead)
        if holidays_too or not holiday(day):
            found += [(_at(day, start), _at(day, end)) for start, end in week[day.weekday()]]
    return tuple(sorted(found))


def _at(day: date, minutes: int) -> datetime:
    """A moment on the local clock, also on the days on which that is put forward or back."""
    moved = day + timedelta(days=minutes // DAY)
    return datetime.combine(moved, time(minutes % DAY // 60, minutes % 60), dates.LOCAL)
