"""The main job on a phone, from the street to a partner and back; with JavaScript and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.conftest import Live

Visit = Callable[..., Page]
BETTER = "Zes jongens trappen tegen de deur van het portiek. Ze gaan weg als ik aankom."
COUNT_TAPS = """addEventListener("pointerdown", (event) => {
  if (event.isTrusted) sessionStorage.taps = 1 + Number(sessionStorage.taps || 0);
}, true)"""


def test_an_observation_costs_at_most_three_taps_beside_its_text(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer, has_touch=True, is_mobile=True)
    page.add_init_script(COUNT_TAPS)
    page.goto("/logboek/nieuw")
    steps.write(page)
    page.locator(".chip", has_text="Vogelbuurt").tap()
    page.locator(".chip", has_text="Groepen").tap()
    page.get_by_role("button", name="Opslaan").tap()
    steps.is_saved(page)
    assert 1 <= page.evaluate("Number(sessionStorage.taps)") <= 3


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
def test_from_the_street_to_a_partner_and_back(live: Live, visit: Visit, javascript: bool) -> None:
    page, partner = (visit(javascript=javascript, has_touch=True, is_mobile=True) for _one in range(2))
    steps.sign_in(partner, live.world.partner)
    expect(partner.get_by_role("heading", level=1)).to_contain_text("Petra")
    steps.sign_in(page, live.world.officer)

    log(page)
    find(page)
    address = page.url
    correct(page)
    partner.goto("/logboek?q=portiek")
    expect(partner.get_by_role("heading", name="Niets gevonden")).to_be_visible()
    share(page)
    shared = read(partner)

    page.goto(address)
    page.get_by_role("button", name="Trek in").click()
    expect(page.locator("#flashes")).to_contain_text("Partners lezen dit niet meer.")
    answer = partner.goto(shared)
    assert answer is not None
    assert answer.status == 404
    expect(partner.locator("body")).not_to_contain_text("portiek")


def log(page: Page) -> None:
    steps.menu(page, "Nieuwe waarneming")
    steps.write(page)
    steps.choose(page, "Vogelbuurt", "Groepen")
    steps.save(page)
    steps.is_saved(page)


def find(page: Page) -> None:
    """By a part of a word, from the search page, with the search key of the keyboard."""
    page.get_by_role("banner").get_by_role("link", name="Zoeken").click()
    page.get_by_role("searchbox").fill("portiek jongen")
    page.keyboard.press("Enter")
    open_found(page, steps.SEEN)


def open_found(page: Page, text: str) -> None:
    """Open the one row that there is."""
    expect(page.locator(".rows > li")).to_have_count(1)
    expect(page.locator(".rows .first")).to_have_text(text)
    page.locator(".rows h3 a").click()
    expect(page).to_have_url(steps.OPENED)


def correct(page: Page) -> None:
    page.get_by_role("link", name="Verbeteren").click()
    page.get_by_label("Wat heb je gezien?").fill(BETTER)
    page.get_by_label("Plek").fill("Merelstraat 12")
    steps.save(page)
    steps.is_saved(page, BETTER)
    expect(page.locator(".timeline")).to_contain_text(steps.SEEN)


def share(page: Page) -> None:
    """With one housing association, after reading what it will read."""
    page.get_by_role("link", name="Delen").click()
    steps.choose(page, "Gericht", "Woonstichting De Haven")
    page.get_by_label("Waarvoor deel je dit?").fill("Zodat jullie het slot van het portiek maken.")
    page.get_by_role("button", name="Bekijk voorbeeld").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("2 mensen kunnen dit lezen, van: Woonstichting De Haven.")
    expect(page.locator(".quote")).to_have_text(BETTER)
    expect(main).to_contain_text("Merelstraat")
    expect(main).not_to_contain_text("Merelstraat 12")
    page.get_by_role("button", name="Deel dit").click()
    expect(page.locator("#flashes")).to_contain_text("Gedeeld.")


def read(partner: Page) -> str:
    """What the partner gets to read, and nothing more; returns the address."""
    partner.reload()
    open_found(partner, BETTER)
    main = partner.get_by_role("main")
    expect(main).to_contain_text("Zodat jullie het slot van het portiek maken.")
    expect(main).to_contain_text("Merelstraat")
    for hidden in ("Merelstraat 12", "Anna", "Vijf jongens"):
        expect(main).not_to_contain_text(hidden)
    return partner.url


def test_a_likely_double_is_shown_while_writing_and_takes_the_text(live: Live, visit: Visit) -> None:
    page = visit(live.world.warden)
    page.goto("/logboek/nieuw")
    more = "Weer luide muziek op het bankje bij de fietsenstalling, nu tot elf uur."
    steps.choose(page, "Vogelbuurt")
    page.get_by_label("Wat heb je gezien?").fill(more)
    expect(page.locator("#doubles")).to_contain_text(live.world.entry.text)
    page.get_by_role("button", name="Vul deze aan").click()
    expect(page).to_have_url(f"{live.url}/logboek/{live.world.entry.id}#supplements")
    expect(page.locator("#supplements .rows")).to_contain_text(more)
    page.goto("/logboek/nieuw")
    steps.stands_in_form(page, "")
