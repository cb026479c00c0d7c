"""What others made is named, unchanged and as light as promised; icons that are asked for exist."""

import hashlib
import re
from pathlib import Path

import brotli
import pytest

PORTAL = Path(__file__).resolve().parents[2] / "portal"
STATIC = PORTAL / "static"
SPRITE = (STATIC / "icons.svg").read_text()


def packed(*paths: Path) -> int:
    return len(brotli.compress(b"\n".join(path.read_bytes() for path in sorted(paths))))


def test_htmx_is_the_file_that_was_written_down():
    entry = re.search(r"file +htmx\.min\.js\n(.+\n)+", (STATIC / "VENDOR.txt").read_text())
    assert entry
    assert hashlib.sha256((STATIC / "htmx.min.js").read_bytes()).hexdigest() in entry[0]


@pytest.mark.parametrize(
    ("what", "limit"),
    [("css/*.css", 7_000), ("icons.svg", 4_000), ("js/app.js", 3_500), ("htmx.min.js", 13_500)],
)
def test_files_stay_light(what, limit):
    found = list(STATIC.glob(what))
    assert found
    assert packed(*found) <= limit


def test_icons_have_unique_names_and_no_styles_of_their_own():
    names = re.findall(r'<symbol id="([\w]+)"', SPRITE)
    assert len(names) == len(set(names)) > 40
    assert "style" not in SPRITE
    assert "<script" not in SPRITE


def asked_for() -> set[str]:
    pages = "\n".join(path.read_text() for path in (PORTAL / "templates").rglob("*.html"))
    return set(re.findall(r'icon\("(\w+)"', pages)) | set(re.findall(r'icon_name="(\w+)"', pages))


def test_every_icon_in_a_template_is_in_the_sprite():
    names = set(re.findall(r'<symbol id="(\w+)"', SPRITE))
    assert asked_for()
    assert asked_for() <= names


def test_the_categories_kinds_and_audiences_have_an_icon():
    categories = "waste damage traffic groups substances housing nightlife noise care animals good_news other"
    kinds = "observation contact_moment signal targeted_action"
    names = set(re.findall(r'<symbol id="(\w+)"', SPRITE))
    assert set(f"{categories} {kinds} team selected network hospitality".split()) <= names
