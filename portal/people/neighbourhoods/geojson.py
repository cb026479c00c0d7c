"""Neighbourhoods out of a GeoJSON file with wijken or buurten as the CBS publishes them."""

import json
import re
from dataclasses import dataclass
from typing import Any, NoReturn

from flask_babel import gettext as _

from portal.core.text import tidy

LONGEST_CODE, LONGEST_NAME = 20, 80
SHORTEST_RING = 4  # a triangle, and its first corner once more
DECIMALS = 6  # ten centimetres

Point = list[float]
MultiPolygon = list[list[list[Point]]]


class Unreadable(ValueError):
    """The file can't be used; the message says what is wrong and where, in plain words."""


@dataclass(frozen=True, slots=True)
class Area:
    """A neighbourhood in the file. `edition` is the year of its outline, 0 when the file does not say."""

    code: str
    name: str
    edition: int
    outline: str  # the coordinates of a GeoJSON MultiPolygon


def read(raw: bytes) -> list[Area]:
    """All neighbourhoods in the file, in its order; raises Unreadable."""
    features = _features(_parsed(_decoded(raw)))
    areas = [_area(feature, number) for number, feature in enumerate(features, start=1)]
    _refuse_doubles(areas)
    return areas


def _decoded(raw: bytes) -> str:
    if not raw.strip():
        raise Unreadable(_("Het bestand is leeg."))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before) - before.rfind(b"\n")
        where = _("regel %(line)d, kolom %(column)d", line=line, column=column)
        raise Unreadable(
            _("%(where)s: dit is geen UTF-8. Bewaar het bestand opnieuw als UTF-8.", where=where)
        ) from None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        where = _("regel %(line)d, kolom %(column)d", line=error.lineno, column=error.colno)
        raise Unreadable(_("%(where)s: dit is geen goede JSON.", where=where)) from None
    except (RecursionError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(_("Dit is geen goede JSON.")) from None


def _no_number(word: str) -> NoReturn:
    raise Unreadable(_("Er staat %(word)s waar een getal moet staan.", word=word))


def _features(document: Any) -> list[Any]:
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise Unreadable(_("Dit is geen GeoJSON met wijken: het type is geen FeatureCollection."))
    features = document.get("features")
    if not isinstance(features, list) or not features:
        raise Unreadable(_("Er staan geen wijken in het bestand: 'features' is leeg."))
    return features


def _area(feature: Any, number: int) -> Area:
    where = _("wijk %(number)d", number=number)
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise Unreadable(_("%(where)s: dit is geen Feature.", where=where))
    properties = feature.get("properties")
    if not isinstance(properties, dict):
        raise Unreadable(_("%(where)s: 'properties' ontbreekt.", where=where))
    code = _property(properties, "statcode", LONGEST_CODE, where)
    where = f"{where} ({code})"
    name = _property(properties, "statnaam", LONGEST_NAME, where)
    outline = _multi_polygon(feature.get("geometry"), where)
    return Area(code, name, _edition(properties), json.dumps(outline, separators=(",", ":")))


def _property(properties: dict[str, Any], name: str, longest: int, where: str) -> str:
    value = properties.get(name)
    text = tidy(value).replace("\n", " ") if isinstance(value, str) else ""
    if not text:
        raise Unreadable(_("%(where)s: de eigenschap '%(name)s' ontbreekt.", where=where, name=name))
    if len(text) > longest:
        said = _(
            "%(where)s: '%(name)s' is langer dan %(longest)d tekens.", where=where, name=name, longest=longest
        )
        raise Unreadable(said)
    return text


def _edition(properties: dict[str, Any]) -> int:
    """The year that `jrstatcode` starts with."""
    year = re.match(r"(?:19|20)\d\d", str(properties.get("jrstatcode") or ""))
    return int(year.group()) if year else 0


def _multi_polygon(geometry: Any, where: str) -> MultiPolygon:
    """The outline, always as a MultiPolygon."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in {"Polygon", "MultiPolygon"}:
        raise Unreadable(_("%(where)s: de vorm is geen Polygon of MultiPolygon.", where=where))
    given = geometry.get("coordinates")
    polygons = [given] if kind == "Polygon" else given
    if not isinstance(polygons, list) or not polygons:
        raise Unreadable(_("%(where)s: er zijn geen coördinaten.", where=where))
    return [_polygon(polygon, where) for polygon in polygons]


def _polygon(rings: Any, where: str) -> list[list[Point]]:
    if not isinstance(rings, list) or not rings:
        raise Unreadable(_("%(where)s: er zijn geen coördinaten.", where=where))
    return [_ring(ring, where) for ring in rings]


def _ring(points: Any, where: str) -> list[Point]:
    if not isinstance(points, list) or len(points) < SHORTEST_RING:
        raise Unreadable(
            _("%(where)s: een ring heeft minder dan %(least)d punten.", where=where, least=SHORTEST_RING)
        )
    ring = [_point(point, where) for point in points]
    if ring[0] != ring[-1]:
        raise Unreadable(
            _("%(where)s: een ring is niet gesloten. Het laatste punt moet het eerste zijn.", where=where)
        )
    return ring


def _point(point: Any, where: str) -> Point:
    if not isinstance(point, list) or len(point) < 2 or not all(_is_number(value) for value in point[:2]):
        raise Unreadable(_("%(where)s: een punt is niet twee getallen (lengte en breedte).", where=where))
    lon, lat = point[:2]
    if abs(lon) > 180 or abs(lat) > 90:
        said = _("%(where)s: %(point)s past niet in WGS84.", where=where, point=f"[{lon}, {lat}]")
        raise Unreadable(said + " " + _("Dit lijkt RD. Zet het bestand om naar WGS84 (EPSG:4326)."))
    if 50 < lon < 54 and 3 < lat < 8:
        raise Unreadable(_("%(where)s: lengte en breedte lijken verwisseld.", where=where))
    return [round(float(lon), DECIMALS), round(float(lat), DECIMALS)]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _refuse_doubles(areas: list[Area]) -> None:
    first: dict[str, int] = {}
    for number, area in enumerate(areas, start=1):
        if area.code in first:
            numbers = {"code": area.code, "one": first[area.code], "two": number}
            raise Unreadable(
                _("%(code)s staat er twee keer in: als wijk %(one)d en wijk %(two)d.", **numbers)
            )
        first[area.code] = number
