"""What somebody typed is for that account alone, on a device that others use too."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.conftest import Live
from tests.browser.steps import SEEN

Visit = Callable[..., Page]


def test_somebody_else_signing_in_over_the_form_does_not_get_it(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.send_too_late(live, page, live.world.officer)
    steps.say_who(page, live.world.colleague)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Carl")
    page.goto("/logboek/nieuw")
    steps.stands_in_form(page, "")
    assert steps.is_kept(page) is False


def test_a_form_sent_too_late_is_given_back_to_nobody_else(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer, javascript=False)
    steps.send_too_late(live, page, live.world.officer)
    assert SEEN not in page.content()
    steps.say_who(page, live.world.colleague)
    expect(page.locator("#flashes")).to_contain_text("hoort bij een ander account")
    assert SEEN not in page.content()
    assert steps.stored(live) == []


def test_signing_out_leaves_no_words_on_a_shared_device(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    kept_behind(page)
    steps.sign_out(page)
    assert steps.is_kept(page) is False
    steps.sign_in(page, live.world.officer)
    page.goto("/logboek/nieuw")
    steps.stands_in_form(page, "")


def test_a_second_account_on_the_device_never_sees_the_first_ones_words(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    kept_behind(page)
    steps.end_session(live, live.world.officer)
    steps.sign_in(page, live.world.colleague)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Carl")
    assert steps.is_kept(page) is False
    page.goto("/logboek/nieuw")
    steps.stands_in_form(page, "")


def test_the_same_account_gets_its_words_back_after_the_session_ended(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    kept_behind(page)
    steps.end_session(live, live.world.officer)
    steps.sign_in(page, live.world.officer)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Anna")
    page.goto("/logboek/nieuw")
    steps.stands_in_form(page)


def kept_behind(page: Page) -> None:
    """Type something, and leave the page without saving."""
    steps.fill_in(page)
    page.goto("/")
    assert steps.is_kept(page) is True
