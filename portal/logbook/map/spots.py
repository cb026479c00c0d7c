"""Entries near each other as one spot, and everything as it is drawn without a map."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from portal.core import geo

WIDTH = 360  # of the drawing
PER_DEGREE = geo.METRES_PER_DEGREE / geo.GRID  # squares of 100 m, from south to north
FLAT = 1.6  # how much narrower a degree is from west to east, here

Square = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """Entries within a square of the grid: their middle, how many, and the newest of them."""

    lat: float
    lon: float
    count: int
    newest: Any


def busiest(rows: list[Any], most: int) -> list[Spot]:
    """The squares of 100 m with the most of these rows, which come newest first."""
    return _fullest(rows, _squares_of(rows), most)


def gathered(rows: list[Any], most: int) -> list[Spot]:
    """All of the rows in so few spots, in squares that are twice as large until there are no more."""
    squares, coarser = _squares_of(rows), 0
    while len(squares) > most and len({(up >> coarser, right >> coarser) for up, right in squares}) > most:
        coarser += 1
    return _fullest(rows, [(up >> coarser, right >> coarser) for up, right in squares], most)


def _squares_of(rows: Iterable[Any]) -> list[Square]:
    return [(int(row.lat * PER_DEGREE), int(row.lon * PER_DEGREE / FLAT)) for row in rows]


def _fullest(rows: list[Any], squares: list[Square], most: int) -> list[Spot]:
    groups: dict[Square, list[Any]] = {}
    for row, square in zip(rows, squares, strict=True):
        groups.setdefault(square, []).append(row)
    found = nlargest(most, groups.values(), key=lambda rows: (len(rows), rows[0].position))
    return [_spot(rows) for rows in found]


def _spot(rows: list[Any]) -> Spot:
    many = len(rows)
    lat, lon = sum(row.lat for row in rows) / many, sum(row.lon for row in rows) / many
    return Spot(round(lat, 5), round(lon, 5), many, rows[0])


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
        circles=tuple(_circles(spots, place)),
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
