"""Whatever happens between typing and saving, the words are still there."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import steps
from tests.browser.conftest import Live
from tests.browser.steps import SEEN

Visit = Callable[..., Page]
both_ways = pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
HEARD = "De buurvrouw hoorde glas breken."


@both_ways
def test_a_refused_form_keeps_what_was_typed(live: Live, visit: Visit, javascript: bool) -> None:
    page = visit(live.world.officer, javascript=javascript)
    page.goto("/logboek/nieuw")
    steps.write(page)
    steps.choose(page, "Vogelbuurt")
    steps.save(page)
    expect(page.get_by_role("alert")).to_contain_text("Kies waar het over gaat.")
    steps.stands_in_form(page)
    steps.choose(page, "Groepen")
    steps.save(page)
    steps.is_saved(page)


def test_sign_in_opens_over_the_form_and_saving_goes_on(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.send_too_late(live, page, live.world.officer)
    expect(page.get_by_role("dialog", name="Inloggen")).to_be_visible()
    steps.stands_in_form(page)
    steps.say_who(page, live.world.officer)
    expect(page.get_by_role("dialog")).not_to_be_visible()
    expect(page.get_by_text("Je bent weer ingelogd.")).to_be_in_viewport()
    steps.save(page)
    steps.is_saved(page)
    assert len(steps.stored(live)) == 1


def test_who_cannot_sign_in_gets_back_to_the_words(live: Live, visit: Visit) -> None:
    """As a guest whose link was taken back, with no key that closes a dialog."""
    page = visit(live.world.officer, has_touch=True, is_mobile=True)
    steps.send_too_late(live, page, live.world.officer)
    page.get_by_role("button", name="Terug naar je tekst").tap()
    expect(page.get_by_role("dialog")).not_to_be_visible()
    steps.stands_in_form(page)


def test_what_the_page_asks_meanwhile_does_not_disturb_signing_in(live: Live, visit: Visit) -> None:
    officer, held = live.world.officer, list[Route]()
    page = visit(officer)
    page.route("**/logboek/dubbel*", lambda route: held.append(route))
    with page.expect_request("**/logboek/dubbel*"):
        steps.fill_in(page)
    steps.end_session(live, officer)
    steps.save(page)
    page.get_by_label("E-mailadres").fill(officer.email)
    with page.expect_event("requestfinished"):
        held[0].continue_()
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(page.get_by_label("E-mailadres")).to_have_value(officer.email)


def test_what_the_page_asks_by_itself_leaves_what_it_says_to_be_read(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.send_too_late(live, page, live.world.officer)
    steps.say_who(page, live.world.officer)
    told = page.get_by_text("Je bent weer ingelogd.")
    expect(told).to_be_visible()
    with page.expect_response("**/logboek/dubbel?*"):
        page.get_by_label("Wat heb je gezien?").press_sequentially(" Het is nu stil.")
    expect(told).to_be_visible()


def test_what_the_page_asks_by_itself_does_not_ask_who_you_are(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    page.goto("/logboek/nieuw")
    steps.end_session(live, live.world.officer)
    with page.expect_response("**/logboek/dubbel?*") as asked:
        steps.write(page)
    assert asked.value.status == 401
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    steps.stands_in_form(page)


def test_sign_in_opens_over_a_supplement_too(live: Live, visit: Visit) -> None:
    page = visit(live.world.warden)
    page.goto(f"/logboek/{live.world.entry.id}")
    page.get_by_role("textbox").fill(HEARD)
    steps.end_session(live, live.world.warden)
    page.get_by_role("button", name="Voeg toe").click()
    steps.say_who(page, live.world.warden)
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("#supplements .rows")).to_contain_text(HEARD)


def test_a_form_sent_too_late_is_given_back_after_signing_in(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer, javascript=False)
    steps.send_too_late(live, page, live.world.officer)
    expect(page.get_by_role("main")).to_contain_text("Wat je typte, krijg je daarna terug.")
    steps.say_who(page, live.world.officer)
    expect(page.get_by_role("heading", level=1)).to_have_text("Je tekst staat er nog")
    expect(page.get_by_label("Tekst")).to_have_value(SEEN)
    page.get_by_role("button", name="Verstuur dit nu").click()
    steps.is_saved(page)
    assert [one.category for one in steps.stored(live)] == ["groups"]


@both_ways
def test_a_form_from_before_signing_in_elsewhere_can_be_sent_again(
    live: Live, visit: Visit, javascript: bool
) -> None:
    page = visit(live.world.officer, javascript=javascript)
    asks = page.expect_response("**/logboek/dubbel?*") if javascript else nullcontext()
    with asks:  # what looks like it, a moment after typing; after the session it would ask to sign in
        steps.fill_in(page)
    steps.end_session(live, live.world.officer)
    other = page.context.new_page()
    steps.sign_in(other, live.world.officer)
    expect(other.get_by_role("heading", level=1)).to_contain_text("Anna")
    other.close()
    steps.save(page)
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Wat je schreef")).to_have_value(SEEN)
    page.get_by_role("button", name="Stuur opnieuw").click()
    steps.is_saved(page)
    assert [one.category for one in steps.stored(live)] == ["groups"]


def test_a_double_tap_stores_one_entry(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.get_by_role("button", name="Opslaan").dblclick()
    steps.is_saved(page)
    assert len(steps.stored(live)) == 1


@both_ways
def test_saving_again_after_an_answer_got_lost_stores_nothing_twice(
    live: Live, visit: Visit, javascript: bool
) -> None:
    page, lost = visit(live.world.officer, javascript=javascript), list[int]()

    def lose_the_first(route: Route) -> None:
        if route.request.method != "POST" or lost:
            return route.continue_()
        lost.append(route.fetch(max_redirects=0).status)
        return route.abort("aborted")

    page.route("**/logboek/nieuw", lose_the_first)
    steps.fill_in(page)
    with page.expect_event("requestfailed"):
        steps.save(page)
    steps.stands_in_form(page)
    assert len(steps.stored(live)) == 1
    steps.save(page)
    steps.is_saved(page)
    assert len(steps.stored(live)) == 1


def test_without_a_connection_the_page_says_so_and_saves_later(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    offline(page, page.get_by_role("button", name="Opslaan"))
    steps.stands_in_form(page)
    steps.save(page)
    steps.is_saved(page)
    assert len(steps.stored(live)) == 1


def test_what_a_proxy_answers_takes_no_form_away(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.route("**/logboek/nieuw", lambda route: route.fulfill(status=429, body="<h1>Too many requests</h1>"))
    steps.save(page)
    expect(page.get_by_role("alert")).to_contain_text("Er is nu geen verbinding. Wat je typte staat er nog.")
    steps.stands_in_form(page)
    page.unroute("**/logboek/nieuw")
    steps.save(page)
    steps.is_saved(page)


def test_a_supplement_waits_for_a_connection_too(live: Live, visit: Visit) -> None:
    page = visit(live.world.warden)
    page.goto(f"/logboek/{live.world.entry.id}")
    page.get_by_role("textbox").fill(HEARD)
    offline(page, page.get_by_role("button", name="Voeg toe"))
    expect(page.get_by_role("textbox")).to_have_value(HEARD)
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("#supplements .rows")).to_contain_text(HEARD)


def test_erasing_striking_and_sharing_wait_for_a_connection_too(live: Live, visit: Visit) -> None:
    page, entry = visit(live.world.lead), f"/logboek/{live.world.entry.id}"
    page.goto(f"{entry}/wissen")
    page.get_by_label("Welke woorden wil je wissen?").fill("fietsenstalling")
    page.get_by_label("Waarom?").fill(HEARD)
    offline(page, page.get_by_role("button", name="Wis voorgoed"))
    page.reload()
    expect(page.get_by_label("Welke woorden wil je wissen?")).to_have_value("fietsenstalling")
    page.get_by_role("button", name="Wis voorgoed").click()
    expect(page.locator("#flashes")).to_contain_text("Gewist.")
    page.goto(f"{entry}/delen")
    page.get_by_label("Netwerk").check()
    page.get_by_label("Waarvoor deel je dit?").fill(HEARD)
    offline(page, page.get_by_role("button", name="Bekijk voorbeeld"))
    page.get_by_role("button", name="Bekijk voorbeeld").click()
    expect(page.get_by_role("heading", name="Dit gaan partners lezen")).to_be_focused()
    offline(page, page.get_by_role("button", name="Deel dit"))
    page.get_by_role("button", name="Deel dit").click()
    expect(page.locator("#flashes")).to_contain_text("Gedeeld.")
    assert steps.is_kept(page, HEARD) is False
    offline(page, page.get_by_role("button", name="Trek in"))
    page.get_by_role("button", name="Trek in").click()
    expect(page.locator("#flashes")).to_contain_text("Ingetrokken.")
    page.goto(f"{entry}/doorhalen")
    page.get_by_label("Waarom?").fill(HEARD)
    offline(page, page.get_by_role("button", name="Haal door"))
    expect(page.get_by_label("Waarom?")).to_have_value(HEARD)
    page.get_by_role("button", name="Haal door").click()
    expect(page.locator("#flashes")).to_contain_text("Doorgehaald.")


def offline(page: Page, button: Locator) -> None:
    """Send while there is no network, see what the page says, and get the network back."""
    page.context.set_offline(True)
    button.click()
    expect(page.get_by_role("alert")).to_contain_text("Er is nu geen verbinding. Wat je typte staat er nog.")
    expect(page.get_by_role("alert")).to_be_in_viewport(ratio=1)
    page.context.set_offline(False)


def test_reloading_the_page_keeps_what_was_typed(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.get_by_text("Tijd, soort en vervolg").click()
    page.get_by_label("Wat heb je gehoord van anderen?").fill(HEARD)
    page.reload()
    steps.stands_in_form(page)
    expect(page.get_by_label("Wat heb je gehoord van anderen?")).to_have_value(HEARD)
    steps.save(page)
    steps.is_saved(page)
    assert [one.heard for one in steps.stored(live)] == [HEARD]


def test_what_was_saved_is_not_given_back_again(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    steps.save(page)
    steps.is_saved(page)
    page.go_back()
    steps.stands_in_form(page, "")
    assert steps.is_kept(page) is False


@both_ways
def test_who_corrects_second_sees_both_texts_and_chooses(live: Live, visit: Visit, javascript: bool) -> None:
    first, second = (visit(live.world.officer, javascript=javascript) for _one in range(2))
    for page, text in ((second, "Alleen het grofvuil ligt er nog."), (first, "De muziek is nu gestopt.")):
        page.goto(f"/logboek/{live.world.network_entry.id}/verbeteren")
        page.get_by_label("Wat heb je gezien?").fill(text)
    steps.save(first)
    steps.is_saved(first, "De muziek is nu gestopt.")
    steps.save(second)
    expect(second.get_by_role("table")).to_contain_text("De muziek is nu gestopt.")
    expect(second.get_by_role("table")).to_contain_text("Alleen het grofvuil ligt er nog.")
    steps.stands_in_form(second, "Alleen het grofvuil ligt er nog.")
    second.get_by_role("button", name="Sla mijn versie op").click()
    steps.is_saved(second, "Alleen het grofvuil ligt er nog.")
    expect(second.locator(".timeline")).to_contain_text("De muziek is nu gestopt.")
