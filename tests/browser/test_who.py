"""At eleven in the evening, on a phone, without having used it before: whom to call about noise in a flat."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Live
from tests.world import amend

PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("javascript", [True, False])
def test_two_taps_from_the_start_page_lead_to_whom_to_call(
    live: Live, visit: Callable[..., Page], javascript: bool
) -> None:
    night = {"after_hours_phone": "0800 0123", "after_hours_for": "meldlijn geluid.", "themes": " noise "}
    amend(live.app, live.world.housing.public_id, **night)
    page = visit(live.world.officer, javascript=javascript, viewport=PHONE)
    page.goto("/")
    page.get_by_role("link", name="Wie heb ik nodig?").click()
    page.get_by_role("link", name="Geluid").click()
    expect(page.get_by_role("link", name="0800 0123")).to_have_attribute("href", "tel:08000123")
    expect(page.get_by_text("buiten kantoortijd: meldlijn geluid.")).to_be_visible()


def test_at_eleven_in_the_evening_the_line_for_the_night_stands_first(
    live: Live, visit: Callable[..., Page]
) -> None:
    desk = {
        "phones": "Balie: 088 123 45 67",
        "hours": "ma 9.00-17.00\ndi t/m zo 9.00-17.00",
        "holidays_too": True,
    }
    night = {"after_hours_phone": "0800 0123", "after_hours_for": "meldlijn geluid.", "themes": " noise "}
    amend(live.app, live.world.housing.public_id, **desk, **night)
    page = visit(live.world.officer, viewport=PHONE)
    page.goto("/")
    page.get_by_role("link", name="Wie heb ik nodig?").click()
    page.get_by_role("link", name="Geluid").click()
    page.get_by_text("Ander moment").click()
    for moment, number in (("2026-11-20T23:00", "tel:08000123"), ("2026-11-20T11:00", "tel:+31881234567")):
        page.get_by_label("Wanneer").fill(moment)
        page.get_by_role("button", name="Laat zien").click()
        expect(page).to_have_url(re.compile(moment.replace(":", "(:|%3A)")))
        expect(page.locator("main a[href^=tel]").first).to_have_attribute("href", number)


def test_the_cards_follow_what_is_typed(live: Live, visit: Callable[..., Page]) -> None:
    page = visit(live.world.officer)
    page.goto("/partners")
    page.get_by_role("searchbox").press_sequentially("huism", delay=30)
    expect(page.get_by_role("link", name="Petra Partner", exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Henk Huismeester", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("q=huism"))
