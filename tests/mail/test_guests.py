"""Answering without an account: the link in a mail lets its reader into that one topic, and nowhere else."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from portal.core import dates
from portal.core.policy import Role
from portal.dialogue.models import Answer, Post, RoundAnswer, TopicEntry, TopicReader
from portal.people.models import Cooperation, GuestLink, MailWish, SignInSession, User
from portal.people.sign_in import queries as throttling
from tests.client import Client
from tests.dialogue.talking import OPENING, TITLE, fields, page, said, say, start
from tests.mail.conftest import Box, send
from tests.mail.test_dialogue_mail import link, to, wish
from tests.people.doors import age, change, rows
from tests.world import World, everything, keep

ANSWER = "Wij kijken morgen bij de portieken."


@pytest.fixture
def quiet(mailing: Flask, world: World) -> Flask:
    """Nobody gets a digest, and the partner never chose a password."""
    for name in ("officer", "warden", "lead", "partner", "partner_colleague"):
        wish(mailing, getattr(world, name))
    change(mailing, User, {"id": world.partner.id}, password=None)
    return mailing


@pytest.fixture
def url(quiet: Flask, client: Client, world: World) -> str:
    """A topic to which the housing association was just asked."""
    return start(client, world.officer, world.housing)


@pytest.fixture
def door(quiet: Flask, url: str, world: World, box: Box) -> str:
    """The link in the partner's mail."""
    send(quiet)
    return link(to(box, world.partner)[-1], "/gast/")


@pytest.fixture
def guest(quiet: Flask, door: str) -> Client:
    """A browser in which the partner came in."""
    found = quiet.test_client()
    assert isinstance(found, Client)
    assert found.post_form(door).status_code == 303
    return found


def guests(app: Flask) -> list[SignInSession]:
    return [one for one in rows(app, SignInSession) if one.topic_id]


def test_opening_the_link_changes_nothing_however_often(quiet: Flask, url: str, door: str) -> None:
    visitor = quiet.test_client()
    for method in (visitor.get, visitor.head, visitor.get):
        assert method(door).status_code == 200
    assert guests(quiet) == []
    assert visitor.get(url).location.startswith("/inloggen")
    shown = visitor.get(door).text
    assert TITLE in shown
    assert "Petra Partner van Woonstichting De Haven" in shown
    assert OPENING not in shown


def test_the_button_opens_the_topic_and_leaves_the_token_behind(
    quiet: Flask, world: World, url: str, door: str
) -> None:
    visitor = quiet.test_client()
    answer = visitor.post_form(door)
    assert (answer.status_code, answer.location) == (303, f"{url}#asked")
    shown = visitor.get(url).text
    assert OPENING in shown
    assert "Je bent hier als Petra Partner, Woonstichting De Haven." in shown
    assert door.rpartition("/")[2] not in shown
    assert [one.user_id for one in guests(quiet)] == [world.partner.id]
    assert rows(quiet, User, id=world.partner.id)[0].password is None


def test_the_officer_reads_what_the_guest_answers_as_from_that_person(
    client: Client, guest: Client, world: World, quiet: Flask, url: str
) -> None:
    assert guest.post_form(url, text=ANSWER).status_code == 303
    client.sign_in(world.officer)
    assert said(client, url)[-1] == ANSWER
    (post,) = rows(quiet, Post, text=ANSWER)
    assert (post.author_name, post.voice) == ("Petra Partner", "Woonstichting De Haven")


def test_a_guest_gives_one_of_the_four_answers(guest: Client, quiet: Flask, world: World, url: str) -> None:
    assert guest.post_form(f"{url}/antwoord", answer="thinks_along").status_code == 303
    (seat,) = rows(quiet, TopicReader, organisation_id=world.housing.id, topic_id=url.rpartition("/")[2])
    assert (seat.answer, seat.awaits) == (Answer.THINKS_ALONG, False)


