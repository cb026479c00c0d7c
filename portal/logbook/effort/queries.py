"""The hours of each whole block, as far as they may be told; for each team by itself.

What is told of a block depends on nothing but what was written in it: not on who looks, nor on the days that
are asked about. A chief sees the sum of what each team may tell.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Date, bindparam, func, select

from portal.core import dates, prepared
from portal.core.keeping import Kept
from portal.logbook.counting.models import Contribution, HourCount, PlaceCount, WeekCount
from portal.logbook.effort.blocks import LENGTH, block_of, weeks_of, whole
from portal.logbook.effort.rule import ALL, Label, tellable

THEME, HOOD, WEEK, PLACE = "theme", "hood", "week", "place"
PLACES = 50  # of a block, those that took the most time; the others are told together, as the rest

Stamp = tuple[int, Any, int]  # team, first day, and what changes with every change
Labels = tuple[Label, ...]
Work = tuple[date, int, str, str | None]  # of an entry: its Monday, neighbourhood and category, and its place


@dataclass(frozen=True, slots=True)
class Block:
    """`minutes` of each label that may be told, and the labels that have some of which nothing may be."""

    team: int
    first: date
    stamp: tuple[int, ...]
    minutes: dict[Label, int]
    hidden: frozenset[Label]

    @property
    def is_told(self) -> bool:
        return ALL not in self.hidden


_blocks = Kept[Block](256, seconds=600)


def stamps(first: date, end: date) -> tuple[Stamp, ...]:
    """The stretches in which something was written, for each team that the viewer sees."""
    return tuple(map(tuple, prepared.rows("weeks", _weeks, first=first, end=end)))


def blocks(first: date, end: date) -> list[Block]:
    """All in which something was written, of the days up to the end; for each team that the viewer sees.

    One that nobody changed is not read twice: its stamps, which the viewer's scope let through, say so.
    """
    wanted = whole(first, end, dates.today())
    if not wanted:
        return []
    found: defaultdict[tuple[int, date], list[int]] = defaultdict(list)
    for team, since, stamp in stamps(wanted[0], wanted[-1] + LENGTH):
        found[team, block_of(date.fromisoformat(str(since)))].append(stamp)
    return [_kept(team, block, tuple(known)) for (team, block), known in found.items()]


def _kept(team: int, block: date, stamp: tuple[int, ...]) -> Block:
    return _blocks.get((team, block, stamp), lambda: _read(team, block, stamp))


def _read(team: int, block: date, stamp: tuple[int, ...]) -> Block:
    minutes = _minutes(team, block)
    order = _order(minutes, weeks_of(block))
    told = {*tellable(written(team, block, order), order)}
    hidden = frozenset(label for label, spent in minutes.items() if spent and label not in told)
    known = {label: spent for label, spent in minutes.items() if label not in hidden}
    return Block(team, block, stamp, known, hidden)


def _order(minutes: dict[Label, int], weeks: list[date]) -> list[Label]:
    """The last are left out first: the whole, places, subjects, neighbourhoods, and then weeks."""
    by_size = sorted(minutes, key=lambda label: (-minutes[label], str(label)))
    of = {kind: [label for label in by_size if label[0] == kind] for kind in (THEME, HOOD, PLACE)}
    return [ALL, *of[PLACE][:PLACES], *of[THEME], *of[HOOD], *((WEEK, monday) for monday in weeks)]


def written(
    team: int, block: date, order: Iterable[Label], less: Iterable[tuple[Work, int]] = ()
) -> dict[Labels, int]:
    """Who wrote entries with minutes, by what those are of; of the places only those in the order.

    Without the entries that are named as `less`, by what they are and who wrote them. Only ever used to see
    how many people there were.
    """
    places, apart = places_in(order), Counter(less)
    found: defaultdict[Work, int] = defaultdict(int)
    for since, hood, category, place, author, entries in prepared.bare("people", _people, **_of(team, block)):
        what = (monday_of(str(since)), hood, category, place if place in places else None)
        if not apart or (left := entries - apart[what, author]) > 0:
            found[what] |= 1 << author
        else:
            apart[what, author] = -left
    return {labels_of(what): people for what, people in found.items()}


def places_in(order: Iterable[Label]) -> set[str]:
    return {key for kind, key in order if kind == PLACE}


def labels_of(what: Work) -> Labels:
    """What an entry counts for."""
    monday, hood, category, place = what
    of = (ALL, (THEME, category), (HOOD, hood), (WEEK, monday))
    return of if place is None else (*of, (PLACE, place))


@lru_cache(maxsize=256)
def monday_of(day: str) -> date:
    """Of the week of this day, as databases write it."""
    found = date.fromisoformat(day)
    return found - timedelta(days=found.weekday())


def _minutes(team: int, block: date) -> dict[Label, int]:
    """Of each label; those without a place are what the places leave of the whole."""
    found: Counter[Label] = Counter()
    for day, hood, category, minutes in prepared.bare("hours", _hours, **_of(team, block)):
        for label in (ALL, (THEME, category), (HOOD, hood), (WEEK, monday_of(str(day)))):
            found[label] += minutes
    for key, minutes in prepared.bare("places", _places, **_of(team, block)):
        found[PLACE, key] += minutes
    found[PLACE, ""] = found[ALL] - sum(spent for label, spent in found.items() if label[0] == PLACE)
    return dict(found)


def _of(team: int, block: date) -> dict[str, Any]:
    return {"team": team, "first": block, "end": block + LENGTH}


def _day(name: str) -> Any:
    return bindparam(name, type_=Date)


def _weeks() -> Any:
    columns = (WeekCount.team_id, WeekCount.since, WeekCount.stamp)
    between = (WeekCount.since >= _day("first"), WeekCount.since < _day("end"), WeekCount.entries > 0)
    return select(*columns).where(*between)


def _within(model: Any, day: Any) -> tuple[Any, ...]:
    team = model.team_id == bindparam("team", type_=BigInteger)
    return team, day >= _day("first"), day < _day("end")


def _hours() -> Any:
    shape = (HourCount.day, HourCount.neighbourhood_id, HourCount.category)
    sums = select(*shape, func.sum(HourCount.minutes))
    return sums.where(*_within(HourCount, HourCount.day), HourCount.minutes > 0).group_by(*shape)


def _places() -> Any:
    sums = select(PlaceCount.place_key, func.sum(PlaceCount.minutes))
    return sums.where(*_within(PlaceCount, PlaceCount.since)).group_by(PlaceCount.place_key)


def _people() -> Any:
    one = Contribution
    columns = (one.since, one.neighbourhood_id, one.category, one.place_key, one.author_id, one.entries)
    return select(*columns).where(*_within(one, one.since))
