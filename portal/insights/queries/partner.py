"""Figures from the shares that a partner may read: counts, since nothing of effort is shared."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.core.words import words_of
from portal.insights.parts import Part, Sums
from portal.logbook.models import Kind
from portal.logbook.sharing.models import Share, ShareReader

MOST = 20_000  # the newest; a partner with more in one period sees those
OWN, OTHERS = "own", "others"
ONE = Part(entries=1)


def stretches(first: date, end: date) -> Iterator[tuple[date, Sums]]:
    """The first day of each stretch in which something was shared, with its sums."""
    found: dict[date, Sums] = {}
    for row in db.session.execute(_shares(first, end)):
        at = dates.local(row.observed_at)
        since = dates.stretch_of(at.date())
        found.setdefault(since, Sums()).add(_one(row, (row.category, at.weekday(), at.hour)))
    yield from found.items()


def _shares(first: date, end: date) -> Any:
    columns = (Share.observed_at, Share.category, Share.neighbourhood_id, Share.place, Share.kind)
    since, until = (datetime.combine(day, time(), dates.LOCAL) for day in (first, end))
    statement = select(*columns, Share.organisation_id).select_from(ShareReader)
    statement = statement.join(Share, Share.id == ShareReader.share_id)
    seen = statement.where(ShareReader.between(since, until))
    return seen.order_by(ShareReader.position.desc()).limit(MOST)


def _one(row: Any, at: tuple[str, int, int]) -> Sums:
    key = _key(row.place)
    teller = OWN if row.kind == Kind.SIGNAL_PARTNER and row.organisation_id else OTHERS
    return Sums(
        total=ONE,
        themes={row.category: ONE},
        hoods={row.neighbourhood_id or 0: ONE},
        places={key: ONE},
        names={key: row.place},
        hours={at: 1},
        tellers={teller: 1},
    )


@lru_cache(maxsize=4096)
def _key(place: str) -> str:
    return " ".join(words_of(place))
