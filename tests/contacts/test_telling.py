"""Whoever stands on a card is told so, and sees, corrects or refuses it through a link, without account."""

import re
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update

from portal.contacts.models import Card, CardChange, CardLink
from portal.core import dates
from portal.core.extensions import db
from tests.client import Client
from tests.world import World, everything

OWN = "/kaart"  # the card, once the link was traded


def address_in(page: str) -> str:
    """The link that is shown to be handed on."""
    found = re.search(r'value="(http[^"]+/kaart/[^"]+)"', page)
    assert found
    return urlsplit(found[1]).path


@pytest.fixture
def url(client: Client, world: World) -> str:
    """A link to the consultant's card, made by a colleague; the browser is nobody's from here on."""
    card = f"/partners/{world.more['consultant'].public_id}"
    page = client.sign_in(world.partner).post_form(f"{card}/vertellen", page=card).get_data(as_text=True)
    client.sign_out()
    return address_in(page)


def enter(client: Client, url: str) -> Client:
    """Press the button that opens the card."""
    answer = client.post_form(url)
    assert (answer.status_code, answer.location) == (303, OWN)
    return client


def stored(app: Flask, world: World) -> Card:
    with everything(app):
        asked = select(Card).where(Card.id == world.more["consultant"].id)
        return db.session.scalars(asked).one()


def test_who_makes_a_card_gets_the_link_for_the_person_on_it(client: Client, world: World) -> None:
    fields = {"id": str(uuid4()), "name": "Nora Nieuw", "visibility": "network", "preferred": "call"}
    client.sign_in(world.partner)
    made = client.send(f"/partners/{world.housing.public_id}/mensen/nieuw", {**fields, "substitute": ""})
    page = made.get_data(as_text=True)
    assert "Geef deze link aan Nora Nieuw" in page
    assert "Dit is jouw kaart, Nora Nieuw" in client.sign_out().get(address_in(page)).get_data(as_text=True)


def test_the_link_is_kept_as_a_hash_and_opening_it_changes_nothing(
    app: Flask, client: Client, world: World, url: str
) -> None:
    before = stored(app, world)
    page = client.get(url).get_data(as_text=True)
    assert "06 12 34 56 78" in page
    assert f"{world.housing.name} heeft jou erin gezet" in page
    assert world.officer.name not in page
    after = stored(app, world)
    assert (before.confirmed_at, before.left_on) == (after.confirmed_at, after.left_on)
    with everything(app):
        assert url.rpartition("/")[2] not in set(db.session.scalars(select(CardLink.id)))


def test_one_tap_says_that_it_holds(app: Flask, client: Client, world: World, url: str) -> None:
    before = stored(app, world).confirmed_at
    assert client.post_form(url, holds="1").location == OWN
    after = stored(app, world).confirmed_at
    assert before is not None
    assert after is not None
    assert after > before
    with everything(app):
        last = select(CardChange.what, CardChange.by_id).order_by(CardChange.id.desc()).limit(1)
        assert db.session.execute(last).one() == ("confirmed", None)


def test_the_person_corrects_the_card_and_the_history_names_no_account(
    client: Client, world: World, url: str
) -> None:
    refused = enter(client, url).post_form(f"{OWN}/wijzigen", phones="12345")
    assert (refused.status_code, "12345" in refused.get_data(as_text=True)) == (422, True)
    assert client.post_form(f"{OWN}/wijzigen", role="Buurtconsulent").status_code == 303
    card = client.sign_in(world.officer).get(f"/partners/{world.more['consultant'].public_id}")
    page = card.get_data(as_text=True)
    assert "Buurtconsulent" in page
    assert "door zichzelf of een opdracht" in page


def test_who_corrects_a_card_that_was_hidden_meanwhile_is_told(
    app: Flask, client: Client, world: World, url: str
) -> None:
    card = f"/partners/{world.more['consultant'].public_id}"
    client.sign_in(world.lead).post_form(f"{card}/weg", page=f"{card}/wijzigen")
    late = enter(client.sign_out(), url).post_form(f"{OWN}/wijzigen", hidden_since="", role="Van haar")
    page = late.get_data(as_text=True)
    assert late.status_code == 409
    assert "Je kaart is intussen verborgen" in page
    assert "Vraag je organisatie om de kaart daarna terug te zetten." in page
    assert 'value="Van haar"' in page
    assert stored(app, world).role != "Van haar"


def test_a_colleague_is_told_that_the_person_on_the_card_objected_meanwhile(
    client: Client, world: World, url: str
) -> None:
    edit = f"/partners/{world.more['consultant'].public_id}/wijzigen"
    enter(client, url).post_form(f"{OWN}/bezwaar", page=OWN, why="Liever niet.")
    late = client.sign_in(world.partner).post_form(edit, hidden_since="")
    assert late.status_code == 409
    assert "Petra Partner wil intussen niet meer op een kaart staan" in late.get_data(as_text=True)


def test_who_objects_is_hidden_at_once_and_only_that_person_takes_it_back(
    client: Client, world: World, url: str
) -> None:
    card = f"/partners/{world.more['consultant'].public_id}"
    refused = enter(client, url).post_form(f"{OWN}/bezwaar", page=OWN, why="Mijn BSN is 123456782.")
    assert (refused.status_code, "123456782" in refused.get_data(as_text=True)) == (422, True)
    client.post_form(f"{OWN}/bezwaar", page=OWN, why="Liever niet.")
    for who, status in ((world.officer, 404), (world.welfare_worker, 404), (world.chief, 404)):
        assert client.sign_in(who).get(card).status_code == status
        assert "Petra Partner" not in client.get("/partners").get_data(as_text=True)
    for who in (world.partner, world.lead):
        assert "Liever niet." in client.sign_in(who).get(card).get_data(as_text=True)
        assert client.send(f"{card}/terug").status_code == 403
    enter(client.sign_out(), url).post_form(f"{OWN}/terug", page=OWN)
    assert client.sign_in(world.officer).get(card).status_code == 200


def test_a_link_that_is_old_or_replaced_is_dead(app: Flask, client: Client, world: World, url: str) -> None:
    card = f"/partners/{world.more['consultant'].public_id}"
    page = client.sign_in(world.lead).post_form(f"{card}/vertellen", page=card).get_data(as_text=True)
    assert client.sign_out().get(url).status_code == 410
    newest = address_in(page)
    assert enter(client, newest).get(OWN).status_code == 200
    with everything(app):
        db.session.execute(update(CardLink).values(expires_at=dates.now() - timedelta(seconds=1)))
        db.session.commit()
    assert client.get(newest).status_code == 410
    assert client.send(newest, {"holds": "1"}).status_code == 410
    assert client.send(f"{OWN}/bezwaar").status_code == 410


def test_a_page_that_stood_open_too_long_starts_again(client: Client, url: str) -> None:
    for place in (url, f"{OWN}/klopt"):
        answer = client.post(place)
        assert (answer.status_code, answer.location) == (303, place.removesuffix("/klopt"))


def test_the_link_is_traded_so_that_no_address_holds_it_any_more(client: Client, url: str) -> None:
    token = url.rpartition("/")[2]
    assert client.get(OWN).status_code == 410
    enter(client, url)
    for place in (OWN, f"{OWN}/wijzigen"):
        page = client.get(place)
        assert (page.status_code, token in page.get_data(as_text=True)) == (200, False)
    assert client.get("/partners").location.startswith("/inloggen")
