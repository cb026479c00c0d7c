"""Finding which outline holds a point."""

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.core.geo import Locator, contains

SQUARE = [[[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]]
RING = [[[[10, 0], [14, 0], [14, 4], [10, 4], [10, 0]], [[11, 1], [13, 1], [13, 3], [11, 3], [11, 1]]]]
TWO_PARTS = [[[[20, 0], [21, 0], [21, 1], [20, 0]]], [[[30, 0], [31, 0], [31, 1], [30, 0]]]]
SHAPES = {"square": SQUARE, "ring": RING, "two": TWO_PARTS, "undrawn": []}


def test_point_is_found_in_its_outline():
    locator = Locator(SHAPES)
    assert locator.find(lat=1, lon=1) == "square"
    assert locator.find(lat=0.5, lon=12) == "ring"
    assert locator.find(lat=0.2, lon=30.9) == "two"


def test_point_in_a_hole_or_within_the_box_alone_is_nowhere():
    locator = Locator(SHAPES)
    assert locator.find(lat=2, lon=12) is None
    assert locator.find(lat=0.9, lon=20.1) is None


def test_nothing_drawn_holds_nothing():
    assert Locator({"undrawn": []}).find(0, 0) is None


@settings(deadline=None)
@given(st.floats(-1, 5), st.floats(-1, 32))
def test_boxes_never_change_the_answer(lat, lon):
    slow = next((name for name, shape in SHAPES.items() if contains(shape, lat, lon)), None)
    assert Locator(SHAPES).find(lat, lon) == slow
