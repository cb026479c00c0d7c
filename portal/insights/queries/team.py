"""Figures from the kept counts, a stretch at a time.

A stretch that nobody changed is not read twice: its stamp, which the viewer's scope let through, says so.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import BigInteger, Date, bindparam, func, select

from portal.core import prepared
from portal.core.keeping import Kept
from portal.insights.parts import WEEK, Part, Sums
from portal.logbook.counting.models import Contribution, HourCount, PlaceCount, WeekCount

NONE = Part()

_stretches = Kept[Sums](512, seconds=600)


Stamp = tuple[int, Any, int]  # team, first day, and what changes with every change


def stamps(first: date, end: date) -> tuple[Stamp, ...]:
    """The stretches in which something was written, for each team that the viewer sees."""
    return tuple(map(tuple, prepared.rows("weeks", _weeks, first=first, end=end)))


def stretches(known: tuple[Stamp, ...]) -> Iterator[tuple[date, Sums]]:
    """The first day of each of them, with its sums."""
    for team, since, stamp in known:
        start = date.fromisoformat(str(since))
        yield start, _stretches.get((team, start, stamp), lambda team=team, start=start: _read(team, start))  # type: ignore[misc]


def _day(name: str) -> Any:
    return bindparam(name, type_=Date)


def _weeks() -> Any:
    columns = (WeekCount.team_id, WeekCount.since, WeekCount.stamp)
    between = (WeekCount.since >= _day("first"), WeekCount.since < _day("end"), WeekCount.entries > 0)
    return select(*columns).where(*between)


def _read(team: int, since: date) -> Sums:
    sums, last = Sums(), _last_of(since)
    for day, hour, category, entries in prepared.bare("hours", _hours, team=team, first=since, last=last):
        hours = sums.hours.setdefault(category, [0] * WEEK)
        hours[date.fromisoformat(str(day)).weekday() * 24 + hour] += entries
    for hood, category, entries, minutes in prepared.bare("hoods", _hoods, team=team, first=since, last=last):
        part = Part(entries, minutes)
        sums.total = sums.total.plus(part)
        sums.themes[category] = sums.themes.get(category, NONE).plus(part)
        sums.hoods[hood] = sums.hoods.get(hood, NONE).plus(part)
    for key, name, entries, minutes in prepared.bare("places", _places, team=team, since=since):
        sums.places[key] = Part(entries, minutes)
        sums.names[key] = name
    sums.places[""] = _elsewhere(sums)
    _name_people(sums, prepared.bare("people", _people, team=team, since=since))
    return sums


def _last_of(since: date) -> date:
    """A stretch ends with its week or with its month."""
    sunday = since + timedelta(days=6 - since.weekday())
    following = (since.replace(day=1) + timedelta(days=32)).replace(day=1)
    return min(sunday, following - timedelta(days=1))


def _elsewhere(sums: Sums) -> Part:
    """What was written down without a place."""
    entries = sum(part.entries for part in sums.places.values())
    minutes = sum(part.minutes for part in sums.places.values())
    return Part(sums.total.entries - entries, sums.total.minutes - minutes)


def _name_people(sums: Sums, rows: list[Any]) -> None:
    """Who is behind the minutes of each part."""
    everyone = 0
    themes: dict[str, int] = defaultdict(int)
    hoods: dict[int, int] = defaultdict(int)
    places: dict[str, int] = defaultdict(int)
    for hood, category, place, author in rows:
        one = 1 << author
        everyone |= one
        themes[category] |= one
        hoods[hood] |= one
        places[place] |= one
    sums.total = sums.total._replace(people=everyone)
    for parts, people in ((sums.themes, themes), (sums.hoods, hoods), (sums.places, places)):
        for key, part in parts.items():
            if key in people:
                parts[key] = part._replace(people=people[key])


def _team(model: Any) -> Any:
    return model.team_id == bindparam("team", type_=BigInteger)


def _within(statement: Any) -> Any:
    return statement.where(_team(HourCount), HourCount.day >= _day("first"), HourCount.day <= _day("last"))


def _hours() -> Any:
    shape = (HourCount.day, HourCount.hour, HourCount.category)
    return _within(select(*shape, func.sum(HourCount.entries))).group_by(*shape)


def _hoods() -> Any:
    shape = (HourCount.neighbourhood_id, HourCount.category)
    sums = (func.sum(HourCount.entries), func.sum(HourCount.minutes))
    return _within(select(*shape, *sums)).group_by(*shape)


def _places() -> Any:
    columns = (PlaceCount.place_key, PlaceCount.place, PlaceCount.entries, PlaceCount.minutes)
    return select(*columns).where(_team(PlaceCount), PlaceCount.since == _day("since"))


def _people() -> Any:
    wrote = Contribution
    columns = (wrote.neighbourhood_id, wrote.category, wrote.place_key, wrote.author_id)
    return select(*columns).where(_team(wrote), wrote.since == _day("since"))
