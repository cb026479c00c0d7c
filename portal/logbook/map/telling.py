"""What was found in words, for the list and for the map: they say the same."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import quote_plus

from flask import url_for

from portal.core import dates, geo
from portal.core.language import language
from portal.logbook.forms import Filter
from portal.logbook.map.queries import Found
from portal.logbook.map.spots import Spot
from portal.logbook.positions import moment_of


@dataclass(frozen=True, slots=True)
class Line:
    """A neighbourhood or a spot: its name, what else there is to say, how many, and where that leads."""

    name: str
    more: str
    count: int
    url: str


def hood_lines(found: Found, wanted: Filter, opens: bool) -> list[Line]:
    """The fullest first; `opens` says whether the viewer has a logbook to look them up in."""
    listing = url_for("logbook.listing") if opens else ""
    lines = [
        Line(one.name, "", found.counts[one.id], listing + _of_hood(wanted, one.code) if opens else "")
        for one in found.hoods
        if found.counts[one.id]
    ]
    return sorted(lines, key=lambda line: (-line.count, line.name))


def _of_hood(wanted: Filter, code: str) -> str:
    return replace(wanted, neighbourhood=(code,), after=None).query()


def spot_lines(spots: list[Spot], found: Found, categories: dict[str, str], wanted: Filter) -> list[Line]:
    """One entry leads to itself, more to all of that place."""
    listing, names = url_for("logbook.listing"), {one.id: one.name for one in found.hoods}
    rest, today = replace(wanted, q="", after=None).query().replace("?", "&"), dates.today()
    lines = []
    for spot in spots:
        row = spot.newest
        alike = f"{listing}?q=%22{quote_plus(row.street)}%22{rest}"
        url = alike if spot.count > 1 and row.street else f"{listing}/{row.id}"
        lines.append(Line(*_said(row, names, categories, today), count=spot.count, url=url))
    return lines


def _said(row: Any, names: dict[int, str], categories: dict[str, str], today: date) -> tuple[str, str]:
    """Where it was, and what else there is to say of the newest."""
    hood = names.get(row.neighbourhood_id, "")
    said = [categories.get(row.category, ""), dates.lately(moment_of(row.position), language(), today)]
    return (row.place, " · ".join([hood, *said])) if row.place else (hood, " · ".join(said))


def features(found: Found, spots: list[Spot], lines: list[Line]) -> Iterator[dict[str, Any]]:
    """As GeoJSON: the outlines first, then the spots with their lines."""
    for hood in found.hoods:
        if shape := geo.read_outline(hood.outline):
            about = {"name": hood.name, "code": hood.code, "count": found.counts[hood.id]}
            yield _feature("MultiPolygon", shape, about)
    for spot, line in zip(spots, lines, strict=True):
        about = {"name": line.name, "count": line.count, "more": line.more, "url": line.url}
        yield _feature("Point", [spot.lon, spot.lat], about)


def _feature(kind: str, where: Any, about: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": where}, "properties": about}