def test_a_guest_answers_a_round_and_may_pass(
    quiet: Flask, client: Client, world: World, guest: Client, url: str
) -> None:
    closes = (dates.today() + timedelta(days=7)).isoformat()
    asked = {"text": "Hoe zien jullie dit?", "kind": "views", "closes_on": closes}
    client.sign_in(world.officer)
    round_page = client.post_form(f"{url}/ronde", asked).location
    assert "Hoe zien jullie dit?" in page(guest, round_page)
    assert guest.post_form(round_page, stance="passes").status_code == 303
    kept = rows(quiet, RoundAnswer, user_id=world.partner.id)
    assert [one.text for one in kept if one.reader == f"o{world.housing.id}"][-1:] == [""]
    assert "Schrijf de uitkomst" not in page(guest, round_page)
    assert "Begin een ronde" not in page(guest, url)


def test_a_guest_corrects_and_strikes_the_own_words_alone(
    client: Client, world: World, guest: Client, url: str
) -> None:
    theirs = say(client, world.officer, url, "Wie belt de beheerder?")
    guest.post_form(url, text=ANSWER)
    mine = guest.get(url).text.split('href="/dialoog/reacties/')[1].partition('"')[0]
    assert (
        guest.post_form(f"/dialoog/reacties/{mine}/doorhalen", page=f"/dialoog/reacties/{mine}").status_code
        == 303
    )
    assert guest.send(f"/dialoog/reacties/{theirs}/doorhalen").status_code == 403


def test_a_draft_of_a_guest_is_there_for_the_account_too(
    guest: Client, client: Client, world: World, url: str
) -> None:
    guest.send(f"{url}/concept", {"id": fields()["id"], "text": "Half geschreven"})
    assert "Half geschreven" in page(guest, url)
    assert "Half geschreven" in page(client.sign_in(world.partner), url)


@pytest.mark.parametrize("address", [
    "/", "/logboek", "/logboek/nieuw", "/logboek/export.csv", "/partners", "/partners/wie", "/dialoog",
    "/dialoog/nieuw", "/dialoog?q=muziek", "/berichten", "/mijn", "/mijn/mail", "/beheer", "/zoeken?q=muziek",
])  # fmt: skip
def test_a_guest_opens_no_other_page(guest: Client, address: str) -> None:
    answer = guest.get(address)
    assert answer.status_code == 403
    assert "Terug naar het onderwerp" in answer.text


@pytest.mark.parametrize("step", ["samenvatting", "vragen", "afsluiten", "ronde"])
def test_a_guest_neither_leads_nor_widens_the_topic(guest: Client, url: str, step: str) -> None:
    assert guest.get(f"{url}/{step}").status_code == 403
    assert guest.send(f"{url}/{step}").status_code == 403


def test_another_topic_of_the_same_organisation_is_not_there(
    guest: Client, client: Client, world: World
) -> None:
    other = start(client, world.officer, world.housing, title="Iets anders")
    post_id = say(client, world.officer, other, "Dit is voor wie daar meepraat.")
    for address in (other, f"{other}/nieuw", f"{other}/antwoord", f"/dialoog/reacties/{post_id}"):
        assert guest.get(address).status_code == 404
    for address in (other, f"{other}/concept", f"{other}/aandacht", f"{other}/antwoord"):
        assert guest.send(address, {"text": ANSWER}).status_code == 404


def test_a_post_with_an_id_from_another_topic_tells_nothing(
    guest: Client, client: Client, world: World, url: str
) -> None:
    other = start(client, world.officer, world.housing, title="Iets anders")
    known = say(client, world.officer, other, "Geheim voor een gast.")
    answer = guest.send(url, {"id": known, "text": ANSWER})
    assert answer.status_code == 409
    assert "Geheim" not in answer.text


def test_linked_entries_are_not_there_for_a_guest(
    quiet: Flask, guest: Client, client: Client, world: World, url: str
) -> None:
    topic_id = url.rpartition("/")[2]
    with everything(quiet):
        keep(TopicEntry(topic_id=topic_id, team_id=world.noord.id, entry_id=world.network_entry.id))
    assert "Uit het logboek" in page(client.sign_in(world.partner), url)
    assert "Uit het logboek" not in page(guest, url)
    assert guest.get(f"/logboek/{world.share.id}").status_code == 403


