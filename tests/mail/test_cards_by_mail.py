"""Where the portal sends mail, whoever stands on a card hears of it there."""

import re

from flask import Flask

from tests.client import Client
from tests.mail.conftest import Box, send
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
