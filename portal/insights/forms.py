"""Which days the viewer asks about: whole weeks or whole months, and as many before them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import urlencode

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict

from portal.core import dates
from portal.core.language import language

WEEK, MONTH = "week", "month"
USUAL = {WEEK: 13, MONTH: 3}  # steps when nothing else is asked
MOST = {WEEK: 53, MONTH: 24}
QUICK = ((WEEK, 1), (WEEK, 4), (WEEK, 13), (MONTH, 1), (MONTH, 12))
CALLED = {
    (WEEK, 1): _l("Deze week"),
    (WEEK, 4): _l("4 weken"),
    (WEEK, 13): _l("13 weken"),
    (MONTH, 1): _l("Deze maand"),
    (MONTH, 12): _l("12 maanden"),
}


def start_of(day: date, by: str) -> date:
    """The first day of the week or the month that holds this one."""
    return day.replace(day=1) if by == MONTH else day - timedelta(days=day.weekday())


def moved(start: date, by: str, steps: int) -> date:
    """The first day so many weeks or months further, or back."""
    if by == WEEK:
        return start + timedelta(weeks=steps)
    months = start.year * 12 + start.month - 1 + steps
    return date(months // 12, months % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole weeks or months: `first` is the first day, `end` the day after the last.

    What could not be read of the address is left out and named in `problems`.
    """

    by: str
    first: date
    end: date
    problems: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Period":
        by = MONTH if args.get("by") == MONTH else WEEK
        problems: list[str] = []
        since, until = (_day(args.get(name), problems) for name in ("from", "to"))
        if since and until and until < since:
            problems.append(_("De eerste dag ligt na de laatste. Je ziet de dagen omgedraaid."))
            since, until = until, since
        end = moved(start_of(until or dates.today(), by), by, 1)
        first = start_of(since, by) if since else moved(end, by, -USUAL[by])
        first = min(first, moved(end, by, -1))
        if first < moved(end, by, -MOST[by]):
            problems.append(_("Dat is meer dan een keer te tonen is. Je ziet het laatste deel."))
            first = moved(end, by, -MOST[by])
        return cls(by, first, end, tuple(problems))

    @property
    def last(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def steps(self) -> list[date]:
        """The first day of each week or month in it."""
        found = [self.first]
        while (following := moved(found[-1], self.by, 1)) < self.end:
            found.append(following)
        return found

    @property
    def before(self) -> "Period":
        """As many weeks or months, just before these."""
        return Period(self.by, moved(self.first, self.by, -len(self.steps)), self.first)

    @property
    def days(self) -> int:
        """How many days of it have been, this one included."""
        return max(1, (min(self.end, dates.today() + timedelta(days=1)) - self.first).days)

    @property
    def runs(self) -> bool:
        """Whether its last week or month is not over yet."""
        return self.first <= dates.today() < self.last

    @property
    def words(self) -> str:
        speech = language()
        since, until = dates.day(self.first, speech), dates.day(self.last, speech)
        return _(
            "%(since)s tot en met %(until)s", since=since.removesuffix(f" {self.last.year}"), until=until
        )

    @property
    def query(self) -> str:
        asked = {"from": self.first.isoformat(), "to": self.last.isoformat(), "by": self.by}
        return f"?{urlencode(asked)}"

    def quick(self) -> Iterator[tuple[str, str, bool]]:
        """What is asked most: its name, its address, and whether this is it."""
        for by, steps in QUICK:
            end = moved(start_of(dates.today(), by), by, 1)
            one = Period(by, moved(end, by, -steps), end)
            yield str(CALLED[by, steps]), one.query, one == self


def _day(value: str | None, problems: list[str]) -> date | None:
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = date.min
    if not 2000 <= day.year <= 2100:
        problems.append(
            _("“%(value)s” is geen dag die hier kan. Kies bijvoorbeeld 2026-11-23.", value=value[:30])
        )
        return None
    return day
