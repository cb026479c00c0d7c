"""Everything can be done with the keyboard, and it always shows where you are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.conftest import Live
from tests.world import entry, everything

Visit = Callable[..., Page]
FOCUS = Path(__file__).with_name("focus.js").read_text()
PAGES = [
    ("officer", "/"),
    ("officer", "/logboek"),
    ("officer", "/logboek/filter"),
    ("officer", "/logboek/nieuw"),
    ("officer", "/logboek/{entry}"),
    ("officer", "/logboek/{entry}/verbeteren"),
    ("officer", "/logboek/{entry}/delen"),
    ("officer", "/inzicht"),
    ("officer", "/mijn"),
    ("lead", "/beheer/mensen"),
    ("partner", "/logboek"),
    ("administrator", "/beheer/categorieen"),
    ("partner", "/afspraken/nieuw"),
]


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_tab_reaches_everything_and_shows_where_it_is(live: Live, visit: Visit, who: str, path: str) -> None:
    page = visit(live.world.more[who])
    page.goto(path.format(entry=live.world.entry.id))
    passed, reachable = walk(page)
    assert reachable - passed.keys() == set()
    amiss = [f"{name}: {one}" for name, one in passed.items() if one["hidden"] or not one["marked"]]
    assert not amiss, "\n".join(amiss)


def walk(page: Page) -> tuple[dict[str, dict[str, object]], set[str]]:
    """Press Tab until it comes round: what it passed, and what there is to pass."""
    passed: dict[str, dict[str, object]] = {}
    last = None
    for _press in range(200):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS)
        here = found["here"] or {"name": last}
        if here["name"] != last and here["name"] in passed:
            return passed, set(found["reachable"])
        last = here["name"]
        if found["here"]:
            passed.setdefault(last, here)  # the parts of a date are one field
    raise AssertionError("Tab never comes round")


def test_the_first_tab_offers_to_skip_the_menu(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    page.goto("/logboek")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_an_observation_is_saved_with_the_keyboard_alone(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    page.goto("/logboek/nieuw")
    steps.write(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+Enter")
    steps.is_saved(page)


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
def test_errors_come_first_and_lead_to_their_fields(live: Live, visit: Visit, javascript: bool) -> None:
    page = visit(live.world.officer, javascript=javascript)
    page.goto("/logboek/nieuw")
    steps.save(page)
    expect(page.get_by_role("alert")).to_be_visible()
    if javascript:
        expect(page.get_by_role("alert")).to_be_focused()
        page.keyboard.press("Tab")
    else:
        page.get_by_role("link", name="Schrijf op wat je zag.").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Wat heb je gezien?")).to_be_focused()
    expect(page.get_by_label("Wat heb je gezien?")).to_be_in_viewport()
    page.get_by_role("link", name="Kies waar het over gaat.").press("Enter")
    expect(page.locator("#category, #category input").and_(page.locator(":focus"))).to_be_in_viewport()


def test_an_error_in_a_folded_part_opens_it(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.get_by_text("Tijd, soort en vervolg").click()
    page.get_by_label("Met hoeveel waren jullie?").fill("99")
    page.get_by_text("Tijd, soort en vervolg").click()
    steps.save(page)
    page.get_by_role("link", name="Vul een getal van 1 tot 50 in.").press("Enter")
    expect(page.get_by_label("Met hoeveel waren jullie?")).to_be_focused()


def test_escape_closes_sign_in_and_the_cursor_is_back_where_it_was(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer)
    steps.fill_in(page)
    steps.end_session(live, live.world.officer)
    page.get_by_label("Wat heb je gezien?").press("Control+Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_label("E-mailadres")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    expect(page.get_by_label("Wat heb je gezien?")).to_be_focused()
    steps.stands_in_form(page)


def test_loading_more_goes_on_at_the_first_new_row(live: Live, visit: Visit) -> None:
    with everything(live.app):
        for number in range(30):
            entry(live.world, text=f"Waarneming nummer {number} van dertig.")
    page = visit(live.world.officer)
    page.goto("/logboek")
    expect(page.locator(".rows > li")).to_have_count(25)
    page.get_by_role("link", name="Meer laden").press("Enter")
    expect(page.locator(".rows > li h3 a").nth(25)).to_be_focused()
