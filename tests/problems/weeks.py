"""Reports told week by week, in a logbook that goes back a week further than what is compared."""

from datetime import UTC, datetime, time, timedelta

from portal.core import dates
from portal.logbook.models import Kind
from portal.problems.rules.matching import monday_of
from tests.world import entry_of

BEFORE, AFTER = range(26, 36), range(1, 11)  # weeks ago; it was opened 25 weeks ago, and done 11 weeks ago


def week(ago, hour=12):
    """The Wednesday of a week so many weeks ago."""
    day = monday_of(dates.today()) - timedelta(days=7 * ago - 2)
    return datetime.combine(day, time(hour), UTC)


def told_of(world, weeks, each, where=None, **overrides):
    """So many reports of residents in each of these weeks."""
    values = {"kind": Kind.SIGNAL_RESIDENT, "place": "Lijsterhof 3", **overrides}
    for ago in weeks:
        for _ in range(each):
            entry_of(world.officer, where or world.birds, observed_at=week(ago), **values)


def visits(world, people, weeks, minutes):
    """A visit of each of these people in each of these weeks."""
    for ago in weeks:
        for one in people:
            entry_of(one, world.birds, observed_at=week(ago), place="Lijsterhof 3", minutes=minutes)
