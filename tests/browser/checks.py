"""What must hold of any page that is in sight, whoever looks at it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

LEVEL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; })"
IN_TWO_LINES = """[...document.querySelectorAll(".button")].filter(
  one => one.checkVisibility() && one.offsetHeight > 16 + 2 * parseFloat(getComputedStyle(one).lineHeight)
).map(one => one.innerText)"""
SMALL_TARGETS = Path(__file__).with_name("small_targets.js").read_text()


def complaints(page: Page) -> list[str]:
    """Everything that is wrong with it, by day and by night."""
    return [*axe(page), *axe(page, "dark", COLOURS), *too_wide(page), *in_two_lines(page), *too_small(page)]


def axe(page: Page, scheme: Any = "light", rules: list[str] = LEVEL) -> Iterator[str]:
    """What axe finds by these tags or rules, with everything folded open."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(OPEN_ALL)
    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run({resultTypes: ['violations'], runOnly: rules})", rules)
    for one in found["violations"]:
        for node in one["nodes"]:
            yield f"{page.url} {scheme} {one['id']}: {node['html'][:150]} {node['failureSummary']}"


def too_wide(page: Page) -> Iterator[str]:
    """Nobody scrolls sideways."""
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield f"{page.url} is wider than the phone"


def in_two_lines(page: Page) -> Iterator[str]:
    """Buttons whose words do not fit on one line of the phone."""
    yield from (f"{page.url}: in two lines: {one}" for one in page.evaluate(IN_TWO_LINES))


def too_small(page: Page) -> Iterator[str]:
    """What a thumb would miss."""
    yield from (f"{page.url}: {one}" for one in page.evaluate(SMALL_TARGETS))
