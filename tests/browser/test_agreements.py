"""From a topic to a promise that is kept, between an officer and a partner, with and without JavaScript."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from portal.core import dates
from tests.browser.conftest import Live

Visit = Callable[..., Page]
WORDS = "Een rek voor twaalf fietsen plaatsen"


@pytest.mark.parametrize("javascript", [True, False])
def test_a_partner_says_yes_and_the_team_confirms(live: Live, visit: Visit, javascript: bool) -> None:
    officer = visit(live.world.officer, javascript=javascript)
    officer.goto(f"/dialoog/{live.world.more['named_topic'].id}")
    officer.get_by_role("link", name="Spreek iets af").click()
    officer.get_by_label("Wat spreken jullie af?").fill(WORDS)
    officer.get_by_role("button", name="Leg voor").click()
    expect(officer.get_by_role("alert")).to_contain_text("Kies wie het doet.")
    expect(officer.get_by_label("Wat spreken jullie af?")).to_have_value(WORDS)
    officer.get_by_label("Wie doet het?").select_option(live.world.housing.name)
    officer.get_by_label("Uiterlijk wanneer?").fill((dates.today() + timedelta(days=7)).isoformat())
    officer.get_by_role("button", name="Leg voor").click()
    expect(officer.get_by_text(f"Voorgesteld aan {live.world.housing.name}.")).to_be_visible()
    place = officer.url

    partner = visit(live.world.partner, javascript=javascript)
    partner.goto("/afspraken")
    partner.get_by_role("link", name=WORDS).first.click()
    partner.get_by_role("button", name="Ja, dit doen wij").click()
    expect(partner.get_by_text("Ja gezegd")).to_be_visible()
    partner.get_by_role("button", name="Het is gedaan").click()
    expect(partner.get_by_text(f"Het wacht nu op {live.world.noord.name}.")).to_be_visible()

    officer.goto(place)
    officer.get_by_role("button", name="Ja, het is gedaan").click()
    expect(officer.get_by_text("Bevestigd dat het klaar is")).to_be_visible()
    officer.goto("/afspraken?state=closed")
    expect(officer.get_by_role("link", name=WORDS)).to_be_visible()
