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
from portal.logbook.effort.blocks import LENGTH, block_of, weeks_of, whole

WEEK, MONTH = "week", "month"
BLOCKS = 3  # that are over, and what came since: that is shown when nothing else is asked
USUAL = {WEEK: 13, MONTH: 3}  # steps, up to a day that is asked
MOST = {WEEK: 53, MONTH: 24}
QUICK = ((WEEK, 1), (WEEK, 4), (MONTH, 1), (MONTH, 12))
CALLED = {
    (WEEK, 1): _l("Deze week"),
    (WEEK, 4): _l("4 weken"),
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
        usual = (
            moved(end, by, -USUAL[by]) if until or by == MONTH else block_of(dates.today()) - BLOCKS * LENGTH
        )
        first = start_of(since, by) if since else usual
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
    def blocks(self) -> list[date]:
        """The first days of the blocks that hours are told of: those that lie in it whole and are over."""
        return whole(self.first, self.end, dates.today())

    @property
    def weeks(self) -> list[date]:
        """The Mondays of those blocks."""
        return [monday for block in self.blocks for monday in weeks_of(block)]

    @property
    def runs(self) -> bool:
        """Whether its last week or month is not over yet."""
        return self.first <= dates.today() < self.last

    @property
    def words(self) -> str:
        return spoken(self.first, self.last)

    @property
    def covered(self) -> str:
        """The days of those blocks, in words."""
        blocks = self.blocks
        return spoken(blocks[0], blocks[-1] + LENGTH - timedelta(days=1)) if blocks else ""

    @property
    def query(self) -> str:
        asked = {"from": self.first.isoformat(), "to": self.last.isoformat(), "by": self.by}
        return f"?{urlencode(asked)}"

    def quick(self) -> Iterator[tuple[str, str, bool]]:
        """What is asked most: its name, its address, and whether this is it."""
        usual = Period.read(MultiDict())
        since = dates.day(usual.first, language()).removesuffix(f" {dates.today().year}")
        yield _("Sinds %(day)s", day=since), usual.query, usual == self
        for by, steps in QUICK:
            end = moved(start_of(dates.today(), by), by, 1)
            one = Period(by, moved(end, by, -steps), end)
            yield str(CALLED[by, steps]), one.query, one == self


def spoken(first: date, last: date) -> str:
    """These days, in words."""
    speech = language()
    since, until = dates.day(first, speech), dates.day(last, speech)
    return _("%(since)s tot en met %(until)s", since=since.removesuffix(f" {last.year}"), until=until)


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
