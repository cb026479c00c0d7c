"""The kept counts, and the same counted anew from the entries: the two must not differ."""

from collections import Counter
from typing import Any

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.counting.models import Contribution, HourCount, PlaceCount, WeekCount
from portal.logbook.models import Entry

Counts = dict[str, dict[tuple[Any, ...], tuple[int, ...]]]


def kept_counts() -> Counts:
    """What stands in the tables; a week in which nothing is left is as good as none."""
    weeks = select(WeekCount.team_id, WeekCount.since, WeekCount.entries, WeekCount.minutes)
    hours = select(
        HourCount.team_id, HourCount.day, HourCount.hour, HourCount.neighbourhood_id,
        HourCount.category, HourCount.teller, HourCount.entries, HourCount.minutes,
    )  # fmt: skip
    places = select(
        PlaceCount.team_id, PlaceCount.since, PlaceCount.place_key, PlaceCount.entries, PlaceCount.minutes
    )
    people = select(
        Contribution.team_id, Contribution.since, Contribution.neighbourhood_id, Contribution.category,
        Contribution.place_key, Contribution.author_id, Contribution.entries,
    )  # fmt: skip
    return {
        "weeks": {row[:2]: row[2:] for row in _all(weeks) if row[2:] != (0, 0)},
        "hours": {row[:6]: row[6:] for row in _all(hours)},
        "places": {row[:3]: row[3:] for row in _all(places)},
        "people": {row[:6]: row[6:] for row in _all(people)},
    }


def _all(statement: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.session.execute(statement)]


def counted_anew() -> Counts:
    """Entry by entry, by hand: nothing here is shared with the portal's own counting."""
    found: dict[str, Counter[Any]] = {name: Counter() for name in ("weeks", "hours", "places", "people")}
    spent: dict[str, Counter[Any]] = {name: Counter() for name in ("weeks", "hours", "places")}
    for one in db.session.scalars(select(Entry).where(Entry.status != "void")):
        at = one.observed_at.astimezone(dates.LOCAL)
        monday = at.date().toordinal() - at.weekday()
        since = max(monday, at.date().replace(day=1).toordinal())
        week = (one.team_id, at.date().fromordinal(since))
        teller = {"signal_resident": "resident", "signal_partner": "partner"}.get(one.kind, "team")
        keys = {
            "weeks": week,
            "hours": (
                one.team_id, at.date(), at.hour, one.neighbourhood_id or 0, one.category, teller
            ),
            "places": (*week, one.place_key) if one.place_key else None,
        }  # fmt: skip
        for name, key in keys.items():
            if key:
                found[name][key] += 1
                spent[name][key] += (one.minutes or 0) * one.staff
        if one.minutes and one.author_id:
            people = (*week, one.neighbourhood_id or 0, one.category, one.place_key, one.author_id)
            found["people"][people] += 1
    both: Counts = {
        name: {key: (count, spent[name][key]) for key, count in found[name].items()} for name in spent
    }
    return both | {"people": {key: (count,) for key, count in found["people"].items()}}
