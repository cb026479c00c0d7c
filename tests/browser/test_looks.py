"""The same pages in the dark, on paper, enlarged, and on a desk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from portal.core.extensions import db
from tests.browser import checks
from tests.browser.conftest import Live
from tests.client import Client
from tests.dialogue.talking import start
from tests.world import entry, everything, person

Visit = Callable[..., Page]
MAIN_PAGES = ["/", "/logboek", "/logboek/nieuw", "/logboek/{entry}", "/logboek/{entry}/delen", "/inzicht"]
LIGHTNESS = """name => {
  const [red, green, blue] = getComputedStyle(document.documentElement)[name].match(/[\\d.]+/g).map(Number);
  return (red + green + blue) / 765;
}"""
CUT_SHORT = """[...document.querySelectorAll(".first")]
  .filter(one => one.scrollHeight > one.clientHeight + 1).length"""
ON_SCREEN_ONLY = ".menu, .tool, .with.tap, .button, .search, .skip, form, dialog, nav"


@pytest.mark.parametrize(("scheme", "paper", "ink"), [("light", 0.9, 0.2), ("dark", 0.2, 0.9)])
def test_the_scheme_of_the_phone_decides_the_colours(
    live: Live, visit: Visit, scheme: str, paper: float, ink: float
) -> None:
    page = visit(live.world.officer, color_scheme=scheme)
    page.goto("/logboek")
    assert page.evaluate(LIGHTNESS, "backgroundColor") == pytest.approx(paper, abs=0.12)
    assert page.evaluate(LIGHTNESS, "color") == pytest.approx(ink, abs=0.12)


@pytest.mark.parametrize("path", ["/logboek", "/logboek/{entry}", "/logboek/afdrukken"])
def test_paper_shows_words_and_no_controls(live: Live, visit: Visit, path: str) -> None:
    page = visit(live.world.officer, color_scheme="dark")
    page.goto(path.format(entry=live.world.entry.id))
    controls = page.locator(ON_SCREEN_ONLY).locator("visible=true")
    assert controls.count() > 0
    page.emulate_media(media="print")
    expect(controls).to_have_count(0)
    expect(page.get_by_text(live.world.entry.text).first).to_be_visible()
    assert page.evaluate(LIGHTNESS, "color") == 0


def test_on_paper_no_text_is_cut_short(live: Live, visit: Visit) -> None:
    with everything(live.app):
        entry(live.world, text="De muziek staat hard en niemand doet er iets aan. " * 6)
    page = visit(live.world.officer)
    page.goto("/logboek")
    assert page.evaluate(CUT_SHORT) == 1
    page.emulate_media(media="print")
    assert page.evaluate(CUT_SHORT) == 0


def test_a_word_without_end_makes_no_page_wider(live: Live, visit: Visit) -> None:
    with everything(live.app):
        long = entry(live.world, text="w" * 1_000, place="p" * 120)
    page, found = visit(live.world.officer), list[str]()
    for path in (f"/logboek/{long.id}", f"/logboek/{long.id}/aanvullen", f"/logboek?q={'q' * 200}"):
        page.goto(path)
        found += checks.too_wide(page)
    assert not found, "\n".join(found)


def test_a_title_or_name_without_end_makes_no_list_wider(live: Live, visit: Visit) -> None:
    client = live.app.test_client()
    assert isinstance(client, Client)
    title = "z" * 120
    start(client, live.world.officer, title=title, text="y" * 400)
    with everything(live.app):
        person(live.world.housing, "n" * 80, role="f" * 80)
        db.session.commit()
    page, found = visit(live.world.partner), list[str]()
    for path in ("/", "/dialoog", f"/dialoog?q={title}", "/berichten", f"/partners?q={'n' * 80}"):
        page.goto(path)
        found += checks.too_wide(page)
    expect(page.get_by_role("heading", name="n" * 80)).to_be_visible()
    assert found == []


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_enlarged_four_times_nothing_scrolls_sideways_or_stays_in_front(
    live: Live, visit: Visit, path: str
) -> None:
    page = visit(live.world.officer, viewport={"width": 320, "height": 256})
    page.goto(path.format(entry=live.world.entry.id))
    assert list(checks.too_wide(page)) == []
    fixed = "[...document.querySelectorAll('.menu, .submit')].map(one => getComputedStyle(one).position)"
    assert set(page.evaluate(fixed)) == {"static"}


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_a_desk_gets_a_bar_at_the_side_and_passes_axe_too(live: Live, visit: Visit, path: str) -> None:
    page = visit(live.world.officer, viewport={"width": 1280, "height": 800})
    page.goto(path.format(entry=live.world.entry.id))
    menu = page.get_by_role("navigation", name="Menu").bounding_box()
    main = page.get_by_role("main").bounding_box()
    assert menu is not None
    assert main is not None
    assert menu["x"] + menu["width"] <= main["x"]
    found = [*checks.axe(page), *checks.too_wide(page)]
    assert not found, "\n".join(found)


def test_nothing_moves_for_who_wants_it_still(live: Live, visit: Visit) -> None:
    page = visit(live.world.officer, reduced_motion="reduce")
    page.goto("/logboek")
    moving = """[...document.querySelectorAll("*")].filter(one => {
      const style = getComputedStyle(one);
      return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
    }).length"""
    assert page.evaluate(moving) == 0
