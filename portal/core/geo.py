"""Points, polygons and the grid, on the small scale of a town; degrees in, metres where it says so."""

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

METRES_PER_DEGREE = 111_320.0
GRID = 100  # metres
COS_STEP = 0.1  # degrees of latitude over which one grid keeps its column width

Ring = Sequence[Sequence[float]]
Polygons = Sequence[Sequence[Ring]]  # GeoJSON MultiPolygon: polygons, each with an outer ring and holes
Name = TypeVar("Name")


def contains(polygons: Polygons, lat: float, lon: float) -> bool:
    """Whether the point lies inside: even-odd rule over all rings, so holes count as outside."""
    return any(sum(_crosses(ring, lat, lon) for ring in polygon) % 2 for polygon in polygons)


def _crosses(ring: Ring, lat: float, lon: float) -> int:
    """How many edges a ray to the east crosses (Shimrat 1962, in the form of Franklin's pnpoly)."""
    crossings = 0
    for (x1, y1, *_), (x2, y2, *_) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            crossings += 1
    return crossings


@lru_cache(maxsize=512)
def read_outline(outline: str) -> Polygons:
    """The polygons in a stored outline; read once, for an outline seldom changes."""
    polygons: Polygons = json.loads(outline)
    return polygons


def bounds(polygons: Polygons) -> tuple[float, float, float, float]:
    """South, west, north and east, in degrees."""
    points = [point for polygon in polygons for point in polygon[0]]
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    return min(lats), min(lons), max(lats), max(lons)


class Locator(Generic[Name]):
    """Finds which outline holds a point; looks at boxes first, so that thousands of points take no time."""

    def __init__(self, outlines: Mapping[Name, Polygons]) -> None:
        self._boxes = [(bounds(shape), name, shape) for name, shape in outlines.items() if shape]

    def find(self, lat: float, lon: float) -> Name | None:
        """The name of the first outline that holds the point, or None."""
        for (south, west, north, east), name, shape in self._boxes:
            if south <= lat <= north and west <= lon <= east and contains(shape, lat, lon):
                return name
        return None


def _steps(lat: float) -> tuple[float, float]:
    """The height and width of a grid square in degrees near this latitude."""
    band = round(lat / COS_STEP) * COS_STEP
    return GRID / METRES_PER_DEGREE, GRID / (METRES_PER_DEGREE * math.cos(math.radians(band)))


def square(lat: float, lon: float) -> tuple[int, int]:
    """Row and column of the 100 m square that holds the point."""
    height, width = _steps(lat)
    return math.floor(lat / height), math.floor(lon / width)


def snap(lat: float, lon: float) -> tuple[float, float]:
    """The middle of the point's 100 m square: all that a partner sees of where something was."""
    height, width = _steps(lat)
    row, column = square(lat, lon)
    return round((row + 0.5) * height, 5), round((column + 0.5) * width, 5)


def cell(lat: float, lon: float) -> int:
    """The square as one number, for an index."""
    row, column = square(lat, lon)
    return row * 1_000_000 + column


def cells_around(lat: float, lon: float) -> list[int]:
    """The point's square and its eight neighbours: holds everything within 100 m."""
    row, column = square(lat, lon)
    return [(row + r) * 1_000_000 + column + c for r in (-1, 0, 1) for c in (-1, 0, 1)]


def metres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The distance, flat-earth: within 0.1% over the few hundred metres it is used for."""
    y = (lat2 - lat1) * METRES_PER_DEGREE
    x = (lon2 - lon1) * METRES_PER_DEGREE * math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(x, y)
