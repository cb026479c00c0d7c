"""What somebody typed survives a session that ended, and comes back to nobody else."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet
from flask import Flask
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse
from wtforms import StringField, TextAreaField
from wtforms.fields.core import UnboundField

from portal.core import carry, sealing
from portal.people.models import User
from portal.people.sign_in import carried
from tests.client import Client
from tests.markup import parse
from tests.people.doors import SIGN_IN, STRONG, age, form_on, is_in, knock, rows
from tests.world import PASSWORD, World

INVITE = "/uitnodigen"
TYPED = {"name": "Nieuwe Collega", "email": "nieuw@test.example", "role": "officer"}
LONG = 'Regel een.\n\nRegel twee met <b>haakjes</b> & "tekens" en een heel verhaal over de straat.'


@pytest.fixture
def lead(app: Flask, client: Client, world: World) -> Client:
    """A browser in which the lead was signed in for too long."""
    client.sign_in(world.lead)
    age(app, world.lead, idle=timedelta(days=1))
    return client


def sent_too_late(client: Client, fields: Any = TYPED, url: str = INVITE, **kwargs: Any) -> TestResponse:
    return client.send(url, fields, **kwargs)


def carried_on(answer: TestResponse) -> str:
    return str(form_on(answer, SIGN_IN)["carried"])


def signed_in_from(client: Client, answer: TestResponse, user: User, **fields: Any) -> TestResponse:
    """Fill in the sign-in form on this page and send it."""
    filled = form_on(answer, SIGN_IN) | {"email": user.email, "password": PASSWORD}
    return client.post(SIGN_IN, data=filled | fields)


def test_page_leads_to_sign_in_and_back(lead: Client, world: World) -> None:
    answer = lead.get("/mijn?tab=1")
    assert (answer.status_code, answer.location) == (303, "/inloggen?next=/mijn?tab%3D1")
    opened = lead.get(answer.location)
    assert "Je sessie is verlopen" in opened.text
    assert signed_in_from(lead, opened, world.lead).location == "/mijn?tab=1"


def test_first_visit_asks_for_sign_in_without_talk_of_a_session(client: Client) -> None:
    answer = client.get("/")
    assert answer.location == "/inloggen"
    assert "sessie" not in client.get(answer.location).text


@pytest.mark.parametrize("url", ["/mijn", "/bestaat-niet", "/beheer/mensen/x/nieuwe-link"])
def test_stranger_learns_nothing_about_addresses(client: Client, url: str) -> None:
    assert client.get(url).location == f"/inloggen?next={url}"


def test_sent_form_comes_along_sealed(lead: Client) -> None:
    answer = sent_too_late(lead)
    assert answer.status_code == 401
    assert "Wat je typte, krijg je daarna terug" in answer.text
    assert carried_on(answer)
    assert TYPED["name"] not in answer.text
    assert TYPED["email"] not in answer.text


def test_same_account_gets_its_text_back_and_sends_it(app: Flask, lead: Client, world: World) -> None:
    given = signed_in_from(lead, sent_too_late(lead), world.lead)
    assert given.status_code == 200
    assert "Je bent weer ingelogd" in given.text
    assert "Je tekst staat er nog" in given.text
    fields = form_on(given, INVITE)
    assert {name: fields[name] for name in TYPED} == TYPED
    assert shown(given, "name").get("value") == TYPED["name"]
    sent = lead.post(INVITE, data=fields | {"team": world.noord.public_id})
    assert sent.status_code == 200
    assert [user.name for user in rows(app, User, email=TYPED["email"])] == [TYPED["name"]]


def shown(answer: TestResponse, name: str) -> Any:
    """The visible field with this name."""
    found = [one for one in parse(answer.text).all("input", "textarea") if one.get("name") == name]
    assert [one.get("type") == "hidden" for one in found] == [False]
    return found[0]


def test_long_text_comes_back_letter_by_letter_in_an_area(lead: Client, world: World) -> None:
    given = signed_in_from(lead, sent_too_late(lead, {"text": LONG, "unknown": LONG}), world.lead)
    assert shown(given, "text").tag == shown(given, "unknown").tag == "textarea"
    fields = form_on(given, INVITE)
    assert fields["text"].replace("\r\n", "\n") == fields["unknown"].replace("\r\n", "\n") == LONG


def test_what_is_typed_anywhere_comes_back_under_a_name_that_people_know(app: Flask) -> None:
    typed = {name for form in _forms(FlaskForm) for name in dir(form) if _is_text(getattr(form, name))}
    assert {"text", "title", "word", "question", "phones"} <= typed
    assert typed - set(carried.LABELS) <= {"language"}, "give it a label in carried.py"


def _forms(kind: type[FlaskForm]) -> Iterator[type[FlaskForm]]:
    for form in kind.__subclasses__():
        yield form
        yield from _forms(form)


def _is_text(field: Any) -> bool:
    if not isinstance(field, UnboundField):
        return False
    return field.field_class in (StringField, TextAreaField)


def test_choices_and_repeated_fields_come_along(lead: Client, world: World) -> None:
    chosen = MultiDict([("neighbourhood", "WK990105"), ("tick", "1"), ("tick", "2"), ("name", "Naam")])
    chosen["csrf_token"] = lead.csrf()
    given = signed_in_from(lead, lead.post(INVITE, data=chosen), world.lead)
    fields = form_on(given, INVITE)
    assert (fields["neighbourhood"], fields["tick"], fields["name"]) == ("WK990105", ["1", "2"], "Naam")
    assert [label.text for label in parse(given.text).all("label")] == ["Naam"]


def test_form_with_an_address_of_its_own_goes_back_there(lead: Client, world: World) -> None:
    given = signed_in_from(lead, sent_too_late(lead, url="/uitnodigen?from=1"), world.lead)
    assert parse(given.text).find("form", action="/uitnodigen?from=1")


def test_other_account_gets_nothing_and_is_told(lead: Client, world: World) -> None:
    answer = signed_in_from(lead, sent_too_late(lead), world.officer)
    assert (answer.status_code, answer.location) == (303, "/")
    start = lead.get("/")
    assert "hoort bij een ander account" in start.text
    assert TYPED["name"] not in start.text


@pytest.mark.parametrize(
    "wrong", [{"password": "een verkeerde zin"}, {"language": "en"}, {"csrf_token": "old"}]
)
def test_text_survives_a_detour_on_the_sign_in_page(
    lead: Client, world: World, wrong: dict[str, str]
) -> None:
    detour = signed_in_from(lead, sent_too_late(lead), world.lead, **wrong)
    assert not is_in(lead)
    given = signed_in_from(lead, detour, world.lead)
    assert form_on(given, INVITE)["name"] == TYPED["name"]


def test_text_survives_too_many_tries(lead: Client, world: World) -> None:
    page = sent_too_late(lead)
    for _ in range(11):
        page = signed_in_from(lead, page, world.lead, password="een verkeerde zin")
    assert page.status_code == 429
    assert carried_on(page)


def test_password_never_comes_along(app: Flask, lead: Client) -> None:
    fields = {"password": PASSWORD, "new_password": STRONG, "new_password_again": STRONG, "name": "Naam"}
    sealed = carried_on(sent_too_late(lead, fields, "/mijn/wachtwoord"))
    with app.app_context():
        found = carry.unseal(sealed)
    assert found
    assert found.fields == [("name", "Naam")]


def test_form_without_words_is_not_kept_but_leads_back(lead: Client, world: World) -> None:
    answer = sent_too_late(lead, {}, headers={"Referer": "http://localhost/mijn"})
    assert carried_on(answer) == ""
    assert signed_in_from(lead, answer, world.lead).location == "/mijn"


@pytest.mark.parametrize("page", ["http://elders.example/mijn", "http://[", "nergens"])
def test_page_elsewhere_is_not_led_back_to(lead: Client, world: World, page: str) -> None:
    answer = sent_too_late(lead, {}, headers={"Referer": page})
    assert signed_in_from(lead, answer, world.lead).location == "/"


def test_nothing_is_kept_of_who_was_never_signed_in(client: Client) -> None:
    answer = sent_too_late(client)
    assert answer.status_code == 401
    assert carried_on(answer) == ""
    assert TYPED["name"] not in answer.text


@pytest.mark.parametrize("token", ["", "of an older session"])
def test_ended_session_asks_for_sign_in_whatever_the_token(lead: Client, token: str) -> None:
    answer = lead.post(INVITE, data=TYPED | {"csrf_token": token})
    assert answer.status_code == 401
    assert carried_on(answer)


def test_live_session_with_a_wrong_token_is_still_refused(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.lead)
    assert client.post(INVITE, data=TYPED | {"team": world.noord.public_id}).status_code == 400
    assert rows(app, User, email=TYPED["email"]) == []


def test_changed_or_foreign_seal_is_refused_with_words(lead: Client, world: World) -> None:
    sealed = carried_on(sent_too_late(lead))
    answer = knock(lead, world.lead.email, carried=sealed[:-4] + "AAA=")
    assert answer.location == "/"
    assert "is te oud. Het is niet bewaard" in lead.get("/").text


def test_seal_of_over_a_day_ago_is_refused(app: Flask, lead: Client, world: World) -> None:
    sealed = carried_on(sent_too_late(lead))
    with app.app_context():
        cipher: Fernet = sealing._cipher(carry.PURPOSE)
        made_at = cipher.extract_timestamp(sealed.encode())
        old = cipher.encrypt_at_time(cipher.decrypt(sealed.encode()), made_at - carry.VALID_SECONDS - 5)
    assert knock(lead, world.lead.email, carried=old.decode()).location == "/"


def test_over_a_page_htmx_gets_the_form_in_the_dialog(lead: Client) -> None:
    answer = lead.htmx.send(INVITE, TYPED)
    assert answer.status_code == 401
    assert answer.headers["HX-Retarget"] == "#sign-in-body"
    assert answer.headers["HX-Reswap"] == "innerHTML"
    assert answer.headers["HX-Trigger"] == "session-expired"
    assert "<html" not in answer.text
    assert "staat nog op de pagina" in answer.text
    form = parse(answer.text).find("form", hx_post=SIGN_IN)
    assert form
    assert form.get("hx-target") == "#sign-in-body"


def test_boosted_link_gets_the_sign_in_page(lead: Client) -> None:
    answer = lead.htmx.get("/mijn", headers={"HX-Boosted": "true"})
    assert answer.location == "/inloggen?next=/mijn"


def test_after_signing_in_over_the_page_the_form_there_can_be_sent(
    app: Flask, lead: Client, world: World
) -> None:
    form = form_on(lead.htmx.send(INVITE, TYPED), SIGN_IN)
    answer = lead.htmx.post(SIGN_IN, data=form | {"email": world.lead.email, "password": PASSWORD})
    assert answer.status_code == 200
    assert answer.headers["HX-Trigger"] == "signed-in"
    assert "<html" not in answer.text
    fresh = re.search(r'data-csrf="([^"]+)" data-viewer="(\d+)"', answer.text)
    assert fresh
    assert fresh[2] == str(world.lead.id)
    sent = lead.post(INVITE, data=TYPED | {"csrf_token": fresh[1], "team": world.noord.public_id})
    assert sent.status_code == 200
    assert rows(app, User, email=TYPED["email"])


def test_wrong_password_over_the_page_stays_in_the_dialog(lead: Client, world: World) -> None:
    form = form_on(lead.htmx.send(INVITE, TYPED), SIGN_IN)
    answer = lead.htmx.post(SIGN_IN, data=form | {"email": world.lead.email, "password": "verkeerde zin"})
    assert answer.status_code == 422
    assert parse(answer.text).find("form", hx_post=SIGN_IN)
    assert "<html" not in answer.text


def test_other_account_over_the_page_leaves_that_page(lead: Client, world: World) -> None:
    form = form_on(lead.htmx.send(INVITE, TYPED), SIGN_IN)
    answer = lead.htmx.post(SIGN_IN, data=form | {"email": world.officer.email, "password": PASSWORD})
    assert answer.headers["HX-Redirect"] == "/"
    assert "HX-Trigger" not in answer.headers
    assert is_in(lead)
