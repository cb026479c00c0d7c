"""Unread never lies: what is new is new until it was shown to that very account, and not a moment longer."""

from collections import OrderedDict
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select, update

from portal.core import dates, prepared
from portal.core.extensions import db
from portal.dialogue.models import Draft
from tests.dialogue.talking import TITLE, badge, listed, page, said, say, start, titles
from tests.people.doors import age, seen_at
from tests.world import everything

LINE = "Nieuw sinds je vorige bezoek"


@pytest.fixture
def url(client, world):
    """A topic between officer and housing association."""
    return start(client, world.officer, world.housing)


def read(client, who, url):
    return page(client.sign_in(who), url)


def test_own_words_are_never_unread(client, world, url):
    assert badge(client.sign_in(world.officer)) == 0
    say(client, world.officer, url, "Nog iets.")
    assert badge(client) == 0


def test_new_topic_is_unread_for_everyone_else_in_it(client, world, url):
    for who in (world.colleague, world.warden, world.partner, world.partner_colleague):
        assert badge(client.sign_in(who)) == 1
    for who in (world.welfare_worker, world.officer_zuid, world.chief):
        assert badge(client.sign_in(who)) == 0


def test_showing_the_topic_reads_it_for_that_account_alone(client, world, url):
    assert badge(client.sign_in(world.partner), url) == 0
    assert badge(client) == 0
    assert badge(client.sign_in(world.partner_colleague)) == 1


def test_two_devices_of_one_person_agree(app, world, client, url):
    phone, desk = (app.test_client().sign_in(world.partner) for _one in range(2))
    assert (badge(phone), badge(desk)) == (1, 1)
    phone.get(url)
    assert (badge(phone), badge(desk)) == (0, 0)


def test_neither_list_nor_search_nor_poll_reads_anything(client, world, url):
    client.sign_in(world.partner)
    for place in ("/", "/dialoog", "/dialoog?q=muziek", f"{url}/nieuw?after=0", f"{url}/samenvatting"):
        client.get(place)
    assert badge(client) == 1


def test_line_stands_before_the_first_new_post_of_somebody_else(client, world, url):
    read(client, world.partner, url)
    say(client, world.partner, url, "Dit schreef ik zelf.")
    say(client, world.officer, url, "Dit is nieuw.")
    shown = read(client, world.partner, url)
    assert shown.index("Dit schreef ik zelf.") < shown.index(LINE) < shown.index("Dit is nieuw.")
    assert 'id="nieuw"' in shown
    assert LINE not in page(client, url)


def test_no_line_on_a_first_visit(client, world, url):
    say(client, world.officer, url, "Nog iets.")
    assert LINE not in read(client, world.partner, url)


def test_only_what_was_shown_is_read(client, world, url):
    read(client, world.partner, url)
    for number in range(30):
        say(client, world.officer, url, f"Bericht nummer {number}.")
    shown = read(client, world.partner, url)
    assert "Bericht nummer 24." in shown
    assert "Bericht nummer 25." not in shown
    assert badge(client) == 1
    last = shown.split("?after=")[1].split('"')[0]
    assert "Bericht nummer 29." in page(client, f"{url}?after={last}")
    assert badge(client) == 0


def test_jumping_ahead_does_not_read_what_was_skipped(client, world, url):
    read(client, world.partner, url)
    for number in range(30):
        say(client, world.officer, url, f"Bericht nummer {number}.")
    shown = read(client, world.officer, url)
    place = shown.split("/nieuw?after=")[1].split('"')[0]
    client.sign_in(world.partner).get(f"{url}?after={int(place) - 1}")
    assert badge(client) == 1


def test_long_topic_opens_at_its_end_and_leafs_back(client, world, url):
    for number in range(60):
        say(client, world.officer, url, f"Bericht nummer {number}.")
    shown = said(client, url)
    assert len(shown) == 1 + 25
    assert shown[-1] == "Bericht nummer 59."
    first = page(client, url).split("?before=")[1].split('"')[0]
    assert said(client, f"{url}?before={first}")[1:] == [
        f"Bericht nummer {number}." for number in range(10, 35)
    ]


