"""Whoever stands on a card follows the link on a phone, without an account and without JavaScript."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from portal.contacts.models import CardLink
from portal.core import dates, links
from tests.browser.conftest import Live
from tests.world import everything, keep

PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("javascript", [True, False])
def test_the_card_is_corrected_and_then_refused(
    live: Live, visit: Callable[..., Page], javascript: bool
) -> None:
    token, card = links.new_token(), live.world.more["consultant"]
    with everything(live.app):
        soon = dates.now() + timedelta(days=1)
        keep(CardLink(id=links.hashed(token), card_id=card.id, expires_at=soon))
    page = visit(None, javascript=javascript, viewport=PHONE)
    page.goto(f"/kaart/{token}")
    page.get_by_role("button", name="Er klopt iets niet").click()
    assert token not in page.url
    page.get_by_role("link", name="Verbeter je kaart").click()
    page.get_by_label("Functie").fill("Buurtconsulent")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("De kaart is opgeslagen.")).to_be_visible()
    expect(page.get_by_text("Buurtconsulent")).to_be_visible()
    page.get_by_text("Wil je hier niet staan?").click()
    page.get_by_role("button", name="Haal mij van de lijst").click()
    expect(page.get_by_text("Je kaart is verborgen")).to_be_visible()
    page.goto(f"/partners/{card.public_id}")
    assert "/inloggen" in page.url
