"""The main job on a phone, from the street to a partner and back; with JavaScript and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.conftest import Live

Visit = Callable[..., Page]
PHONE = {"has_touch": True, "is_mobile": True}
COUNT_TAPS = """addEventListener("pointerdown", (event) => {
  if (event.isTrusted) sessionStorage.taps = 1 + Number(sessionStorage.taps || 0);
}, true)"""


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def javascript(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_an_observation_costs_at_most_three_taps_beside_its_text(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer, **PHONE)
    page.goto("/")
    steps.menu(page, "Nieuwe waarneming")
    page.add_init_script(COUNT_TAPS)
    page.reload()
    steps.write(page)
    steps.choose(page, "Vogelbuurt", "Groepen")
    steps.save(page)
    assert 1 <= page.evaluate("Number(sessionStorage.taps)") <= 3


def test_from_the_street_to_a_partner_and_back(live: Live, visit: Visit, javascript: bool) -> None:
    page = visit(javascript=javascript, **PHONE)
    steps.sign_in(page, live.world.officer)
    steps.menu(page, "Nieuwe waarneming")
    steps.write(page)
    steps.choose(page, "Vogelbuurt", "Groepen")
    steps.save(page)

    steps.search(page, "portiek")
    steps.open_found(page, steps.SEEN)
    address = page.url

    page.get_by_role("link", name="Verbeteren").tap()
    page.get_by_label("Wat heb je gezien?").fill(steps.BETTER)
    page.get_by_label("Plek").fill("Merelstraat 12")
    steps.save(page)
    expect(page.locator(".quote")).to_have_text(steps.BETTER)
    expect(page.locator(".timeline")).to_contain_text(steps.SEEN)

    partner = visit(live.world.partner, javascript=javascript, **PHONE)
    partner.goto("/logboek?q=portiek")
    expect(partner.get_by_role("heading", name="Niets gevonden")).to_be_visible()

    share(page)
    partner.reload()
    steps.open_found(partner, steps.BETTER)
    expect(partner.get_by_role("main")).to_contain_text("Merelstraat")
    for hidden in ("12", live.world.officer.name, steps.SEEN):
        assert hidden not in partner.get_by_role("main").inner_text().split()
    shared = partner.url

    page.goto(address)
    page.get_by_role("button", name="Trek in").tap()
    expect(page.locator("#flashes")).to_contain_text("Partners lezen dit niet meer.")
    answer = partner.goto(shared)
    assert answer is not None
    assert answer.status == 404


def share(page: Page) -> None:
    """With one housing association, after reading what it will read."""
    page.get_by_role("link", name="Delen").tap()
    steps.choose(page, "Gericht", "Woonstichting De Haven")
    page.get_by_label("Waarvoor deel je dit?").fill("Zodat jullie het slot van het portiek maken.")
    page.get_by_role("button", name="Bekijk voorbeeld").tap()
    expect(page.locator(".quote")).to_have_text(steps.BETTER)
    expect(page.get_by_role("main")).to_contain_text(
        "2 mensen kunnen dit lezen, van: Woonstichting De Haven."
    )
    expect(page.locator(".facts")).to_contain_text("Merelstraat")
    expect(page.locator(".facts")).not_to_contain_text("Merelstraat 12")
    page.get_by_role("button", name="Deel dit").tap()
    expect(page.locator("#flashes")).to_contain_text("Gedeeld.")
