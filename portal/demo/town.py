"""Eldersluis, a town that does not exist, on a polder that was never made.

It lies in open water of the Markermeer, so that no point of the demo can be taken for somebody's address.
"""

from dataclasses import dataclass
from itertools import pairwise

TOWN = "Eldersluis"
DISTRICT = "District Elderland"
NORTH = "Wijkteam Noord"
SOUTH = "Wijkteam Zuid"
TEAMS = (NORTH, SOUTH)

Point = tuple[float, float]

# Corners as (lon, lat). Neighbours use the same corners, so borders meet without gap or overlap.
CORNERS: dict[str, Point] = {
    # the river Elder, from west to east
    "c0": (5.1800, 52.5480), "a1": (5.1842, 52.5491), "c1": (5.1885, 52.5496), "a2": (5.1930, 52.5495),
    "c2": (5.1978, 52.5489), "a3": (5.2015, 52.5492), "c3": (5.2042, 52.5503), "a4": (5.2072, 52.5513),
    "c4": (5.2108, 52.5516), "a5": (5.2150, 52.5514), "c5": (5.2187, 52.5510), "a6": (5.2225, 52.5514),
    "c6": (5.2260, 52.5522), "a7": (5.2300, 52.5517), "c7": (5.2345, 52.5507), "a8": (5.2395, 52.5512),
    "c8": (5.2445, 52.5528),
    # the railway and the old ramparts around Binnenstad
    "r1": (5.2196, 52.5548), "q1": (5.2203, 52.5570), "r2": (5.2205, 52.5590), "q2": (5.2170, 52.5604),
    "b1": (5.2128, 52.5607), "q3": (5.2095, 52.5600), "b2": (5.2062, 52.5598), "q4": (5.2025, 52.5604),
    "e2": (5.1990, 52.5600), "q5": (5.2003, 52.5578), "e1": (5.2030, 52.5556), "q6": (5.2041, 52.5530),
    # ditches and avenues between the northern neighbourhoods
    "q7": (5.1951, 52.5591), "e3": (5.1912, 52.5588), "q8": (5.1868, 52.5583), "e4": (5.1825, 52.5572),
    "q9": (5.2060, 52.5625), "h1": (5.2050, 52.5652), "q10": (5.2035, 52.5680), "h2": (5.2032, 52.5705),
    "q16": (5.2232, 52.5603), "s3": (5.2262, 52.5612), "q11": (5.2258, 52.5636), "k1": (5.2248, 52.5660),
    "q12": (5.2243, 52.5690), "k2": (5.2256, 52.5715), "q13": (5.2295, 52.5609), "s2": (5.2328, 52.5601),
    "q14": (5.2347, 52.5580), "s1": (5.2352, 52.5553), "q15": (5.2356, 52.5530),
    # south of the river
    "q17": (5.2052, 52.5476), "z1": (5.2048, 52.5450), "q18": (5.2040, 52.5424), "z2": (5.2020, 52.5402),
    "q19": (5.2250, 52.5495), "m1": (5.2248, 52.5470), "q20": (5.2252, 52.5443), "m2": (5.2262, 52.5415),
    # the edge of town, clockwise from the west
    "o23": (5.1788, 52.5505), "e5": (5.1790, 52.5528), "o24": (5.1800, 52.5552), "o25": (5.1811, 52.5600),
    "h5": (5.1808, 52.5630), "o1": (5.1822, 52.5661), "h4": (5.1852, 52.5689), "o2": (5.1893, 52.5707),
    "h3": (5.1938, 52.5718), "o3": (5.1985, 52.5714), "o4": (5.2090, 52.5724), "k3": (5.2150, 52.5735),
    "o5": (5.2205, 52.5729), "o6": (5.2292, 52.5722), "w4": (5.2330, 52.5722), "o7": (5.2370, 52.5716),
    "w3": (5.2402, 52.5702), "o8": (5.2440, 52.5680), "w2": (5.2465, 52.5650), "o9": (5.2478, 52.5614),
    "w1": (5.2478, 52.5580), "o10": (5.2468, 52.5552), "o11": (5.2480, 52.5511), "v1": (5.2498, 52.5490),
    "o12": (5.2498, 52.5458), "v2": (5.2482, 52.5428), "o13": (5.2448, 52.5402), "v3": (5.2400, 52.5385),
    "o14": (5.2365, 52.5377), "v4": (5.2330, 52.5378), "o15": (5.2295, 52.5396), "o16": (5.2230, 52.5386),
    "m3": (5.2190, 52.5362), "o17": (5.2147, 52.5353), "m4": (5.2105, 52.5355), "o18": (5.2060, 52.5375),
    "o19": (5.1982, 52.5388), "z3": (5.1940, 52.5378), "o20": (5.1895, 52.5381), "z4": (5.1850, 52.5392),
    "o21": (5.1816, 52.5411), "z5": (5.1795, 52.5436), "o22": (5.1790, 52.5460),
}  # fmt: skip


