"""Figures from the shares that a partner may read: counts, since nothing of effort is shared."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.core.words import words_of
from portal.insights.parts import WEEK_HOURS, Part, Sums
from portal.logbook.sharing.models import Share, ShareReader

MOST = 20_000  # the newest; a partner with more in one period sees those
ONE = Part(entries=1)


def stretches(first: date, end: date) -> Iterator[tuple[date, Sums]]:
    """The first day of each stretch in which something was shared, with its sums."""
    found: dict[date, Sums] = {}
    for row in db.session.execute(_shares(first, end)):
        at = dates.local(row.observed_at)
        sums = found.setdefault(dates.stretch_of(at.date()), Sums())
        _count(sums, row, at.weekday() * 24 + at.hour)
    yield from found.items()


def _shares(first: date, end: date) -> Any:
    columns = (Share.observed_at, Share.category, Share.neighbourhood_id, Share.place)
    since, until = (datetime.combine(day, time(), dates.LOCAL) for day in (first, end))
    statement = select(*columns).select_from(ShareReader)
    statement = statement.join(Share, Share.id == ShareReader.share_id)
    seen = statement.where(ShareReader.between(since, until))
    return seen.order_by(ShareReader.position.desc()).limit(MOST)


def _count(sums: Sums, row: Any, hour: int) -> None:
    key = _key(row.place)
    sums.total = sums.total.plus(ONE)
    of = ((sums.themes, row.category), (sums.hoods, row.neighbourhood_id or 0), (sums.places, key))
    for parts, name in of:
        parts[name] = parts.get(name, Part()).plus(ONE)
    if key:
        sums.names[key] = row.place
    sums.hours.setdefault(row.category, [0] * WEEK_HOURS)[hour] += 1


@lru_cache(maxsize=4096)
def _key(place: str) -> str:
    return " ".join(words_of(place))