def test_poll_says_how_many_are_new_and_otherwise_nothing(client, world, url):
    place = read(client, world.partner, url).split("/nieuw?after=")[1].split('"')[0]
    poll = f"{url}/nieuw?after={place}"
    assert client.get(poll).status_code == 204
    say(client, world.partner, url, "Van mijzelf.")
    post_id = say(client, world.officer, url, "Van een ander.")
    answer = client.sign_in(world.partner).htmx.get(poll)
    assert "1 nieuwe reactie" in answer.get_data(as_text=True)
    assert client.get(f"{url}/nieuw?after={post_id}").status_code == 204
    assert "Van een ander." in page(client, f"{url}?after={place}")
    assert client.sign_in(world.welfare_worker).get(poll).status_code == 404


def test_poll_keeps_no_session_alive(app, client, world, url):
    client.sign_in(world.partner)
    age(app, world.partner, idle=timedelta(minutes=400))
    before = seen_at(app, world.partner)
    assert client.get(f"{url}/nieuw?after=0").status_code == 200
    assert seen_at(app, world.partner) == before
    client.get(url)
    assert seen_at(app, world.partner) > before


def test_attention_decides_what_is_unread(client, world, url):
    read(client, world.partner, url)
    for attention, after_post, after_mention in (("follow", 1, 1), ("mentioned", 0, 1), ("muted", 0, 0)):
        client.sign_in(world.partner).send(f"{url}/aandacht", {"attention": attention})
        say(client, world.officer, url, "Zomaar iets.")
        assert badge(client.sign_in(world.partner)) == after_post, attention
        say(client, world.officer, url, f"Kijk eens, @{world.housing.name}.")
        assert badge(client.sign_in(world.partner)) == after_mention, attention
        client.get(url)


def test_answering_follows(client, world, url):
    client.sign_in(world.partner).send(f"{url}/aandacht", {"attention": "muted"})
    say(client, world.partner, url, "Toch iets.")
    say(client, world.officer, url, "Zomaar iets.")
    assert badge(client.sign_in(world.partner)) == 1


def test_mention_stands_out_and_reaches_a_person(client, world, url):
    say(client, world.partner, url, "Ik kijk ernaar.")
    client.send(f"{url}/aandacht", {"attention": "mentioned"})
    say(client, world.officer, url, f"Dank @{world.partner.name}, tot morgen.")
    assert badge(client.sign_in(world.partner)) == 1
    assert f"<strong>@{world.partner.name}</strong>" in page(client, url)


def test_list_puts_questions_first_then_new_then_the_rest(client, world):
    for title in ("Gelezen onderwerp", "Nieuw onderwerp", "Gevraagd onderwerp"):
        told = {"organisations": [world.housing.public_id], "audience": "selected"} if "Gevr" in title else {}
        where = start(client, world.officer, title=title, **told)
        if title.startswith("Gelezen"):
            read(client, world.partner, where)
    found = listed(client.sign_in(world.partner))
    assert found["Jullie zijn gevraagd"] == ["Gevraagd onderwerp"]
    assert found["Nieuw voor jou"][0] == "Nieuw onderwerp"
    assert found["Gelezen"][0] == "Gelezen onderwerp"
    assert titles(client, "?unread=1").count("Gelezen onderwerp") == 0


def test_question_stands_once_in_the_list_whatever_was_asked_for_before(client, world, monkeypatch):
    monkeypatch.setattr(prepared, "_prepared", OrderedDict())  # so that what is unread is asked for first
    told = {"organisations": [world.housing.public_id], "audience": "selected"}
    start(client, world.officer, title="Gevraagd onderwerp", **told)
    client.sign_in(world.partner)
    assert titles(client, "?unread=1").count("Gevraagd onderwerp") == 1
    assert titles(client).count("Gevraagd onderwerp") == 1