@dataclass(frozen=True)
class Neighbourhood:
    """A part of town with a closed ring of (lon, lat) points, as in GeoJSON."""

    code: str
    name: str
    team: str
    ring: tuple[Point, ...]


def _ring(corners: str) -> tuple[Point, ...]:
    """The closed ring along the named corners."""
    points = [CORNERS[name] for name in corners.split()]
    return (*points, points[0])


NEIGHBOURHOODS: tuple[Neighbourhood, ...] = (
    Neighbourhood(
        "WK990101", "Binnenstad", NORTH, _ring("c3 a4 c4 a5 c5 r1 q1 r2 q2 b1 q3 b2 q4 e2 q5 e1 q6")
    ),
    Neighbourhood(
        "WK990102", "Stationskwartier", NORTH, _ring("c5 a6 c6 a7 c7 q15 s1 q14 s2 q13 s3 q16 r2 q1 r1")
    ),
    Neighbourhood(
        "WK990103", "Hogeland", NORTH, _ring("e4 q8 e3 q7 e2 q4 b2 q9 h1 q10 h2 o3 h3 o2 h4 o1 h5 o25")
    ),
    Neighbourhood(
        "WK990104",
        "Componistenwijk",
        NORTH,
        _ring("b2 q3 b1 q2 r2 q16 s3 q11 k1 q12 k2 o5 k3 o4 h2 q10 h1 q9"),
    ),
    Neighbourhood(
        "WK990105",
        "De Weiden",
        NORTH,
        _ring("c7 a8 c8 o10 w1 o9 w2 o8 w3 o7 w4 o6 k2 q12 k1 q11 s3 q13 s2 q14 s1 q15"),
    ),
    Neighbourhood(
        "WK990106", "Elderhoek", NORTH, _ring("c0 a1 c1 a2 c2 a3 c3 q6 e1 q5 e2 q7 e3 q8 e4 o24 e5 o23")
    ),
    Neighbourhood(
        "WK990107", "Zuiderpark", SOUTH, _ring("c0 o22 z5 o21 z4 o20 z3 o19 z2 q18 z1 q17 c3 a3 c2 a2 c1 a1")
    ),
    Neighbourhood(
        "WK990108",
        "Molenveld",
        SOUTH,
        _ring("c3 q17 z1 q18 z2 o18 m4 o17 m3 o16 m2 q20 m1 q19 c6 a6 c5 a5 c4 a4"),
    ),
    Neighbourhood(
        "WK990109",
        "Havenkwartier",
        SOUTH,
        _ring("c6 q19 m1 q20 m2 o15 v4 o14 v3 o13 v2 o12 v1 o11 c8 a8 c7 a7"),
    ),
)
BY_CODE = {area.code: area for area in NEIGHBOURHOODS}


def contains(ring: tuple[Point, ...], lat: float, lon: float) -> bool:
    """Whether the point lies inside the ring: an odd number of its edges passes to the east."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def geojson(team: str) -> dict[str, object]:
    """The team's neighbourhoods in the form of the CBS files that the portal imports."""
    features = [
        {
            "type": "Feature",
            "id": area.code,
            "properties": {"statcode": area.code, "statnaam": area.name, "rubriek": "wijk"},
            "geometry": {"type": "Polygon", "coordinates": [[list(point) for point in area.ring]]},
        }
        for area in NEIGHBOURHOODS
        if area.team == team
    ]
    return {"type": "FeatureCollection", "features": features}
