"""Mail leaves once, from a table that was written with what caused it; nothing is lost on the way."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask

from portal.core import dates, outbox
from portal.core.extensions import db
from portal.core.outbox import OutgoingMail
from portal.mail import queries
from tests.mail.conftest import SENDER, Box, Post, later, send
from tests.people.doors import change, rows
from tests.world import everything

PERSON = "iris@test.example"


def put(app: Flask, *people: str) -> None:
    """A mail for each of these people in the outbox."""
    with everything(app):
        for person in people or (PERSON,):
            told = {"name": "Iris", "inviter": "Noor", "url": "https://portaal.example/welkom/geheim"}
            outbox.post(person, "mail/welcome.txt", "nl", **told, new=True)
        db.session.commit()


def waiting(app: Flask) -> list[OutgoingMail]:
    return rows(app, OutgoingMail, refused_at=None)


def test_a_mail_arrives_as_it_was_written(mailing: Flask, box: Box) -> None:
    put(mailing)
    assert send(mailing).output == "1 sent, 0 refused, 0 still to be sent.\n"
    (mail,) = box.mails
    assert (mail["From"], mail["To"], mail["Subject"]) == (
        SENDER,
        PERSON,
        "Kies je wachtwoord voor Wijkportaal",
    )
    text = mail.get_content()
    assert "Hallo Iris," in text
    assert "Noor nodigt je uit voor Wijkportaal" in text
    assert "https://portaal.example/welkom/geheim" in text
    assert rows(mailing, OutgoingMail, recipient=PERSON) == []


@pytest.mark.parametrize("odd", ["iris@[test.example", ":;@test.example"])
def test_an_address_that_is_none_keeps_no_other_mail_back(mailing: Flask, box: Box, odd: str) -> None:
    put(mailing, odd, PERSON)
    assert "0 still to be sent." in send(mailing).output
    assert box.mails[-1]["To"] == PERSON


def test_a_mail_speaks_the_language_of_who_gets_it(mailing: Flask, box: Box) -> None:
    with everything(mailing):
        outbox.post(PERSON, "mail/welcome.txt", "en", name="Iris", inviter="Noor", url="x", new=False)
        db.session.commit()
    send(mailing)
    assert box.mails[0]["Subject"] == "Choose your password for Wijkportaal"
    assert "Hello Iris," in box.mails[0].get_content()


def test_what_is_undone_sends_no_mail(mailing: Flask, box: Box) -> None:
    with everything(mailing):
        outbox.post(PERSON, "mail/welcome.txt", "nl", name="Iris", inviter="Noor", url="x", new=True)
        db.session.rollback()
    assert send(mailing).output == "0 sent, 0 refused, 0 still to be sent.\n"
    assert box.mails == []


def test_nobody_reads_a_link_from_the_table(mailing: Flask) -> None:
    put(mailing)
    (mail,) = waiting(mailing)
    assert "geheim" not in f"{mail.sealed}{mail.problem}{mail.message_id}"
    with mailing.app_context():
        letter = outbox.opened(mail.sealed)
    assert letter
    assert "geheim" in letter.text


def test_nothing_is_lost_while_the_mail_server_is_down(mailing: Flask, box: Box, post: Post) -> None:
    put(mailing, PERSON, "bo@test.example")
    post.stop()
    answer = send(mailing)
    assert answer.exit_code == 1
    assert "The mail server 127.0.0.1 can't be used: ConnectionRefusedError" in answer.output
    assert "2 still to be sent" in answer.output
    (tried,) = (mail for mail in waiting(mailing) if mail.tries)
    assert tried.problem.startswith("ConnectionRefusedError")
    assert tried.due_at > dates.now()
    again = Post(
        box, hostname="127.0.0.1", port=int(mailing.extensions["config"].smtp_url.rpartition(":")[2])
    )
    again.start()
    later(mailing)
    send(mailing)
    again.stop()
    assert sorted(mail["To"] for mail in box.mails) == ["bo@test.example", PERSON]


def test_a_mail_broken_off_before_the_final_dot_arrives_once(mailing: Flask, box: Box) -> None:
    put(mailing)
    (before,) = waiting(mailing)
    box.answers = ["half"]
    assert send(mailing).exit_code == 1
    assert box.mails == []
    later(mailing)
    assert send(mailing).exit_code == 0
    assert [mail["Message-ID"] for mail in box.mails] == [before.message_id]


def test_a_mail_whose_answer_was_lost_comes_again_under_the_same_id(mailing: Flask, box: Box) -> None:
    """The one case in which a mail may come twice; the id lets the server or reader see that."""
    put(mailing)
    box.answers = ["unheard"]
    assert send(mailing).exit_code == 1
    later(mailing)
    send(mailing)
    assert len(box.mails) == 2
    assert len({mail["Message-ID"] for mail in box.mails}) == 1
    assert rows(mailing, OutgoingMail, recipient=PERSON) == []


def test_who_breaks_down_while_sending_leaves_the_mail_to_be_sent_later(mailing: Flask, box: Box) -> None:
    put(mailing)
    with mailing.app_context():
        assert queries.claim() is not None
    send(mailing)
    assert box.mails == []
    later(mailing)
    send(mailing)
    assert len(box.mails) == 1


def test_workers_beside_each_other_send_each_mail_once(mailing: Flask, box: Box) -> None:
    people = [f"p{number}@test.example" for number in range(12)]
    put(mailing, *people)
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda _: send(mailing), range(3)))
    assert [answer.exit_code for answer in answers] == [0, 0, 0]
    assert sorted(str(mail["To"]) for mail in box.mails) == sorted(people)


def test_an_address_that_the_server_can_not_write_keeps_nobody_waiting(mailing: Flask, box: Box) -> None:
    put(mailing, "jürgen@test.example", PERSON)
    answer = send(mailing)
    assert (answer.exit_code, answer.output) == (0, "1 sent, 1 refused, 0 still to be sent.\n")
    assert [mail["To"] for mail in box.mails] == [PERSON]


def test_an_address_that_does_not_exist_is_not_tried_again(mailing: Flask, box: Box) -> None:
    box.refused = {PERSON}
    put(mailing, PERSON, "bo@test.example")
    assert send(mailing).output == "1 sent, 1 refused, 0 still to be sent.\n"
    (mail,) = rows(mailing, OutgoingMail, recipient=PERSON)
    assert (mail.problem, mail.sealed) == ("the address was refused with 550", "")
    later(mailing)
    assert send(mailing).output == "0 sent, 0 refused, 0 still to be sent.\n"


@pytest.mark.parametrize(("tries", "minutes"), [(0, 1), (1, 2), (4, 16), (9, 60), (40, 60)])
def test_a_busy_server_is_asked_again_later_and_later(
    mailing: Flask, box: Box, tries: int, minutes: int
) -> None:
    put(mailing)
    change(mailing, OutgoingMail, {}, tries=tries)
    box.answers = ["451 Try later"]
    assert send(mailing).output == "0 sent, 0 refused, 1 still to be sent.\n"
    (mail,) = waiting(mailing)
    wait = mail.due_at - dates.now()
    assert timedelta(minutes=minutes, seconds=-30) < wait <= timedelta(minutes=minutes)
    assert mail.problem == "the mail was refused with 451"


def test_a_mail_sealed_with_another_key_is_set_aside(mailing: Flask, box: Box) -> None:
    put(mailing)
    change(mailing, OutgoingMail, {}, sealed="no seal of ours")
    assert send(mailing).output == "0 sent, 1 refused, 0 still to be sent.\n"
    assert rows(mailing, OutgoingMail, recipient=PERSON)[0].problem == "it was sealed with another SECRET_KEY"
    assert box.mails == []


def test_without_settings_the_command_says_what_to_set(app: Flask) -> None:
    answer = send(app)
    assert (answer.exit_code, answer.output) == (
        1,
        "Error: SMTP_URL is not set, so this portal sends no mail.\n",
    )


def test_without_settings_nothing_can_be_put_in_the_outbox(app: Flask) -> None:
    with everything(app), pytest.raises(RuntimeError, match="this portal sends no mail"):
        outbox.post(PERSON, "mail/welcome.txt", "nl")


def test_a_refused_mail_is_forgotten_after_a_month(mailing: Flask) -> None:
    put(mailing, PERSON, "bo@test.example")
    for person, days in ((PERSON, 31), ("bo@test.example", 29)):
        refused_at = dates.now() - timedelta(days=days)
        change(mailing, OutgoingMail, {"recipient": person, "refused_at": None}, refused_at=refused_at)
    answer = mailing.test_cli_runner().invoke(args=["purge"])
    assert "Removed 1 refused mails." in answer.output
    assert rows(mailing, OutgoingMail, recipient=PERSON) == []
