"""What of the dialogue goes by mail: at once when it is about you, the rest once a day, and off means off."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete

from portal.core import dates
from portal.core.extensions import db
from portal.core.outbox import OutgoingMail
from portal.demo import load
from portal.dialogue.models import TopicMark
from portal.people.models import Cooperation, MailWish, User
from tests.client import Client
from tests.dialogue.talking import OPENING, TITLE, say, start
from tests.mail.conftest import Box, send
from tests.people.doors import change, rows
from tests.world import World, everything


def wish(app: Flask, user: User, **values: Any) -> None:
    """As if this person had chosen so; nobody has had a digest yet."""
    with everything(app):
        db.session.merge(MailWish(user_id=user.id, **{"digest": False, **values}))
        db.session.commit()


def to(box: Box, user: User) -> list[Any]:
    return [mail for mail in box.mails if mail["To"] == user.email]


def link(mail: Any, path: str) -> str:
    found = re.search(rf"http://\S+?({path}\S*)", mail.get_content())
    assert found, mail.get_content()
    return found[1]


@pytest.fixture
def quiet(mailing: Flask, world: World) -> Flask:
    """Nobody gets a digest."""
    for name in ("officer", "colleague", "warden", "lead", "partner", "partner_colleague", "chief"):
        wish(mailing, getattr(world, name))
    change(mailing, MailWish, {}, digest=False)
    return mailing


def test_who_is_asked_gets_a_mail_with_the_title_and_not_the_text(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    start(client, world.officer, world.housing)
    send(quiet)
    (mail,) = to(box, world.partner)
    assert mail["Subject"] == f"{world.noord.name} vraagt jullie erbij: {TITLE}"
    assert OPENING not in mail.get_content()
    assert "Je hebt geen wachtwoord nodig" in mail.get_content()
    assert to(box, world.officer) == []
    assert to(box, world.warden) == []


def test_who_asked_for_it_gets_the_text_too(quiet: Flask, client: Client, world: World, box: Box) -> None:
    wish(quiet, world.partner, full_text=True)
    start(client, world.officer, world.housing)
    send(quiet)
    assert OPENING in to(box, world.partner)[0].get_content()
    assert OPENING not in to(box, world.partner_colleague)[0].get_content()


def test_what_only_the_team_reads_stays_out_of_mail(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    wish(quiet, world.warden, full_text=True)
    url = start(client, world.officer, audience="team")
    say(client, world.colleague, url, f"Weet @{world.noord.name} meer over de Kerkstraat?")
    send(quiet)
    (mail,) = to(box, world.warden)
    assert mail["Subject"] == f"{world.noord.name} noemt jou of jullie"
    assert TITLE not in mail.as_string()
    assert "Kerkstraat" not in mail.as_string()


def test_words_that_are_erased_do_not_leave_by_mail_any_more(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    wish(quiet, world.partner, full_text=True)
    told = {"title": "Over Petra Partner en zo", "text": "Petra Partner belde, en belde."}
    url = start(client, world.officer, world.housing, **told)
    words = {"words": "Petra Partner", "reason": "Een naam."}
    assert client.send(f"/dialoog/reacties/{url.rpartition('/')[2]}/wissen", words).status_code == 303
    send(quiet)
    (mail,) = to(box, world.partner)
    assert mail["Subject"].endswith("Over [verwijderd] en zo")
    assert "[verwijderd] belde, en belde." in mail.get_content()
    assert "Hallo Petra Partner," in mail.get_content()


def test_a_post_that_is_hidden_does_not_leave_by_mail_any_more(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    url = start(client, world.officer, world.housing)
    send(quiet)
    wish(quiet, world.partner, full_text=True)
    post = say(client, world.officer, url, f"Een naam @{world.housing.name}.")
    client.sign_in(world.lead).send(f"/dialoog/reacties/{post}/verbergen", {"reason": "Een naam."})
    send(quiet)
    mail = to(box, world.partner)[-1]
    assert "noemt jou of jullie" in mail["Subject"]
    assert "Een naam" not in mail.get_content()


def test_a_mail_that_was_turned_off_does_not_come(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    wish(quiet, world.partner, question=False)
    start(client, world.officer, world.housing)
    send(quiet)
    assert to(box, world.partner) == []
    assert len(to(box, world.partner_colleague)) == 1


def test_the_link_in_the_mail_turns_it_off_only_when_the_button_is_pressed(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    start(client, world.officer, world.housing)
    send(quiet)
    off = link(to(box, world.partner)[0], "/mail-uit/")
    visitor = quiet.test_client()
    assert "Wil je deze mail niet meer?" in visitor.get(off).text
    assert rows(quiet, MailWish, user_id=world.partner.id)[0].question is True
    assert "Deze mail krijg je niet meer" in visitor.post_form(off).text
    assert rows(quiet, MailWish, user_id=world.partner.id)[0].question is False
    start(client, world.officer, world.housing, title="Nog een vraag aan jullie")
    send(quiet)
    assert len(to(box, world.partner)) == 1


def test_a_mail_program_turns_it_off_by_itself(quiet: Flask, client: Client, world: World, box: Box) -> None:
    """RFC 8058: a POST without cookie or form token to the address in the head of the mail."""
    start(client, world.officer, world.housing)
    send(quiet)
    (mail,) = to(box, world.partner)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = mail["List-Unsubscribe"].strip(" <>").removeprefix("http://localhost")
    assert quiet.test_client().post(path, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    assert rows(quiet, MailWish, user_id=world.partner.id)[0].question is False


def test_the_address_in_the_head_is_whole_however_long(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    """Encoded words, as the library makes of a long line, are no address to a mail program."""
    start(client, world.officer, world.housing)
    send(quiet)
    for raw in box.raw:
        (line,) = (one for one in raw.decode().split("\r\n") if one.startswith("List-Unsubscribe:"))
        assert len(line) > 78
        assert line.startswith("List-Unsubscribe: <http://localhost/mail-uit/")
        assert line.endswith(">")


def test_loading_the_demo_sends_nobody_mail(empty_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    config = replace(
        empty_app.extensions["config"], demo=True, smtp_url="smtp://mail.example", mail_from="a@b"
    )
    monkeypatch.setitem(empty_app.extensions, "config", config)
    with empty_app.app_context():
        load.load()
    assert rows(empty_app, OutgoingMail) == []


def test_a_link_that_is_not_ours_turns_nothing_off(quiet: Flask, client: Client) -> None:
    for method in (client.get, client.post):
        answer = method("/mail-uit/WzEsIm1lbnRpb24iXQ.vals")
        assert answer.status_code == 404
        assert "Deze link klopt niet" in answer.text


def test_the_digest_comes_once_a_day_from_the_chosen_hour(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    hour = dates.local(dates.now()).hour
    wish(mailing, world.partner, question=False, digest=True, digest_hour=hour)
    start(client, world.officer, world.housing)
    send(mailing)
    (mail,) = to(box, world.partner)
    assert mail["Subject"] == "Nieuw in Wijkportaal sinds je laatste bezoek"
    assert f"- {TITLE}" in mail.get_content()
    send(mailing)
    assert len(to(box, world.partner)) == 1
    change(mailing, MailWish, {"user_id": world.partner.id}, digested_on=dates.today() - timedelta(days=1))
    send(mailing)
    assert len(to(box, world.partner)) == 2


def test_workers_beside_each_other_write_one_digest(
    mailing: Flask, client: Client, world: World, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.dialogue.mailing.queries.USUAL_HOUR", 0)
    wish(mailing, world.partner, question=False, digest=True, digest_hour=0)
    start(client, world.officer, world.housing)  # partner_colleague has no wish of the own yet
    together = Barrier(3)

    def work(_: int) -> Any:
        together.wait()
        return send(mailing)

    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(work, range(3)))
    assert [answer.exit_code for answer in answers] == [0, 0, 0]
    for person in (world.partner, world.partner_colleague):
        digests = [mail for mail in to(box, person) if mail["Subject"].startswith("Nieuw in Wijkportaal")]
        assert len(digests) == 1


def test_the_digest_waits_for_its_hour(mailing: Flask, client: Client, world: World, box: Box) -> None:
    hour = dates.local(dates.now()).hour
    wish(mailing, world.partner, question=False, digest=True, digest_hour=hour + 1)
    start(client, world.officer, world.housing)
    send(mailing)
    assert to(box, world.partner) == []


def test_who_has_read_everything_gets_no_digest(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    change(mailing, TopicMark, {"user_id": world.partner_colleague.id}, unread=False)
    wish(mailing, world.partner_colleague, question=False, digest=True, digest_hour=0)
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner_colleague).get(url)
    send(mailing)
    assert to(box, world.partner_colleague) == []


def test_after_not_now_a_topic_stays_out_of_the_digest(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    """But for who wants to hear of it since. Who came in after the answer hears nothing either."""
    people = (world.partner, world.partner_colleague)
    for who in people:
        wish(mailing, who, question=False, mention=False, digest=True, digest_hour=0)
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner).send(f"{url}/antwoord", {"answer": "not_now"})
    with everything(mailing):
        later = TopicMark.user_id == world.partner_colleague.id, TopicMark.topic_id == url.split("/")[-1]
        db.session.execute(delete(TopicMark).where(*later))
        db.session.commit()
    say(client, world.officer, url, "Vanavond kijken we weer.")
    client.sign_in(world.officer).send(f"{url}/afsluiten", {"text": "Vanaf tien uur is het stil."})
    send(mailing)
    assert [to(box, who) for who in people] == [[], []]
    client.sign_in(world.officer).post_form(f"{url}/heropenen", page=url)
    client.sign_in(world.partner).post_form(f"{url}/aandacht", page=url, attention="follow")
    say(client, world.officer, url, "Vanavond kijken we weer.")
    change(mailing, MailWish, {}, digested_on=None)
    send(mailing)
    assert [len(to(box, who)) for who in people] == [1, 0]


def test_who_is_named_after_not_now_finds_the_topic_in_the_digest(
    mailing: Flask, client: Client, world: World, box: Box
) -> None:
    wish(mailing, world.partner, question=False, mention=False, digest=True, digest_hour=0)
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner).send(f"{url}/antwoord", {"answer": "not_now"})
    say(client, world.officer, url, f"Weten jullie dit, @{world.housing.name}?")
    send(mailing)
    (mail,) = to(box, world.partner)
    assert f"- {TITLE}" in mail.get_content()


def test_who_is_named_by_a_correction_gets_a_mail_and_nobody_twice(
    quiet: Flask, client: Client, world: World, box: Box
) -> None:
    url = start(client, world.officer, world.housing)
    post = f"/dialoog/reacties/{say(client, world.partner, url, f'Wie van @{world.noord.name} kijkt?')}"
    send(quiet)
    box.mails.clear()
    words = f"Wie van @{world.noord.name} kijkt? En @{world.officer.name}, @{world.housing.name} ook."
    client.sign_in(world.partner).post_form(f"{post}/verbeteren", text=words)
    send(quiet)
    assert [mail["To"] for mail in box.mails] == [world.partner_colleague.email]


def test_a_digest_names_no_title_of_the_team(mailing: Flask, client: Client, world: World, box: Box) -> None:
    start(client, world.officer, audience="team")
    wish(mailing, world.warden, digest=True, digest_hour=0)
    send(mailing)
    (mail,) = to(box, world.warden)
    assert TITLE not in mail.as_string()
    assert "een onderwerp van je team" in mail.get_content()


def test_a_former_partner_gets_no_mail(mailing: Flask, client: Client, world: World, box: Box) -> None:
    url = start(client, world.officer, world.housing)
    box.mails.clear()
    send(mailing)
    box.mails.clear()
    change(mailing, MailWish, {}, digested_on=None)
    ended = {"team_id": world.noord.id, "organisation_id": world.housing.id}
    change(mailing, Cooperation, ended, ends_on=dates.today() - timedelta(days=1))
    say(client, world.officer, url, f"Kan @{world.housing.name} kijken?")
    send(mailing)
    assert to(box, world.partner) == []


def test_without_mail_everything_works_and_pages_say_so(app: Flask, client: Client, world: World) -> None:
    start(client, world.officer, world.housing)
    page = client.sign_in(world.partner).get("/mijn/mail").text
    assert "Dit portaal verstuurt nu geen mail" in page


def test_what_is_chosen_is_kept(client: Client, world: World) -> None:
    client.sign_in(world.partner)
    answer = client.post(
        "/mijn/mail", data={"csrf_token": client.csrf(), "mention": "y", "digest_hour": "16"}
    )
    assert answer.status_code == 303
    page = client.get("/mijn/mail").text
    assert '<option selected value="16">16.00</option>' in page
    client.send("/mijn/taal", {"language": "en"})
    assert '<option selected value="16">16:00</option>' in client.get("/mijn/mail").text
    assert page.count("checked") == 1


def test_an_hour_that_does_not_exist_is_refused(client: Client, world: World) -> None:
    client.sign_in(world.partner)
    assert client.send("/mijn/mail", {"digest_hour": "25"}).status_code == 422
