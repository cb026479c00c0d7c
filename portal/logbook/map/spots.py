"""Entries near each other as one spot, and everything as it is drawn without a map."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from portal.core import geo

WIDTH = 360  # of the drawing
DRAWN = 120  # spots at most in it; nearer ones go together until there are no more


@dataclass(frozen=True, slots=True)
class Spot:
    """Entries within a square of the grid: their middle, how many, and the newest of them."""

    lat: float
    lon: float
    count: int
    newest: Any


def spots_of(rows: Iterable[Any]) -> list[Spot]:
    """The rows with a point, newest first, by squares of 100 m; the fullest first."""
    cells: dict[int, list[Any]] = {}
    for row in rows:
        if row.lat is not None and row.lon is not None:
            cells.setdefault(geo.cell(row.lat, row.lon), []).append(row)
    return _fullest_first(_spot(found) for found in cells.values())


def _spot(found: list[Any]) -> Spot:
    many = len(found)
    lat, lon = sum(row.lat for row in found) / many, sum(row.lon for row in found) / many
    return Spot(round(lat, 5), round(lon, 5), many, found[0])


def _fullest_first(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda one: (-one.count, -one.newest.position))


def gathered(spots: list[Spot], most: int = DRAWN) -> list[Spot]:
    """The same in so few spots, on a grid that gets coarser until it holds no more."""
    step = geo.GRID / geo.METRES_PER_DEGREE
    while len(spots) > most:
        step *= 2
        squares: dict[tuple[int, int], list[Spot]] = {}
        for one in spots:
            squares.setdefault((int(one.lat / step), int(one.lon / step / 1.6)), []).append(one)
        spots = _fullest_first(_together(found) for found in squares.values())
    return spots


def _together(found: list[Spot]) -> Spot:
    many = sum(one.count for one in found)
    lat = sum(one.lat * one.count for one in found) / many
    lon = sum(one.lon * one.count for one in found) / many
    return Spot(
        round(lat, 5), round(lon, 5), many, max((one.newest for one in found), key=lambda row: row.position)
    )


@dataclass(frozen=True, slots=True)
class Circle:
    x: float
    y: float
    r: float
    count: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Outlines as paths with the name of each, and spots as circles, in a field of WIDTH wide."""

    height: int
    outlines: tuple[tuple[str, str], ...]
    circles: tuple[Circle, ...]


def drawing_of(hoods: list[Any], spots: list[Spot]) -> Drawing | None:
    """None where no neighbourhood has an outline."""
    shapes = [(one.name, shape) for one in hoods if (shape := geo.read_outline(one.outline))]
    if not shapes:
        return None
    boxes = [geo.bounds(shape) for _name, shape in shapes]
    south, west, north, east = min(b[0] for b in boxes), min(b[1] for b in boxes), *_far(boxes)
    flat = math.cos(math.radians((south + north) / 2))
    scale = WIDTH / ((east - west) * flat)

    def place(lat: float, lon: float) -> tuple[float, float]:
        return round((lon - west) * flat * scale, 1), round((north - lat) * scale, 1)

    return Drawing(
        height=math.ceil((north - south) * scale),
        outlines=tuple((name, "".join(_path(shape, place))) for name, shape in shapes),
        circles=tuple(_circles(gathered(spots), place)),
    )


def _far(boxes: list[Any]) -> tuple[float, float]:
    return max(box[2] for box in boxes), max(box[3] for box in boxes)


def _path(shape: geo.Polygons, place: Any) -> Iterator[str]:
    for polygon in shape:
        for ring in polygon:
            yield "M" + "L".join("{} {}".format(*place(lat, lon)) for lon, lat, *_ in ring) + "Z"


def _circles(spots: list[Spot], place: Any) -> Iterator[Circle]:
    most = max((one.count for one in spots), default=1)
    for one in spots:
        x, y = place(one.lat, one.lon)
        yield Circle(x, y, round(3 + 9 * math.sqrt(one.count / most), 1), one.count)
