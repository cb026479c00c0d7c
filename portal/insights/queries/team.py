"""Entries of a team from the kept counts, a stretch at a time.

A stretch that nobody changed is not read twice: its stamp, which the viewer's scope let through, says so.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import BigInteger, Date, bindparam, func, select

from portal.core import prepared
from portal.core.keeping import Kept
from portal.insights.parts import NONE, WEEK_HOURS, Part, Sums
from portal.logbook.counting.models import HourCount, PlaceCount
from portal.logbook.effort.queries import Stamp

_stretches = Kept[Sums](512, seconds=600)


def stretches(known: tuple[Stamp, ...]) -> Iterator[tuple[date, Sums]]:
    """The first day of each of them, with its sums."""
    for team, since, stamp in known:
        start = date.fromisoformat(str(since))
        yield start, _stretches.get((team, start, stamp), lambda team=team, start=start: _read(team, start))  # type: ignore[misc]


def _read(team: int, since: date) -> Sums:
    sums, last = Sums(), _last_of(since)
    days = {"team": team, "first": since, "last": last}
    for day, hour, category, entries in prepared.bare("hours", _hours, **days):
        hours = sums.hours.setdefault(category, [0] * WEEK_HOURS)
        hours[date.fromisoformat(str(day)).weekday() * 24 + hour] += entries
    for hood, category, entries in prepared.bare("hoods", _hoods, **days):
        part = Part(entries)
        sums.total = sums.total.plus(part)
        sums.themes[category] = sums.themes.get(category, NONE).plus(part)
        sums.hoods[hood] = sums.hoods.get(hood, NONE).plus(part)
    for key, name, entries in prepared.bare("places", _places, team=team, since=since):
        sums.places[key] = Part(entries)
        sums.names[key] = name
    sums.places[""] = Part(sums.total.entries - sum(part.entries for part in sums.places.values()))
    return sums


def _last_of(since: date) -> date:
    """A stretch ends with its week or with its month."""
    sunday = since + timedelta(days=6 - since.weekday())
    following = (since.replace(day=1) + timedelta(days=32)).replace(day=1)
    return min(sunday, following - timedelta(days=1))


def _day(name: str) -> Any:
    return bindparam(name, type_=Date)


def _team(model: Any) -> Any:
    return model.team_id == bindparam("team", type_=BigInteger)


def _within(statement: Any) -> Any:
    return statement.where(_team(HourCount), HourCount.day >= _day("first"), HourCount.day <= _day("last"))


def _hours() -> Any:
    shape = (HourCount.day, HourCount.hour, HourCount.category)
    return _within(select(*shape, func.sum(HourCount.entries))).group_by(*shape)


def _hoods() -> Any:
    shape = (HourCount.neighbourhood_id, HourCount.category)
    return _within(select(*shape, func.sum(HourCount.entries))).group_by(*shape)


def _places() -> Any:
    columns = (PlaceCount.place_key, PlaceCount.place, PlaceCount.entries)
    return select(*columns).where(_team(PlaceCount), PlaceCount.since == _day("since"))
