"""Talking on a phone: a partner begins, the team answers, and nobody loses a word or misses one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from portal.core import dates
from tests.browser import checks, steps
from tests.browser.conftest import Live
from tests.client import Client
from tests.dialogue.talking import TITLE, say, start

Visit = Callable[..., Page]
BEAT = 'document.body.dispatchEvent(new CustomEvent("portal:visible-tick", {bubbles: true}))'
WORDS = "Wij willen graag meedenken, maar"


def other(live: Live) -> Client:
    """Somebody else's browser, that needs no eyes."""
    client = live.app.test_client()
    assert isinstance(client, Client)
    return client


@pytest.fixture
def url(live: Live) -> str:
    """A topic between officer and housing association, which the partner has read."""
    made = start(other(live), live.world.officer, live.world.housing)
    other(live).sign_in(live.world.partner).get(made)
    return made


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
def test_a_partner_begins_and_the_team_answers(live: Live, visit: Visit, javascript: bool) -> None:
    phone = {"javascript": javascript, "has_touch": True, "is_mobile": True}
    partner, officer = visit(live.world.partner, **phone), visit(live.world.officer, **phone)
    partner.goto("/")
    steps.menu(partner, "Dialoog")
    partner.get_by_role("link", name="Nieuw onderwerp").click()
    partner.get_by_label("Waar gaat het over?").fill("Verlichting in de steeg")
    partner.get_by_label("Wat wil je bespreken?").fill("Onze huurders durven er niet langs. Wat zien jullie?")
    steps.choose(partner, "Gericht")
    expect(partner.locator(".chip", has_text="Stichting Welzijn")).to_be_visible()
    expect(partner.get_by_label("Ook horeca")).to_be_hidden()
    partner.get_by_role("button", name="Begin").click()
    expect(partner.get_by_role("heading", level=1)).to_have_text("Verlichting in de steeg")

    officer.goto("/")
    expect(officer.locator(".menu a[href='/dialoog'] .count")).to_contain_text("1")
    steps.menu(officer, "Dialoog")
    officer.get_by_role("link", name="Verlichting in de steeg").click()
    officer.get_by_label("Jouw reactie").fill("Wij ook niet graag. De lamp is stuk.")
    officer.get_by_role("button", name="Plaats").click()
    expect(officer.locator("#flashes")).to_contain_text("Geplaatst.")

    partner.goto(partner.url)
    expect(partner.get_by_text("Nieuw sinds je vorige bezoek")).to_be_visible()
    expect(partner.locator(".post").last).to_contain_text("De lamp is stuk.")


def test_what_is_read_on_one_device_is_read_on_the_other(live: Live, visit: Visit, url: str) -> None:
    say(other(live), live.world.officer, url, "De lamp is stuk.")
    phone, desk = (
        visit(live.world.partner),
        visit(live.world.partner, viewport={"width": 1280, "height": 800}),
    )
    for page in (phone, desk):
        page.goto("/dialoog")
        expect(page.locator(".menu a[href='/dialoog'] .count")).to_contain_text("1")
    phone.goto(url)
    for page in (phone, desk):
        page.goto("/dialoog")
        expect(page.locator(".menu a[href='/dialoog'] .count")).to_have_count(0)


def test_news_comes_quietly_and_touches_nothing(live: Live, visit: Visit, url: str) -> None:
    page = visit(live.world.partner)
    page.goto(url)
    typed = page.get_by_label("Jouw reactie")
    typed.fill(WORDS)
    say(other(live), live.world.officer, url, "De lamp is stuk.")
    before = page.evaluate("scrollY")
    page.evaluate(BEAT)
    button = page.get_by_role("link", name="1 nieuwe reactie")
    expect(button).to_be_visible()
    assert page.evaluate("scrollY") == before
    expect(typed).to_be_focused()
    button.focus()
    with page.expect_response("**/nieuw?after=*"):
        page.evaluate(BEAT)
    expect(button).to_be_focused()
    button.click()
    expect(page.locator(".post").last).to_be_focused()
    expect(page.locator(".post").last).to_contain_text("De lamp is stuk.")
    expect(typed).to_have_value(WORDS)
    with page.expect_response("**/nieuw?after=*") as asked:
        page.evaluate(BEAT)
    assert asked.value.status == 204


def test_a_page_left_open_does_not_ask_to_sign_in(live: Live, visit: Visit, url: str) -> None:
    page = visit(live.world.partner)
    page.goto(url)
    page.get_by_label("Jouw reactie").focus()
    steps.end_session(live, live.world.partner)
    with page.expect_response("**/nieuw?after=*") as asked:
        page.evaluate(BEAT)
    assert asked.value.status == 204
    expect(page.locator("#sign-in")).to_be_hidden()
    expect(page.get_by_label("Jouw reactie")).to_be_focused()


