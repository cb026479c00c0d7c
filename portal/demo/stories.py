"""Eighteen months of the logbook of Eldersluis: the same every time for the same day.

What depends on the calendar (weekends, fireworks, schools) follows the calendar; the long stories keep their
distance to today.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from portal.demo import arcs, chains, complaints, sharing, singles
from portal.demo.aftermath import Aftermath
from portal.demo.entry import DemoEntry
from portal.demo.grammar import Scene

Told = tuple[DemoEntry, Scene]
SEED = "Eldersluis"
AMOUNT = 3_000


def entries(today: date) -> Iterator[DemoEntry]:
    """About three thousand entries over the eighteen months before today, oldest first."""
    written = [*arcs.stories(today), *arcs.partner_signals(today), *complaints.complaints(today)]
    in_steps = list(chains.chains(today, SEED))
    daily = singles.singles(today, AMOUNT - len(written) - len(in_steps), SEED)
    told = _live_on([*in_steps, *daily], today)
    everything = sorted([*written, *told], key=lambda entry: (entry.observed_at, entry.key))
    yield from sharing.share_some(everything, today, SEED)


def _live_on(told: Iterable[Told], today: date) -> list[DemoEntry]:
    """The entries with what came after each."""
    aftermath = Aftermath(today, SEED)
    return [aftermath.add(entry, "follow" in scene.tags, scene.supplement) for entry, scene in told]
