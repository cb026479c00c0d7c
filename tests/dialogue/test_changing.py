"""Nobody deletes what another said: authors correct and strike, a lead hides with a reason."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from portal.core import dates
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.dialogue.models import Post
from tests.dialogue.talking import OPENING, page, said, say, start, titles
from tests.world import everything

WORDS = "De fontein staat weer te klateren."


@pytest.fixture
def talk(client, world):
    """A topic with a post of the partner: its address, and that of the post."""
    url = start(client, world.officer, world.housing, world.welfare)
    return url, f"/dialoog/reacties/{say(client, world.partner, url, WORDS)}"


def test_author_corrects_and_everyone_can_read_what_stood_there(client, world, talk):
    url, post = talk
    assert client.post_form(f"{post}/verbeteren", text="De fontein staat weer stil.").status_code == 303
    client.sign_in(world.welfare_worker)
    assert said(client, url)[-1] == "De fontein staat weer stil."
    assert WORDS in page(client, post)
    assert titles(client, "?q=klateren") == []


def test_correcting_on_two_devices_shows_both(client, world, talk):
    _url, post = talk
    client.send(f"{post}/verbeteren", {"text": "De fontein is stuk.", "version": "1"})
    answer = client.send(f"{post}/verbeteren", {"text": "De fontein is weg.", "version": "1"})
    assert answer.status_code == 409
    assert "stuk" in answer.get_data(as_text=True)
    assert "De fontein is weg." in answer.get_data(as_text=True)


def test_only_the_author_corrects_or_strikes(client, world, talk):
    for who in (world.officer, world.lead, world.partner_colleague):
        client.sign_in(who)
        assert client.get(f"{talk[1]}/verbeteren").status_code == 403
        assert client.send(f"{talk[1]}/doorhalen").status_code == 403


def test_struck_words_stay_to_be_read(client, world, talk):
    url, post = talk
    client.send(f"{post}/doorhalen")
    shown = page(client.sign_in(world.welfare_worker), url)
    assert "Doorgehaald door de schrijver" in shown
    assert WORDS in shown
    client.sign_in(world.partner)
    assert client.send(f"{post}/verbeteren", {"text": "Anders.", "version": "1"}).status_code == 422


def test_lead_hides_with_a_reason_and_only_the_author_still_reads_it(client, world, talk):
    url, post = talk
    client.post_form(f"{post}/verbeteren", text="De fontein klatert niet.")
    client.sign_in(world.lead)
    assert client.send(f"{post}/verbergen", {"reason": ""}).status_code == 422
    assert client.send(f"{post}/verbergen", {"reason": "Dit raakt een bewoner."}).status_code == 303
    for who in (world.lead, world.officer, world.welfare_worker, world.partner_colleague):
        client.sign_in(who)
        for place in (url, post, "/dialoog?q=fontein"):
            assert "klater" not in page(client, place), place
        assert "Dit raakt een bewoner." in page(client, url)
    assert "De fontein klatert niet." in page(client.sign_in(world.partner), url)
    assert client.sign_in(world.lead).send(f"{post}/tonen").status_code == 303
    assert said(client.sign_in(world.officer), url)[-1] == "De fontein klatert niet."
    assert titles(client, "?q=klatert") != []


def test_nobody_but_a_lead_of_the_team_hides(client, world, talk):
    for who in (world.officer, world.partner, world.welfare_worker):
        client.sign_in(who)
        assert client.send(f"{talk[1]}/verbergen", {"reason": "Zomaar een reden."}).status_code == 403
    assert client.sign_in(world.lead_zuid).send(f"{talk[1]}/verbergen").status_code == 404


def test_erased_words_are_gone_from_everywhere(app, client, world, talk):
    url, post = talk
    client.post_form(f"{post}/verbeteren", text="De fontein van Zwartkruis klatert.")
    client.post_form(f"{post}/verbeteren", text="De fontein van Zwartkruis zwijgt.")
    asked = {"words": "Zwartkruis", "reason": "Een naam hoort hier niet."}
    assert client.send(f"{post}/wissen", asked).status_code == 303
    for place in (url, post, "/dialoog?q=zwartkruis"):
        shown = page(client, place)
        assert "Zwartkruis" not in shown.replace("Zoekt: zwartkruis", ""), place
    assert "De fontein van [verwijderd] zwijgt." in said(client, url)
    assert "Een naam hoort hier niet." in page(client, url)
    assert client.send(f"{post}/wissen", asked).status_code == 303


def test_erasing_the_opening_takes_title_and_summary_along(client, world):
    url = start(client, world.officer, world.housing, title="Over Zwartkruis en zo")
    client.send(f"{url}/samenvatting", {"text": "Zwartkruis belde.", "version": "0"})
    client.send(f"{url}/samenvatting", {"text": "Zwartkruis belde terug.", "version": "1"})
    post = f"/dialoog/reacties/{url.split('/')[-1]}"
    answer = client.sign_in(world.lead).send(f"{post}/wissen", {"words": "Zwartkruis", "reason": "Een naam."})
    assert answer.status_code == 303
    for place in (url, f"{url}/samenvatting", "/dialoog"):
        assert "Zwartkruis" not in page(client, place)
    assert OPENING in said(client, url)


def test_author_erases_for_a_day_and_a_lead_later(app, client, world, talk):
    _url, post = talk
    old = position_at(dates.now() - timedelta(hours=25))
    with everything(app):
        db.session.execute(update(Post).where(Post.id == post.split("/")[-1]).values(position=old))
        db.session.commit()
    words = {"words": "fontein", "reason": "Dat mag hier niet."}
    assert client.sign_in(world.partner).send(f"{post}/wissen", words).status_code == 403
    assert client.sign_in(world.lead).send(f"{post}/wissen", words).status_code == 303
