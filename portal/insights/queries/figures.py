"""The figures of a period beside those of the one before."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date

from portal.core import dates
from portal.core.keeping import Kept
from portal.core.viewer import required_viewer
from portal.insights.forms import Period, start_of
from portal.insights.parts import Sums
from portal.insights.queries import partner, team
from portal.logbook.effort import queries as effort

_figures: Kept["Figures"] = Kept(64, seconds=600)


@dataclass
class Figures:
    """Sums of the period and of the one before, and the entries of each week or month of both.

    Those with the same `key` are equal; without one they may differ.
    """

    period: Period
    key: Hashable = None
    now: Sums = field(default_factory=Sums)
    before: Sums = field(default_factory=Sums)
    steps: dict[date, int] = field(default_factory=dict)

    @property
    def in_time(self) -> bool:
        """Whether the time spent can be told; otherwise entries are counted."""
        return self.now.total.minutes > 0


def figures(period: Period) -> Figures:
    """What the viewer may know of these days; not added up again as long as no entry in them changes."""
    first, end = period.before.first, period.end
    if required_viewer().is_partner:
        return _added_up(period, partner.stretches(first, end))
    stamps = effort.stamps(first, end)
    key = (period, dates.today(), stamps)
    return _figures.get(key, lambda: _with_hours(_added_up(period, team.stretches(stamps), key)))


def _added_up(period: Period, stretches: Iterable[tuple[date, Sums]], key: Hashable = None) -> Figures:
    found = Figures(period, key)
    found.steps = dict.fromkeys([*period.before.steps, *period.steps], 0)
    for since, sums in stretches:
        (found.now if since >= period.first else found.before).add(sums)
        found.steps[start_of(since, period.by)] += sums.total.entries
    return found


def _with_hours(found: Figures) -> Figures:
    for period, sums in ((found.period, found.now), (found.period.before, found.before)):
        for block in effort.blocks(period.first, period.end):
            sums.add_hours(block)
    return found
