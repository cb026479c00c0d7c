"""Everyone can use every page: axe finds nothing, it fits the phone, and a thumb hits what is there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from portal.people.models import User
from tests.browser import checks, everywhere
from tests.browser.conftest import Live
from tests.scene import PEOPLE

Visit = Callable[..., Page]
each_looker = pytest.mark.parametrize("role", everywhere.lookers())


@each_looker
def test_every_page_passes_axe_fits_the_phone_and_suits_a_thumb(live: Live, visit: Visit, role: str) -> None:
    page, found = visit(_person(live, role)), list[str]()
    for line in everywhere.pages(role):
        everywhere.open_page(live, page, role, line)
        found += checks.complaints(page)
    assert not found, "\n".join(found)


@each_looker
def test_every_page_passes_axe_and_fits_the_phone_in_english(live: Live, visit: Visit, role: str) -> None:
    person, found = _person(live, role), list[str]()
    page = in_english(visit(person), person)
    for line in everywhere.pages(role, new=True):
        everywhere.open_page(live, page, role, line)
        assert page.evaluate("document.documentElement.lang") == "en"
        found += [*checks.axe(page), *checks.too_wide(page), *checks.in_two_lines(page)]
    assert not found, "\n".join(found)


def in_english(page: Page, person: User | None) -> Page:
    """By the button on the page for it."""
    page.goto("/mijn" if person else "/inloggen")
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Nederlands").wait_for()
    return page


def _person(live: Live, role: str) -> User | None:
    name = PEOPLE[role]
    return live.world.more[name] if name else None