def test_a_draft_survives_signing_out_and_another_device(live: Live, visit: Visit, url: str) -> None:
    phone = visit(live.world.partner)
    phone.goto(url)
    with phone.expect_response("**/concept"):
        phone.get_by_label("Jouw reactie").press_sequentially(WORDS)
    steps.sign_out(phone)
    steps.sign_in(phone, live.world.partner)
    desk = visit(live.world.partner)
    for page in (phone, desk):
        page.goto(url)
        expect(page.get_by_label("Jouw reactie")).to_have_value(WORDS)
    desk.get_by_role("button", name="Plaats").click()
    expect(desk.locator("#flashes")).to_contain_text("Geplaatst.")
    expect(desk.get_by_label("Jouw reactie")).to_have_value("")


def test_without_a_network_the_page_stays_with_the_words_in_it(live: Live, visit: Visit, url: str) -> None:
    page = visit(live.world.partner)
    page.goto(f"{url}/samenvatting")
    page.get_by_label("Samenvatting").fill(WORDS)
    page.context.set_offline(True)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("alert")).to_contain_text("Er is nu geen verbinding. Wat je typte staat er nog.")
    expect(page.get_by_label("Samenvatting")).to_have_value(WORDS)
    page.context.set_offline(False)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator("#flashes")).to_contain_text("De samenvatting is bijgewerkt.")


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
def test_a_round_stays_hidden_until_it_opens(live: Live, visit: Visit, url: str, javascript: bool) -> None:
    officer, partner = (visit(who, javascript=javascript) for who in (live.world.officer, live.world.partner))
    officer.goto(url)
    officer.get_by_role("link", name="Begin een ronde").click()
    officer.get_by_label("Ieders beeld, voordat we praten").check()
    officer.get_by_label("Wat leg je voor?").fill("Wat zien jullie zelf aan de kade?")
    officer.get_by_label("Tot en met welke dag?").fill(str(dates.today() + timedelta(days=3)))
    officer.get_by_role("button", name="Begin de ronde").click()
    expect(officer.locator("#flashes")).to_contain_text("De ronde is begonnen.")

    partner.goto("/dialoog")
    waiting = partner.locator(".topic").filter(has_text="ieders beeld").filter(has_text=TITLE)
    waiting.get_by_role("link").click()
    answer(partner, "Wij zien vooral kinderen zonder handdoek.")
    for place in (officer.url, url, "/dialoog", "/dialoog?q=kinderen"):
        officer.goto(place)
        assert "handdoek" not in officer.content()
    officer.goto(partner.url)
    answer(officer, "Wij zien vooral fietsen.")
    officer.get_by_role("link", name="Lees de antwoorden").click()
    for words in ("Wij zien vooral fietsen.", "Wij zien vooral kinderen zonder handdoek."):
        expect(officer.locator(".posts").last).to_contain_text(words)


def answer(page: Page, words: str) -> None:
    page.get_by_label("Zo zie ik het").check()
    page.get_by_label("In je eigen woorden").fill(words)
    page.get_by_role("button", name="Geef antwoord").click()
    expect(page.locator("#flashes")).to_contain_text("Je antwoord is bewaard.")


def test_names_are_offered_while_one_types_an_at(live: Live, visit: Visit, url: str) -> None:
    page = visit(live.world.partner)
    page.goto(url)
    typed = page.get_by_label("Jouw reactie")
    typed.press_sequentially("Goed idee, @wijk")
    offered = page.locator("#named").get_by_role("option")
    expect(offered).to_have_text([live.world.noord.name])
    typed.press("Enter")
    expect(typed).to_have_value(f"Goed idee, @{live.world.noord.name} ")
    expect(offered).to_have_count(0)
    typed.press_sequentially("en @")
    expect(offered).to_have_count(3)
    typed.press("ArrowDown")
    expect(typed).to_have_attribute("aria-activedescendant", "named-1")
    assert list(checks.complaints(page)) == []
    typed.press("Escape")
    expect(offered).to_have_count(0)
    expect(typed).to_be_focused()
    typed.press_sequentially(live.world.officer.name[:2])
    offered.first.click()
    expect(typed).to_have_value(f"Goed idee, @{live.world.noord.name} en @{live.world.officer.name} ")
    page.get_by_role("button", name="Plaats").click()
    shown = page.locator(".post").last.locator(".prose strong")
    expect(shown).to_have_text([f"@{live.world.noord.name}", f"@{live.world.officer.name}"])
