"""What people do in the portal, one step at a time; the same with and without JavaScript."""

import re

from playwright.sync_api import Page, expect
from sqlalchemy import delete, select

from portal.core.extensions import db
from portal.logbook.models import Entry
from portal.people.models import SignInSession, User
from tests.browser.conftest import Live
from tests.world import PASSWORD, everything

SEEN = "Vijf jongens trappen tegen de deur van het portiek. Ze gaan weg als ik aankom."
OPENED = re.compile(r"/logboek/[0-9a-f-]{36}$")


def sign_in(page: Page, user: User) -> None:
    """With the real form, from the page that a signed-out visitor lands on."""
    page.goto("/")
    say_who(page, user)


def say_who(page: Page, user: User) -> None:
    """Answer the sign-in form that is in sight."""
    page.get_by_label("E-mailadres").fill(user.email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()


def sign_out(page: Page) -> None:
    page.goto("/mijn")
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("button", name="Inloggen")).to_be_visible()


def menu(page: Page, name: str) -> None:
    """Go somewhere by the bar at the thumb."""
    page.get_by_role("navigation", name="Menu").get_by_role("link", name=name).click()


def write(page: Page, text: str = SEEN) -> None:
    """Type without touching anything first: the cursor is in the text."""
    expect(page.get_by_label("Wat heb je gezien?")).to_be_focused()
    page.keyboard.insert_text(text)


def choose(page: Page, *names: str) -> None:
    """Tap these chips."""
    for name in names:
        page.locator(".chip", has_text=name).click()


def fill_in(page: Page, text: str = SEEN) -> None:
    """A new entry with all that it needs, not saved yet."""
    page.goto("/logboek/nieuw")
    write(page, text)
    choose(page, "Vogelbuurt", "Groepen")


def save(page: Page) -> None:
    page.get_by_role("button", name="Opslaan").click()


def is_saved(page: Page, text: str = SEEN) -> None:
    """The page says so, and shows it."""
    expect(page.locator("#flashes")).to_contain_text("Opgeslagen.")
    expect(page).to_have_url(OPENED)
    expect(page.locator(".quote")).to_have_text(text)


def stands_in_form(page: Page, text: str = SEEN) -> None:
    expect(page.get_by_label("Wat heb je gezien?")).to_have_value(text)


def end_session(live: Live, user: User) -> None:
    """What the hours do to everyone who is signed in as this person."""
    with everything(live.app):
        db.session.execute(delete(SignInSession).where(SignInSession.user_id == user.id))
        db.session.commit()


def send_too_late(live: Live, page: Page, user: User) -> None:
    """Fill in a new entry, and save it when the session has ended."""
    fill_in(page)
    end_session(live, user)
    save(page)


def is_kept(page: Page, text: str = SEEN) -> bool:
    """Whether the device still holds the words."""
    return bool(page.evaluate("text => JSON.stringify(sessionStorage).includes(text)", text))


def stored(live: Live, text: str = SEEN) -> list[Entry]:
    """The entries with this text."""
    with everything(live.app):
        return list(db.session.scalars(select(Entry).where(Entry.text == text)))