def test_filters_narrow_the_list(client, world):
    start(client, world.partner, title="Van de corporatie")
    closed = start(client, world.officer, title="Van het team", neighbourhood=world.birds.code)
    client.send(f"{closed}/afsluiten", {"text": "Het is klaar."})
    client.sign_in(world.partner)
    assert set(titles(client, "?status=closed")) == {"Van het team"}
    assert "Van het team" not in titles(client, "?status=open")
    assert "Van de corporatie" in titles(client, "?mine=1")
    assert "Van het team" not in titles(client, "?mine=1")
    assert titles(client, f"?neighbourhood={world.birds.code}") == ["Van het team"]


def test_list_pages_by_its_place(client, world):
    for number in range(30):
        start(client, world.officer, title=f"Onderwerp {number:02}")
    client.sign_in(world.officer)
    first = page(client, "/dialoog")
    place = first.split("/dialoog?after=")[1].split('"')[0]
    both = titles(client) + titles(client, f"?after={place}")
    assert [title for title in both if title.startswith("Onderwerp")] == [
        f"Onderwerp {number:02}" for number in reversed(range(30))
    ]


def test_seen_is_told_per_organisation(client, world, url):
    unseen = "heeft het nieuwste nog niet gezien"
    read(client, world.officer, url)
    assert page(client, url).count(unseen) == 1
    read(client, world.partner_colleague, url)
    shown = read(client, world.officer, url)
    assert unseen not in shown
    assert world.partner_colleague.name not in shown


def test_draft_waits_on_every_device_for_its_author_alone(app, client, world, url):
    post_id = str(uuid4())
    client.sign_in(world.partner)
    assert client.htmx.send(f"{url}/concept", {"id": post_id, "text": "Half af"}).status_code == 204
    other = app.test_client().sign_in(world.partner)
    shown = page(other, url)
    assert "Half af" in shown
    assert post_id in shown
    assert "Half af" not in read(client, world.partner_colleague, url)
    assert titles(client, "?q=half") == []
    say(client, world.partner, url, "Helemaal af", post_id)
    assert "Half af" not in page(client, url)
    with everything(app):
        assert db.session.scalar(select(func.count()).select_from(Draft).where(Draft.post_id == post_id)) == 0


def test_draft_with_a_bsn_stays_in_the_page(client, world, url):
    client.sign_in(world.partner)
    answer = client.send(f"{url}/concept", {"id": str(uuid4()), "text": "Zijn bsn is 123456782."})
    assert answer.status_code == 422
    assert "Zijn bsn is 123456782." in answer.get_data(as_text=True)
    assert "123456782" not in page(client, url)


def test_without_javascript_the_draft_leads_back_to_the_topic(client, world, url):
    answer = client.sign_in(world.partner).send(f"{url}/concept", {"id": str(uuid4()), "text": "Half af"})
    assert (answer.status_code, answer.location) == (303, f"{url}#reply")
    assert "Je concept is bewaard" in page(client, url)


def test_draft_is_gone_after_a_month(app, client, world, url):
    client.sign_in(world.partner).send(f"{url}/concept", {"id": str(uuid4()), "text": "Half af"})
    with everything(app):
        db.session.execute(update(Draft).values(saved_at=dates.now() - timedelta(days=31)))
        db.session.commit()
    assert "Half af" not in page(client, url)
    assert TITLE in page(client, url)
    told = app.test_cli_runner().invoke(args=["purge"]).output
    with everything(app):
        assert "Half af" not in set(db.session.scalars(select(Draft.text)))
    assert "Removed 4 drafts." in told


def test_poll_of_a_page_whose_session_ended_says_nothing(client, world, url):
    client.sign_in(world.partner)
    asked = client.sign_out().htmx.get(f"{url}/nieuw?after=0")
    assert (asked.status_code, asked.data) == (204, b"")
    assert "HX-Trigger" not in asked.headers
