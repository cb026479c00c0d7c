"""The portal as served, in a real browser: in, around, and out; with and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import steps
from tests.browser.conftest import Live, Watch

Visit = Callable[..., Page]


@pytest.mark.parametrize("javascript", [True, False])
def test_an_officer_signs_in_and_out(live: Live, visit: Visit, javascript: bool) -> None:
    page = visit(javascript=javascript)
    steps.sign_in(page, live.world.officer)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Anna")
    page.goto("/mijn")
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("button", name="Inloggen")).to_be_visible()
    page.goto("/logboek")
    expect(page.get_by_role("button", name="Inloggen")).to_be_visible()


def test_a_wrong_password_says_what_to_do(live: Live, page: Page) -> None:
    page.goto("/inloggen")
    page.get_by_label("E-mailadres").fill(live.world.officer.email)
    page.get_by_label("Wachtwoord", exact=True).fill("iets anders dan het is")
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")


def test_the_list_shows_the_team_its_own_entries(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    page.goto("/logboek")
    expect(page.get_by_text(live.world.entry.text)).to_be_visible()
    assert page.get_by_text(live.world.entry_zuid.text).count() == 0


def test_a_partner_reads_what_was_shared(live: Live, visit: Visit) -> None:
    page = visit(live.world.partner)
    page.goto("/logboek")
    page.locator(f'a[href="/logboek/{live.world.share.id}"]').click()
    expect(page).to_have_url(f"{live.url}/logboek/{live.world.share.id}")
    expect(page.get_by_role("main")).to_contain_text(live.world.share.text)


def test_the_watch_sees_what_is_amiss(live: Live, browser: Browser) -> None:
    context, watch = browser.new_context(base_url=live.url), Watch(live.url)
    watch.over(context)
    page = context.new_page()
    page.goto("/inloggen")
    assert watch.amiss == []
    page.evaluate("console.error('seen')")
    page.evaluate("setTimeout(() => { throw new Error('thrown') })")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("fetch('http://127.0.0.1:9/').catch(() => {})")
    page.evaluate("new Promise(done => setTimeout(done))")
    context.close()
    said = " ".join(watch.amiss)
    for fault in ("console error: seen", "uncaught: thrown", "style-src", "connect-src"):
        assert fault in said
