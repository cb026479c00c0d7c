"""The colours are readable in the sun and at night: computed from the tokens themselves."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "portal/static/css"
TOKEN = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
TINTED = ["error", "warn", "ok", "team", "selected", "network", "hospitality"]
ON_PAGE = [(ink, paper) for ink in ("ink", "soft", "accent", "accent-deep") for paper in ("paper", "surface")]
ON_SIDE_BAR = [
    ("ink", "sunken"),
    ("soft", "sunken"),
    ("accent", "tint"),
    ("accent-deep", "tint"),
    ("ink", "tint"),
]
ON_TINT = [(name, f"{name}-tint") for name in TINTED]
ELSEWHERE = [("on-accent", "accent"), ("on-accent", "accent-deep"), ("ink", "mark"), ("ink", "line")]
ERRORS = [("error", "paper"), ("error", "surface"), ("warn", "paper")]
TEXT = ON_PAGE + ON_SIDE_BAR + ON_TINT + ELSEWHERE + ERRORS
LINES = [
    ("edge", "paper"),
    ("edge", "surface"),
    ("focus", "paper"),
    ("focus", "surface"),
    ("focus", "sunken"),
]


def tokens(scheme: str) -> dict[str, str]:
    found = TOKEN.findall((CSS / "10-tokens.css").read_text())
    return {name: light if scheme == "light" else dark for name, light, dark in found}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def hue_and_strength(colour: str) -> tuple[float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red - max(green, blue), max(red, green, blue) - min(red, green, blue)


def rules() -> str:
    sources = [path.read_text() for path in sorted(CSS.glob("*.css")) if path.name != "10-tokens.css"]
    return re.sub(r"/\*.*?\*/", "", "\n".join(sources), flags=re.S)


def test_contrast_of_black_on_white_is_twenty_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_reads_at_seven_to_one(scheme, ink, paper):
    colours = tokens(scheme)
    assert contrast(colours[ink], colours[paper]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("line", "paper"), LINES)
def test_edges_of_controls_and_focus_show_at_three_to_one(scheme, line, paper):
    colours = tokens(scheme)
    assert contrast(colours[line], colours[paper]) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_chip_differs_from_its_neighbours_without_colour(scheme):
    colours = tokens(scheme)
    assert contrast(colours["accent"], colours["surface"]) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_only_errors_are_red(scheme):
    strong_red = {
        name
        for name, colour in tokens(scheme).items()
        if hue_and_strength(colour)[0] >= 0.2 and name != "mark"
    }
    assert strong_red - {"error"} == set()
    assert "error" in strong_red


def test_every_colour_in_the_rules_is_a_token():
    loose = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rules())) - {"#000", "#999"}
    assert loose == set(), "colours belong in 10-tokens.css; black and grey are for print"


def test_every_token_that_the_rules_ask_for_exists():
    declared = set(re.findall(r"(--[\w-]+):", (CSS / "10-tokens.css").read_text()))
    assert set(re.findall(r"var\((--[\w-]+)\)", rules())) <= declared


def test_motion_is_short_and_only_for_who_did_not_ask_for_less():
    assert "--fade: 120ms" in (CSS / "10-tokens.css").read_text()
    before, _, inside = rules().partition("@media (prefers-reduced-motion: no-preference)")
    moving = re.findall(r"(?:transition|animation)(?:-\w+)?:[^;]*", before)
    assert moving == []
    assert "transition" in inside
