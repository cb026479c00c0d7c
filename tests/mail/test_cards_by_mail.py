"""Where the portal sends mail, whoever stands on a card hears of it there."""

import re
from datetime import timedelta
from typing import Any

from flask import Flask

from portal.contacts.models import Card
from portal.core import dates
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
    told = {"confirmed_at": long_ago, "told_at": long_ago, **values}
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
    client.get(link[1])
    (before,) = rows(mailing, Card, public_id=card.public_id)
    assert not before.is_fresh
    client.post_form(f"{link[1]}/klopt", page=link[1])
    (after,) = rows(mailing, Card, public_id=card.public_id)
    assert after.is_fresh


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
