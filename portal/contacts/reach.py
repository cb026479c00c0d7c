"""Whether somebody can be reached at a moment, in one plain sentence."""

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from flask_babel import gettext as _

from portal.contacts import hours
from portal.core import dates
from portal.core.language import language

ABOUT_NOW = timedelta(minutes=10)


class Reach(NamedTuple):
    """At `at` `until` is None when it is closed, `again` when nobody knows from when it is open."""

    at: datetime
    until: datetime | None = None
    again: datetime | None = None
    known: bool = True
    holiday: str | None = None

    @property
    def said(self) -> str:
        """In one sentence, which takes longer to make than all of the rest."""
        if not self.known:
            return _("Tijden niet bekend.")
        return _open(self.until, self.at) if self.until else _closed(self)


def reach_of(card: Any, organisation: Any = None, at: datetime | None = None) -> Reach:
    """Of a card by its own hours; of somebody who has none by those of the organisation."""
    at = at or dates.now()
    timed = card if card.hours or organisation is None else organisation
    if not timed.hours:
        return Reach(at, known=False)
    found = hours.opening(hours.read(timed.hours), at, timed.holidays_too)
    return Reach(at, found.until, found.next, holiday=found.holiday)


def _open(until: datetime, at: datetime) -> str:
    if until - at > timedelta(days=2):
        return _("Dag en nacht bereikbaar.")
    if dates.local(until).date() == dates.local(at).date():
        return _("Bereikbaar tot %(time)s uur.", time=dates.clock(until, language()))
    when = _day(until.date(), at)
    return _("Bereikbaar tot %(day)s %(time)s uur.", day=when, time=dates.clock(until, language()))


def _closed(found: Reach) -> str:
    closed = closed_at(found.at) + (f": {found.holiday}." if found.holiday else ".")
    if found.again is None:
        return closed
    when, clock = _day(dates.local(found.again).date(), found.at), dates.clock(found.again, language())
    return closed + " " + _("Weer bereikbaar %(day)s vanaf %(time)s uur.", day=when, time=clock)


def closed_at(at: datetime) -> str:
    """ "Nu dicht", or "Dan dicht" when somebody asks about another moment."""
    return _("Nu dicht") if abs(at - dates.now()) < ABOUT_NOW else _("Dan dicht")


def _day(day: date, at: datetime) -> str:
    """Which day that is: "today" only for who asks today, since it reads as the day on which one reads it."""
    asked = dates.local(at).date()
    ahead = (day - asked).days
    if ahead in (0, 1) and asked == dates.today():
        return _("vandaag") if ahead == 0 else _("morgen")
    name = dates.WEEKDAYS[language()][day.weekday()]
    return name if ahead < 7 else f"{name} {dates.day(day, language())}"
