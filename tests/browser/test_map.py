"""The map moves where there is JavaScript, and everything is there where there is none."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from portal.core import dates
from tests.browser import checks
from tests.browser.conftest import Live
from tests.world import entry, everything

Visit = Callable[..., Page]
PAGE = "/inzicht/kaart"


@pytest.fixture
def placed(live: Live) -> Live:
    """Two corners of a neighbourhood: three entries at one, one at the other."""
    with everything(live.app):
        for at in range(3):
            when = dates.now() - timedelta(hours=9 - at)
            entry(live.world, lat=53.012, lon=6.503, place=f"Merelstraat {at}", observed_at=when)
        entry(live.world, lat=53.018, lon=6.512, place="Lijsterpad 1")
    return live


def test_spots_come_apart_closer_by_and_lead_to_what_was_written(placed: Live, visit: Visit) -> None:
    page = visit(placed.world.officer, reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/logboek")
    assert not [url for url in asked if "leaflet" in url or "map." in url]
    page.goto(PAGE)
    page.locator(".cluster").first.wait_for()
    while page.locator(".cluster").count() < 2:
        page.get_by_role("button", name="Dichterbij").click()
    three = page.get_by_role("button", name="Merelstraat 2: 3")
    expect(three).to_have_text("3")
    three.focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Merelstraat 2: 3").last.click()
    expect(page.get_by_role("heading", name="Logboek")).to_be_visible()


def test_the_moving_map_passes_axe_too(placed: Live, visit: Visit) -> None:
    page = visit(placed.world.officer, reduced_motion="reduce")
    page.goto(PAGE)
    page.locator(".cluster").first.wait_for()
    found = checks.complaints(page)
    assert not found, "\n".join(found)


def test_without_javascript_the_drawing_and_the_list_say_the_same(placed: Live, visit: Visit) -> None:
    page = visit(placed.world.officer, javascript=False)
    page.goto(PAGE)
    expect(page.locator("#map path.hood")).to_have_count(2)
    expect(page.locator("#map circle.spot")).to_have_count(2)
    page.locator("aside").get_by_role("link", name="Merelstraat 2").click()
    expect(page.get_by_role("heading", name="Logboek")).to_be_visible()
