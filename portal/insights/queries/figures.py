"""The figures of a period beside those of the one before."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date

from portal.core.keeping import Kept
from portal.core.viewer import required_viewer
from portal.insights.forms import Period, start_of
from portal.insights.parts import Part, Sums
from portal.insights.queries import partner, team

_figures: Kept["Figures"] = Kept(64, seconds=600)


@dataclass
class Figures:
    """Sums of the period and of the one before, and the total of each week or month of both.

    Those with the same `key` are equal; without one they may differ.
    """

    period: Period
    key: Hashable = None
    now: Sums = field(default_factory=Sums)
    before: Sums = field(default_factory=Sums)
    steps: dict[date, Part] = field(default_factory=dict)

    @property
    def in_time(self) -> bool:
        """Whether the time spent can be told; otherwise entries are counted."""
        return self.now.total.minutes > 0 and not self.now.total.is_of_few


def figures(period: Period) -> Figures:
    """What the viewer may know of these days; not added up again as long as no entry in them changes."""
    first, end = period.before.first, period.end
    if required_viewer().is_partner:
        return _added_up(period, partner.stretches(first, end))
    stamps = team.stamps(first, end)
    key = (period, stamps)
    return _figures.get(key, lambda: _added_up(period, team.stretches(stamps), key))


def _added_up(period: Period, stretches: Iterable[tuple[date, Sums]], key: Hashable = None) -> Figures:
    found = Figures(period, key)
    found.steps = dict.fromkeys([*period.before.steps, *period.steps], Part())
    for since, sums in stretches:
        (found.now if since >= period.first else found.before).add(sums)
        step = start_of(since, period.by)
        found.steps[step] = found.steps[step].plus(sums.total)
    return found
