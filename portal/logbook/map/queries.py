"""What a filter finds, with where it was; for who reads no entries, how many per neighbourhood."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.logbook.counting.models import HourCount
from portal.logbook.forms import Filter
from portal.logbook.models import Entry, Status
from portal.logbook.queries import Walk, floor_of
from portal.logbook.sharing.models import Share
from portal.logbook.sources.queries import Criterion, Source, positions, source_for, way_of
from portal.people.models import Neighbourhood

MOST = 400  # the newest that are put on a map at once


@dataclass(frozen=True, slots=True)
class Found:
    """Neighbourhoods with how many of the entries found lie in each, and those that have a point.

    `loose` have none; `cut` says that there may be more than these newest.
    """

    hoods: list[Any]
    counts: Counter[int | None]
    placed: list[Any]
    loose: int = 0
    cut: bool = False

    @property
    def total(self) -> int:
        return self.counts.total()


@dataclass(frozen=True, slots=True)
class Points(Walk):
    """The same walk as the list's, for where it was."""

    def rows(self, limit: int) -> tuple[Any, ...]:
        """The first rows on the way; too many to keep, and points are no round numbers."""
        return tuple(prepared.rows(self._key("points"), self._row_statement, **self._stretch(limit)))

    def _conditions(self) -> list[Criterion]:
        return [*self.way.conditions(), *_not_struck(self.way.source, self.way.wanted)]

    def _row_statement(self) -> Select[Any]:
        source = self.way.source
        return self._along(_columns(source)).order_by(source.position.desc()).limit(bindparam("limit"))


def _columns(source: Source) -> list[Any]:
    model = source.model
    where = (model.lat, model.lon, model.place, model.neighbourhood_id)
    street = Share.place if model is Share else Entry.place_key  # a share's place has no door
    return [source.position.label("position"), model.id, model.category, street.label("street"), *where]


def find(wanted: Filter) -> Found:
    """What the viewer may see on the map."""
    if not may(required_viewer(), Action.READ_LOGBOOK):
        return Found(_hoods(), _counted(wanted), [])
    rows = _searched(wanted) if wanted.q else _walked(wanted)
    shown = rows[:MOST]
    counts = Counter(row.neighbourhood_id for row in shown)
    placed = [row for row in shown if row.lat is not None and row.lon is not None]
    return Found(_hoods(), counts, placed, len(shown) - len(placed), len(rows) > MOST)


def _walked(wanted: Filter) -> Sequence[Any]:
    way = way_of(source_for(required_viewer()), wanted)
    floor = floor_of(way) if way.loose else wanted.floor
    return Points(way, wanted.choices, wanted.ceiling, floor).rows(MOST + 1)


def _not_struck(source: Source, wanted: Filter) -> list[Criterion]:
    """What was struck is nowhere, unless it is asked for."""
    return [Entry.status != Status.VOID] if source.model is Entry and not wanted.status else []


def _searched(wanted: Filter) -> list[Any]:
    """Only the first of what is read: a word that is everywhere would fill the map with its newest anyway."""
    source = source_for(required_viewer())
    at = next(positions(wanted, MOST + 1), [])
    statement = source.base(select(*_columns(source)).select_from(source.position.class_))
    found = statement.where(source.position.in_(at), *_not_struck(source, wanted))
    found = found.order_by(source.position.desc())
    return list(db.session.execute(found))


def _hoods() -> list[Any]:
    """The neighbourhoods that the viewer may see (id, code, name, outline), by name."""
    return prepared.rows("outlines", _neighbourhoods)


def _neighbourhoods() -> Any:
    columns = (Neighbourhood.id, Neighbourhood.code, Neighbourhood.name, Neighbourhood.outline)
    return select(*columns).order_by(Neighbourhood.name)


def _counted(wanted: Filter) -> Counter[int | None]:
    """From the kept counts: how many, and nothing of what."""
    hood, entries = HourCount.neighbourhood_id, func.sum(HourCount.entries)
    asked = [HourCount.day >= (wanted.since or date.min), HourCount.day <= (wanted.until or date.max)]
    if wanted.category:
        asked.append(HourCount.category.in_(wanted.category))
    found = db.session.execute(select(hood, entries).where(*asked).group_by(hood))
    return Counter({key or None: int(count) for key, count in found})
