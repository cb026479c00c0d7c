"""What people do in the portal, one step at a time; the same with and without JavaScript."""

import re

from playwright.sync_api import Page, expect

from portal.people.models import User
from tests.world import PASSWORD

SEEN = "Vijf jongens trappen tegen de deur van het portiek. Ze gaan weg als ik aankom."
BETTER = "Zes jongens trappen tegen de deur van het portiek. Ze gaan weg als ik aankom."
OPENED = re.compile(r"/logboek/[0-9a-f-]{36}$")


def sign_in(page: Page, user: User) -> None:
    """With the real form, from the page that a signed-out visitor lands on."""
    page.goto("/")
    fill_in_who(page, user)


def fill_in_who(page: Page, user: User) -> None:
    """Answer the sign-in form that is in sight."""
    page.get_by_label("E-mailadres").fill(user.email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()


def menu(page: Page, name: str) -> None:
    """Go somewhere by the bar at the thumb."""
    page.get_by_role("navigation", name="Menu").get_by_role("link", name=name).tap()


def write(page: Page, text: str = SEEN) -> None:
    """Type without touching anything first: the cursor is in the text."""
    expect(page.get_by_label("Wat heb je gezien?")).to_be_focused()
    page.keyboard.insert_text(text)


def choose(page: Page, *names: str) -> None:
    """Tap these chips."""
    for name in names:
        page.locator(".chip", has_text=name).tap()


def save(page: Page) -> None:
    """Save the form, and see that it was."""
    page.get_by_role("button", name="Opslaan").tap()
    expect(page.locator("#flashes")).to_contain_text("Opgeslagen.")


def search(page: Page, words: str) -> None:
    """Look for words from the search page, with the keyboard's own search key."""
    menu(page, "Zoeken")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")


def open_found(page: Page, text: str) -> None:
    """Open the one row that is found."""
    expect(page.locator(".rows > li")).to_have_count(1)
    expect(page.locator(".rows .first")).to_have_text(text)
    page.locator(".rows h3 a").tap()
    expect(page).to_have_url(OPENED)
