"""Figures from the kept counts, a stretch at a time.

A stretch that nobody changed is not read twice: its stamp, which the viewer's scope let through, says so.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import BigInteger, Date, bindparam, select

from portal.core import prepared
from portal.core.keeping import Kept
from portal.insights.parts import Part, Sums
from portal.logbook.counting.models import Contribution, HourCount, PlaceCount, WeekCount

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
    sums = Sums()
    for found in prepared.rows("hours", _hours, team=team, first=since, last=_last_of(since)):
        _take(sums, found)
    for key, name, entries, minutes in prepared.rows("places", _places, team=team, since=since):
        sums.places[key] = Part(entries, minutes)
        sums.names[key] = name
    sums.places[""] = _elsewhere(sums)
    _name_people(sums, prepared.rows("people", _people, team=team, since=since))
    return sums


def _last_of(since: date) -> date:
    """A stretch ends with its week or with its month."""
    sunday = since + timedelta(days=6 - since.weekday())
    following = (since.replace(day=1) + timedelta(days=32)).replace(day=1)
    return min(sunday, following - timedelta(days=1))


def _take(sums: Sums, found: Any) -> None:
    day, hour, hood, category, teller, entries, minutes = found
    part, at = Part(entries, minutes), (category, date.fromisoformat(str(day)).weekday(), hour)
    sums.total = sums.total.plus(part)
    sums.themes[category] = sums.themes.get(category, Part()).plus(part)
    sums.hoods[hood] = sums.hoods.get(hood, Part()).plus(part)
    sums.hours[at] = sums.hours.get(at, 0) + entries
    sums.tellers[teller] = sums.tellers.get(teller, 0) + entries


def _elsewhere(sums: Sums) -> Part:
    """What was written down without a place."""
    entries = sum(part.entries for part in sums.places.values())
    minutes = sum(part.minutes for part in sums.places.values())
    return Part(sums.total.entries - entries, sums.total.minutes - minutes)


def _name_people(sums: Sums, rows: list[Any]) -> None:
    """Who is behind the minutes of each part."""
    people: dict[Any, set[int]] = {}
    for hood, category, place, author in rows:
        for at in ((0, ""), (1, category), (2, hood), (3, place)):
            people.setdefault(at, set()).add(author)
    for kind, parts in enumerate((sums.themes, sums.hoods, sums.places), 1):
        for key, part in parts.items():
            parts[key] = part._replace(people=frozenset(people.get((kind, key), ())))
    sums.total = sums.total._replace(people=frozenset(people.get((0, ""), ())))


def _team(model: Any) -> Any:
    return model.team_id == bindparam("team", type_=BigInteger)


def _hours() -> Any:
    count = HourCount
    columns = (count.day, count.hour, count.neighbourhood_id, count.category, count.teller)
    statement = select(*columns, count.entries, count.minutes).where(_team(count))
    return statement.where(count.day >= _day("first"), count.day <= _day("last"))


def _places() -> Any:
    columns = (PlaceCount.place_key, PlaceCount.place, PlaceCount.entries, PlaceCount.minutes)
    return select(*columns).where(_team(PlaceCount), PlaceCount.since == _day("since"))


def _people() -> Any:
    wrote = Contribution
    columns = (wrote.neighbourhood_id, wrote.category, wrote.place_key, wrote.author_id)
    return select(*columns).where(_team(wrote), wrote.since == _day("since"))
