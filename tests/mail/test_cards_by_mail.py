"""Where the portal sends mail, whoever stands on a card hears of it there."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

from flask import Flask

from portal.contacts.models import Card, CardPlace
from portal.core import dates
from portal.people.models import User
from tests.client import Client
from tests.mail.conftest import Box, send
from tests.people.doors import change, rows
from tests.world import World, amend


def test_the_link_to_a_card_goes_to_the_person_and_not_to_who_made_it(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    card = world.more["consultant"]
    amend(mailing, card.public_id, emails="Werk: petra@haven.example")
    url = f"/partners/{card.public_id}"
    page = client.sign_in(world.partner).post_form(f"{url}/vertellen", page=url).get_data(as_text=True)
    assert "Er gaat een mail naar Petra Partner" in page
    assert "/kaart/" not in page
    send(mailing)
    assert [mail["To"] for mail in box.mails] == ["petra@haven.example"]
    found = re.search(r"http://localhost(/kaart/\S+)", box.mails[0].get_content())
    assert found
    assert "Dit is jouw kaart" in client.sign_out().get(found[1]).get_data(as_text=True)


def old(world: World, app: Flask, **values: Any) -> Card:
    """A card with an address that was last confirmed more than half a year ago."""
    long_ago = dates.now() - timedelta(days=200)
    card = world.more["consultant"]
    amend(app, card.public_id, emails="Werk: petra@haven.example")
    told = {"confirmed_at": long_ago, "told_at": long_ago, "asked_at": None, **values}
    change(app, Card, {"public_id": card.public_id}, **told)
    return card


def test_who_stands_on_an_old_card_is_asked_by_mail_and_answers_with_one_tap(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    card = old(world, mailing)
    send(mailing)
    (mail,) = box.mails
    assert mail["Subject"] == "Klopt je kaart in Wijkportaal nog?"
    link = re.search(r"http://\S+?(/kaart/\S+)", mail.get_content())
    assert link
    for _ in range(2):
        client.get(link[1])
    (before,) = rows(mailing, Card, public_id=card.public_id)
    assert not before.is_fresh
    client.post_form(link[1], holds="1")
    (after,) = rows(mailing, Card, public_id=card.public_id)
    assert after.is_fresh


def test_workers_beside_each_other_ask_once(mailing: Flask, world: World, box: Box) -> None:
    old(world, mailing)
    together = Barrier(3)

    def work(_: int) -> int:
        together.wait()
        return int(send(mailing).exit_code)

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(work, range(3))) == [0, 0, 0]
    assert len(box.mails) == 1


def test_nobody_is_asked_twice_in_half_a_year(mailing: Flask, world: World, box: Box) -> None:
    card = old(world, mailing)
    send(mailing)
    send(mailing)
    assert len(box.mails) == 1
    change(mailing, Card, {"public_id": card.public_id}, asked_at=dates.now() - timedelta(days=200))
    send(mailing)
    assert len(box.mails) == 2


def test_who_was_never_told_left_or_said_yes_lately_is_not_asked(
    mailing: Flask, world: World, box: Box
) -> None:
    for values in ({"told_at": None}, {"left_on": dates.today()}, {"confirmed_at": dates.now()}):
        old(world, mailing, **values)
        send(mailing)
        change(mailing, Card, {}, left_on=None)
    assert box.mails == []


def of_organisation(world: World, app: Flask, **values: Any) -> str:
    """The card of the bar, confirmed more than half a year ago; answers its id."""
    told = {"confirmed_at": dates.now() - timedelta(days=200), "asked_at": None, "no_mail": False, **values}
    change(app, Card, {"public_id": world.bar.public_id}, **told)
    return world.bar.public_id


def cards(box: Box) -> list[str]:
    """To whom mails about the card of an organisation went."""
    return sorted(mail["To"] for mail in box.mails if mail["Subject"].startswith("Klopt de kaart van"))


def test_accounts_of_an_organisation_are_asked_about_its_card_and_answer_without_signing_in(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    card = of_organisation(world, mailing)
    send(mailing)
    send(mailing)
    assert cards(box) == [world.innkeeper.email]
    link = re.search(r"http://\S+?(/kaart/\S+)", box.mails[0].get_content())
    assert link
    assert "Dit is de kaart van Café De Kroon" in client.get(link[1]).get_data(as_text=True)
    client.post_form(link[1])
    assert "Haal mij van de lijst" not in client.get("/kaart").get_data(as_text=True)
    assert client.send("/kaart/bezwaar").status_code == 410
    assert not rows(mailing, Card, public_id=card)[0].is_fresh
    client.post_form("/kaart/klopt", page="/kaart")
    assert rows(mailing, Card, public_id=card)[0].is_fresh
    assert client.post_form("/kaart/wijzigen", purpose="Muziek op ons terras").status_code == 303
    assert rows(mailing, Card, public_id=card)[0].purpose == "Muziek op ons terras"


def test_an_organisation_without_accounts_is_asked_at_its_general_address(
    mailing: Flask, world: World, box: Box
) -> None:
    change(mailing, User, {"id": world.innkeeper.id}, active=False)
    of_organisation(world, mailing, emails="Bar: post@deroef.example")
    send(mailing)
    assert cards(box) == ["post@deroef.example"]


def test_a_card_that_nobody_ever_confirmed_is_asked_about_half_a_year_after_joining(
    mailing: Flask, world: World, box: Box
) -> None:
    of_organisation(world, mailing, confirmed_at=None)
    change(mailing, CardPlace, {"organisation_id": world.bar.id}, agreed_on=dates.today())
    send(mailing)
    assert cards(box) == []
    long_ago = dates.today() - timedelta(days=200)
    change(mailing, CardPlace, {"organisation_id": world.bar.id}, agreed_on=long_ago)
    send(mailing)
    assert cards(box) == [world.innkeeper.email]


def test_who_turns_this_mail_off_is_not_asked_again(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    person, bar = old(world, mailing), of_organisation(world, mailing)
    send(mailing)
    assert len(box.mails) == 2
    for mail in box.mails:
        off = re.search(r"http://\S+?(/mail-uit/\S+)", mail.get_content())
        assert off
        assert off[0] in mail["List-Unsubscribe"]
        assert client.get(off[1]).status_code == 200
        assert client.post(off[1], data={"List-Unsubscribe": "One-Click"}).status_code == 200
    for public_id in (person.public_id, bar):
        change(mailing, Card, {"public_id": public_id}, asked_at=dates.now() - timedelta(days=200))
    send(mailing)
    assert len(box.mails) == 2
    assert "checked" not in tick(client.sign_in(world.innkeeper), "cards")
    client.post_form("/mijn/mail", cards="y")
    change(mailing, Card, {"public_id": bar}, asked_at=None)
    send(mailing)
    assert cards(box) == [world.innkeeper.email] * 2


def tick(client: Client, name: str) -> str:
    """The box on the page of one's mail."""
    found = re.search(rf'<input[^>]*name="{name}"[^>]*>', client.get("/mijn/mail").get_data(as_text=True))
    assert found
    return found[0]


def test_who_keeps_no_cards_is_not_offered_mail_about_them(client: Client, world: World) -> None:
    assert 'name="cards"' not in client.sign_in(world.officer).get("/mijn/mail").get_data(as_text=True)


def test_a_mailed_link_ends_with_the_address_that_it_went_to(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    old(world, mailing)
    of_organisation(world, mailing)
    send(mailing)
    links = [re.search(r"http://\S+?(/kaart/\S+)", mail.get_content()) for mail in box.mails]
    assert [client.get(found[1]).status_code for found in links if found] == [200, 200]
    amend(mailing, world.more["consultant"].public_id, emails="Werk: opvolger@haven.example")
    change(mailing, User, {"id": world.innkeeper.id}, active=False)
    assert [client.get(found[1]).status_code for found in links if found] == [410, 410]