def test_who_was_asked_later_reads_as_a_guest_from_then_on(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    wish(quiet, world.innkeeper)
    url = start(client, world.officer, world.housing)
    say(client, world.officer, url, "Dit was voor jullie kwamen.")
    client.post_form(f"{url}/vragen", organisation=world.bar.public_id)
    send(quiet)
    bar = quiet.test_client()
    bar.post_form(link(to(box, world.innkeeper)[0], "/gast/"))
    assert OPENING not in page(bar, url)
    assert "Dit was voor jullie kwamen." not in page(bar, url)
    assert bar.post_form(url, text="De deur gaat voortaan dicht.").status_code == 303


def test_the_poll_tells_news_and_keeps_no_session_alive(
    quiet: Flask, client: Client, world: World, guest: Client, url: str
) -> None:
    assert guest.get(f"{url}/nieuw?after=9999999999999999").status_code == 204
    say(client, world.officer, url, "Nog iets.")
    assert "nieuwe reacties" in guest.get(f"{url}/nieuw?after=0").text
    age(quiet, world.partner, idle=timedelta(hours=7, minutes=59))
    before = guests(quiet)[0].seen_at
    guest.get(f"{url}/nieuw?after=0")
    assert guests(quiet)[0].seen_at == before


@pytest.mark.parametrize(
    "left", [{"idle": timedelta(hours=8, minutes=1)}, {"old": timedelta(hours=12, minutes=1)}]
)
def test_a_guest_stays_as_long_as_a_partner(
    quiet: Flask, world: World, guest: Client, url: str, left: dict[str, Any]
) -> None:
    age(quiet, world.partner, **left)
    answer = guest.get(url, follow_redirects=True)
    assert answer.request.path == "/inloggen"
    assert "Open die link nog een keer" in answer.text


def test_the_person_sees_and_ends_it_among_the_own_devices(
    quiet: Flask, client: Client, world: World, guest: Client, url: str
) -> None:
    (mine,) = guests(quiet)
    assert "Onbekend apparaat, uit een mail" in client.sign_in(world.partner).get("/mijn").text
    client.send(f"/mijn/sessies/{mine.public_id}/beeindigen")
    assert guest.get(url).location.startswith("/inloggen")


def test_a_guests_browser_does_not_count_as_the_persons_own(guest: Client) -> None:
    with guest.session_transaction() as kept:
        assert "device" not in kept


def test_what_a_guest_wrote_too_late_is_still_there(
    quiet: Flask, world: World, guest: Client, url: str, door: str
) -> None:
    form = {"csrf_token": guest.csrf(), "id": fields()["id"], "text": ANSWER}
    age(quiet, world.partner, old=timedelta(hours=13))
    answer = guest.post(url, data=form)
    assert answer.status_code == 401
    assert ANSWER in answer.text
    assert "Open die link nog een keer" in answer.text
    assert guest.post_form(door).status_code == 303


def test_the_link_stays_good_for_two_weeks_on_any_device(quiet: Flask, door: str, guest: Client) -> None:
    assert quiet.test_client().post_form(door).status_code == 303
    change(quiet, GuestLink, {}, expires_at=dates.now())
    visitor = quiet.test_client()
    assert visitor.get(door).status_code == 410
    assert visitor.send(door).status_code == 410
    assert "Deze link werkt niet meer" in visitor.get(door).text


def test_pressing_twice_leads_to_the_topic_twice(quiet: Flask, door: str, url: str) -> None:
    visitor = quiet.test_client()
    form = {"csrf_token": visitor.csrf()}
    for _ in range(2):
        answer = visitor.post(door, data=form, follow_redirects=True)
        assert (answer.status_code, answer.request.path) == (200, url)
        assert "Deze pagina stond te lang open." not in answer.text
    assert len(guests(quiet)) == 1


def test_what_a_guest_wrote_beside_another_topic_is_still_there(
    quiet: Flask, client: Client, world: World, guest: Client, url: str
) -> None:
    other = start(client, world.officer, world.housing, title="Een ander onderwerp")
    sent = {"id": str(uuid4()), "text": "Bij ons is het al een week stil."}
    refused = guest.send(other, sent)
    assert refused.status_code == 404
    assert f">{sent['text']}</textarea>" in refused.text
    assert 'name="id"' in refused.text


def test_another_site_cannot_press_the_button(quiet: Flask, door: str) -> None:
    visitor = quiet.test_client()
    answer = visitor.post(door, data={})
    assert (answer.status_code, answer.location) == (303, door)
    assert guests(quiet) == []


def test_who_is_signed_in_goes_on_with_the_own_account(
    quiet: Flask, client: Client, world: World, door: str, url: str
) -> None:
    client.sign_in(world.officer)
    assert client.get(door).location == f"{url}#asked"
    assert guests(quiet) == []
    assert client.get("/logboek").status_code == 200


def test_each_mail_brings_its_own_link_and_those_before_stay_good(
    quiet: Flask, client: Client, world: World, door: str, box: Box, url: str
) -> None:
    say(client, world.officer, url, f"Kan @{world.housing.name} kijken?")
    send(quiet)
    second = link(to(box, world.partner)[-1], "/gast/")
    assert second != door
    for one in (door, second):
        assert quiet.test_client().get(one).status_code == 200


def test_a_colleague_has_a_link_of_the_own(quiet: Flask, world: World, door: str, box: Box) -> None:
    theirs = link(to(box, world.partner_colleague)[-1], "/gast/")
    assert theirs != door
    assert "Paul Partner" in quiet.test_client().get(theirs).text


def test_officers_get_the_plain_address(
    quiet: Flask, client: Client, world: World, url: str, box: Box
) -> None:
    say(client, world.officer, url, f"Weet @{world.noord.name} meer?")
    send(quiet)
    assert link(to(box, world.warden)[-1], "/dialoog/").startswith(url)
    assert all(one.user_id in {world.partner.id, world.partner_colleague.id} for one in _made(quiet))


def _made(app: Flask) -> list[GuestLink]:
    return [one for one in rows(app, GuestLink) if len(one.id) == 64]


def test_the_digest_leads_a_partner_in_too(mailing: Flask, client: Client, world: World, box: Box) -> None:
    wish(mailing, world.partner, question=False, digest=True, digest_hour=0)
    url = start(client, world.officer, world.housing)
    send(mailing)
    (mail,) = to(box, world.partner)
    assert mailing.test_client().post_form(link(mail, "/gast/")).location == f"{url}#nieuw"


def test_without_an_agreement_today_there_is_no_way_in(
    quiet: Flask, world: World, guest: Client, door: str, url: str
) -> None:
    ended = {"team_id": world.noord.id, "organisation_id": world.housing.id}
    change(quiet, Cooperation, ended, ends_on=dates.today() - timedelta(days=1))
    visitor = quiet.test_client()
    for answer in (visitor.get(door), visitor.send(door)):
        assert answer.status_code == 403
        assert "Woonstichting De Haven heeft op dit moment geen overeenkomst" in answer.text
        assert TITLE not in answer.text
    assert guest.get(url).location.startswith("/inloggen")


@pytest.mark.parametrize("step", ["uitzetten", "nieuwe-link", "maillinks-intrekken"])
def test_an_administrator_ends_it_at_once(
    quiet: Flask, client: Client, world: World, guest: Client, door: str, url: str, step: str
) -> None:
    client.sign_in(world.administrator)
    client.send(f"/beheer/mensen/{world.partner.public_id}/{step}")
    assert guest.get(url).location.startswith("/inloggen")
    assert quiet.test_client().get(door).status_code == 410
    assert world.partner.id not in {one.user_id for one in _made(quiet)}


def test_a_lead_takes_back_the_links_of_a_partner_and_the_account_stays(
    quiet: Flask, client: Client, world: World, door: str
) -> None:
    here = f"/beheer/mensen/{world.partner.public_id}"
    whole = quiet.test_client()
    assert isinstance(whole, Client)
    whole.sign_in(world.partner)
    client.sign_in(world.lead)
    assert client.post_form(f"{here}/maillinks-intrekken", page=here).status_code == 303
    assert quiet.test_client().get(door).status_code == 410
    assert whole.get("/logboek").status_code == 200


def test_an_account_that_is_no_partner_any_more_has_no_way_in(
    quiet: Flask, world: World, guest: Client, door: str, url: str
) -> None:
    new_place = {"role": Role.OFFICER, "organisation_id": None, "team_id": world.noord.id}
    change(quiet, User, {"id": world.partner.id}, **new_place)
    assert quiet.test_client().get(door).status_code == 410
    assert guest.get(url).location.startswith("/inloggen")


def test_another_address_ends_what_went_to_the_old_one(
    quiet: Flask, client: Client, world: World, guest: Client, door: str, url: str
) -> None:
    here = f"/beheer/mensen/{world.partner.public_id}"
    client.sign_in(world.administrator).post_form(here, email="petra@elders.example")
    assert quiet.test_client().get(door).status_code == 410
    assert guest.get(url).location.startswith("/inloggen")


def test_who_leaves_is_out_and_the_link_still_works(quiet: Flask, guest: Client, door: str, url: str) -> None:
    left = guest.post_form("/uitloggen", page=url)
    assert "De link in je mail brengt je er weer" in guest.get(left.location).text
    assert guest.get(url).location.startswith("/inloggen")
    assert guests(quiet) == []
    assert guest.get(door).status_code == 200


def test_a_guest_signs_in_with_a_password_all_the_same(guest: Client) -> None:
    assert guest.get("/inloggen").status_code == 200


def test_links_leave_when_their_time_is_up(quiet: Flask, door: str) -> None:
    change(quiet, GuestLink, {"user_id": rows(quiet, GuestLink)[-1].user_id}, expires_at=dates.now())
    kept = len(rows(quiet, GuestLink))
    assert "guest links" in quiet.test_cli_runner().invoke(args=["purge"]).output
    assert len(rows(quiet, GuestLink)) < kept


def test_the_token_is_kept_as_a_hash_alone(quiet: Flask, door: str) -> None:
    token = door.rpartition("/")[2]
    assert token not in {one.id for one in rows(quiet, GuestLink)}


def test_the_link_leads_to_what_the_mail_is_about(
    quiet: Flask, client: Client, world: World, url: str, box: Box
) -> None:
    change(quiet, MailWish, {"user_id": world.partner.id}, mention=True, question=True)
    post = say(client, world.officer, url, f"Weten jullie dit @{world.housing.name}?")
    asked = {"text": "Hoe zien jullie dit?", "kind": "views", "closes_on": dates.today().isoformat()}
    round_page = client.post_form(f"{url}/ronde", asked).location
    send(quiet)
    places = []
    for mail in to(box, world.partner):
        visitor = quiet.test_client()
        places.append(visitor.post_form(link(mail, "/gast/")).location)
        assert visitor.get(places[-1]).status_code == 200
    assert [one.partition("?")[0] for one in places] == [f"{url}#asked", url, round_page]
    assert places[1].endswith(f"#post-{post}")


def test_who_tries_many_links_has_to_wait(app: Flask, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "PER_ADDRESS", 3)
    visitor = app.test_client()
    assert [visitor.get(f"/gast/gok-{n}").status_code for n in range(4)] == [410, 410, 410, 429]
    with everything(app):
        keep(GuestLink.of("goed", world.partner.id, world.more["named_topic"].id))
    late = visitor.send("/gast/goed")
    assert (late.status_code, int(late.headers["Retry-After"]) > 0) == (429, True)
