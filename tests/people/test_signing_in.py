"""Signing in and out: one answer for every wrong try, and a new session for every right one."""

import hashlib
import logging
import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy.engine import make_url

from portal.core import dates
from portal.core.extensions import db
from portal.people.models import Cooperation, SignInSession, User
from portal.people.sign_in import queries
from tests import databases
from tests.client import Client
from tests.people.doors import SIGN_IN, STRONG, change, form_on, is_in, knock, rows, sessions
from tests.world import PASSWORD, World, everything

WRONG = "horen niet bij elkaar"
NO_AGREEMENT = "geen overeenkomst met een wijkteam"


def same(body: str, email: str) -> str:
    """A page without what differs by itself: the token, and the address that was typed."""
    return re.sub(r'(csrf[_-]token"[^>]*(value|content)=")[^"]*', r"\1", body).replace(email, "")


def test_right_password_opens_the_page_that_was_asked_for(client: Client, world: World) -> None:
    answer = client.post_form(
        SIGN_IN, page="/inloggen?next=/mijn?x=1", email=world.officer.email, password=PASSWORD
    )
    assert (answer.status_code, answer.location) == (303, "/mijn?x=1")
    assert is_in(client)


def test_address_may_be_typed_in_capitals_and_with_spaces(client: Client, world: World) -> None:
    assert knock(client, f" {world.officer.email.upper()} ").status_code == 303


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elders.example",
        "//elders.example",
        "/\\elders.example",
        "/a\\b",
        "/\tb",
        "mijn",
        "/inloggen",
        "",
    ],
)
def test_after_sign_in_no_address_elsewhere_is_opened(client: Client, world: World, elsewhere: str) -> None:
    assert knock(client, world.officer.email, next=elsewhere).location == "/"


def test_every_wrong_try_gets_the_same_answer(app: Flask, client: Client, world: World) -> None:
    change(app, User, {"id": world.colleague.id}, active=False)
    change(app, User, {"id": world.warden.id}, password=None)
    tries = {
        world.officer.email: "iets heel anders dan dat",
        "niemand@test.example": PASSWORD,
        world.colleague.email: PASSWORD,
        world.warden.email: PASSWORD,
        world.former_partner.email: "iets heel anders dan dat",
    }
    answers = {email: knock(client, email, password) for email, password in tries.items()}
    assert {answer.status_code for answer in answers.values()} == {422}
    assert len({same(answer.text, email) for email, answer in answers.items()}) == 1
    assert WRONG in answers[world.officer.email].text
    assert not is_in(client)


@pytest.mark.parametrize("email", ["officer", "nobody"])
def test_unknown_address_costs_as_many_hashes_as_a_known_one(
    client: Client, world: World, email: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    verify = PasswordHasher.verify

    def count(self: PasswordHasher, hash: str, password: str) -> bool:
        counted.append(hash.rsplit("$", 2)[0])
        return verify(self, hash, password)

    monkeypatch.setattr(PasswordHasher, "verify", count)
    knock(client, world.officer.email if email == "officer" else "niemand@test.example", "een verkeerde zin")
    assert counted == ["$argon2id$v=19$m=64,t=1,p=1"]


def test_database_is_free_during_the_slow_check(
    app: Flask, client: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    if database_file(app) is None:
        pytest.skip("PostgreSQL has more than one writer")
    free: list[bool] = []
    verify, keep = PasswordHasher.verify, PasswordHasher.hash

    def look(slow: Any) -> Any:
        def watched(*given: Any, **named: Any) -> Any:
            free.append(can_write(app))
            return slow(*given, **named)

        return watched

    monkeypatch.setattr(PasswordHasher, "verify", look(verify))
    monkeypatch.setattr(PasswordHasher, "hash", look(keep))
    knock(client, world.officer.email)
    fields = {"password": PASSWORD, "new_password": STRONG, "new_password_again": STRONG}
    assert client.send("/mijn/wachtwoord", fields).location == "/mijn"
    assert free == [True] * 3


def database_file(app: Flask) -> str | None:
    url = make_url(app.extensions["config"].database_url)
    return url.database if url.drivername == "sqlite" else None


def can_write(app: Flask) -> bool:
    """Whether another worker could write now."""
    with closing(sqlite3.connect(str(database_file(app)), timeout=0, isolation_level=None)) as link:
        try:
            link.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        return True


def test_wrong_try_keeps_the_address_and_drops_the_password(client: Client, world: World) -> None:
    answer = knock(client, world.officer.email, "een verkeerde zin van mij")
    assert form_on(answer, SIGN_IN)["email"] == world.officer.email
    assert "een verkeerde zin" not in answer.text


def test_sign_in_asks_for_both_fields(client: Client) -> None:
    answer = knock(client, "", "")
    assert answer.status_code == 422
    assert "Vul je e-mailadres in." in answer.text
    assert "Vul je wachtwoord in." in answer.text


def test_sign_in_gives_a_new_id_and_keeps_nothing_of_before(app: Flask, client: Client, world: World) -> None:
    with client.session_transaction() as planted:
        planted.update(
            _user_id="planted-by-another", csrf_token="planted", account="planted", extra="planted"
        )
    knock(client, world.officer.email)
    with client.session_transaction() as kept:
        assert "planted" not in str(dict(kept))
        token = kept["_user_id"]
    assert [row.id for row in sessions(app, world.officer)] == [_hash(token)]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def test_token_itself_is_not_stored(app: Flask, client: Client, world: World) -> None:
    knock(client, world.officer.email)
    with client.session_transaction() as kept:
        token = kept["_user_id"]
    assert len(token) >= 43
    assert token not in str([vars(row) for row in rows(app, SignInSession)])


def test_signing_in_again_ends_the_session_that_this_browser_had(
    app: Flask, client: Client, world: World
) -> None:
    knock(client, world.officer.email)
    knock(client, world.warden.email)
    assert [row.user_id for row in sessions(app)] == [world.warden.id]


def test_signing_in_clears_up_sessions_that_ended_by_themselves(
    app: Flask, client: Client, world: World
) -> None:
    Client.sign_in(app.test_client(), world.officer)
    Client.sign_in(app.test_client(), world.warden)
    Client.sign_in(app.test_client(), world.lead)
    long_ago = dates.now() - timedelta(days=1)
    change(app, SignInSession, {}, seen_at=long_ago)
    change(app, SignInSession, {"user_id": world.lead.id}, created_at=long_ago)
    knock(client, world.officer.email)
    assert sorted(row.user_id for row in sessions(app)) == sorted([world.officer.id, world.warden.id])
    assert [row.seen_at > long_ago for row in sessions(app, world.officer)] == [True]


def test_old_cookie_is_dead_after_signing_out(app: Flask, client: Client, world: World) -> None:
    knock(client, world.officer.email)
    cookie = client.get_cookie("wijkportaal")
    assert client.post_form("/uitloggen", page="/mijn").location == "/inloggen"
    assert not is_in(client)
    assert cookie
    client.set_cookie("wijkportaal", cookie.value)
    assert not is_in(client)
    assert sessions(app) == []


def test_signing_out_is_not_a_link(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert client.get("/uitloggen").status_code == 405
    assert client.post("/uitloggen").location == "/mijn"
    assert is_in(client)


def test_signing_out_works_after_the_session_ended(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer)
    change(app, SignInSession, {}, seen_at=dates.now() - timedelta(days=2))
    assert client.send("/uitloggen").location == "/inloggen"
    assert "sessie is verlopen" not in client.get(SIGN_IN).text


def test_who_is_signed_in_need_not_sign_in(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert client.get("/inloggen?next=/mijn").location == "/mijn"


def test_partner_without_agreement_hears_why_after_the_right_password(client: Client, world: World) -> None:
    answer = knock(client, world.former_partner.email)
    assert answer.status_code == 422
    assert NO_AGREEMENT in answer.text
    assert not is_in(client)


@pytest.mark.parametrize("agreed", [{"agreed_on": None}, {"agreed_on": "later"}, {"ends_on": "before"}])
def test_partner_is_signed_out_when_the_last_agreement_ends(
    app: Flask, client: Client, world: World, agreed: dict[str, Any]
) -> None:
    client.sign_in(world.partner)
    assert is_in(client)
    days = {"later": dates.today() + timedelta(1), "before": dates.today() - timedelta(1), None: None}
    change(
        app,
        Cooperation,
        {"organisation_id": world.housing.id},
        **{name: days[day] for name, day in agreed.items()},
    )
    assert not is_in(client)
    assert NO_AGREEMENT in knock(client, world.partner.email).text


def test_partner_stays_in_while_one_agreement_holds(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.civil_servant)
    change(
        app,
        Cooperation,
        {"organisation_id": world.municipality.id, "team_id": world.noord.id},
        ends_on=dates.today() - timedelta(1),
    )
    assert is_in(client)


def test_password_of_before_a_change_of_cost_is_kept_anew(app: Flask, client: Client, world: World) -> None:
    dearer = PasswordHasher(time_cost=2, memory_cost=128, parallelism=1).hash(PASSWORD)
    change(app, User, {"id": world.officer.id}, password=dearer)
    assert knock(client, world.officer.email).status_code == 303
    assert rows(app, User, id=world.officer.id)[0].password.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert is_in(client)


def test_password_that_changed_during_the_check_does_not_open_a_session(app: Flask, world: World) -> None:
    with everything(app):
        read = queries.account(world.officer.email)
        assert read
        db.session.rollback()
        change(app, User, {"id": world.officer.id}, password="changed-meanwhile")
        assert not queries.confirm(read, read.password)


def test_language_can_be_chosen_without_an_account(client: Client, world: World) -> None:
    opened = client.get("/inloggen?next=/mijn")
    fields = form_on(opened, SIGN_IN) | {"email": world.officer.email, "language": "en"}
    answer = client.post(SIGN_IN, data=fields)
    assert answer.status_code == 200
    assert 'lang="en"' in answer.text
    assert "Sign in" in answer.text
    assert "Inloggen" not in answer.text
    kept = form_on(answer, SIGN_IN)
    assert (kept["email"], kept["next"]) == (world.officer.email, "/mijn")
    assert 'lang="en"' in client.get(SIGN_IN).text


def test_language_of_the_account_goes_before_that_of_the_browser(client: Client, world: World) -> None:
    knock(client, "x", "y", language="en")
    knock(client, world.officer.email)
    assert '<html lang="nl"' in client.get("/mijn").text


def test_language_stays_after_signing_out(app: Flask, client: Client, world: World) -> None:
    change(app, User, {"id": world.officer.id}, language="en")
    knock(client, world.officer.email)
    client.send("/uitloggen")
    assert '<html lang="en"' in client.get(SIGN_IN).text


def test_sign_in_page_that_stood_open_too_long_asks_once_more(client: Client, world: World) -> None:
    answer = client.post(SIGN_IN, data={"email": world.officer.email, "password": PASSWORD, "next": "/mijn"})
    assert answer.status_code == 400
    assert "Vul je wachtwoord nog een keer in" in answer.text
    fields = form_on(answer, SIGN_IN) | {"password": PASSWORD}
    assert client.post(SIGN_IN, data=fields).location == "/mijn"


def test_cookie_is_bound_to_https_where_people_come_by_https(app: Flask, world: World) -> None:
    config = app.extensions["config"]
    secure = databases.make_app(config.instance, config.database_url, public_url="https://portaal.example")
    client = secure.test_client()
    answer = client.get(SIGN_IN, base_url="https://portaal.example")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-wijkportaal=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    databases.close(secure)


def test_logs_hold_no_address_password_or_token(
    app: Flask, client: Client, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for level in ("werkzeug", "sqlalchemy.pool", "flask_wtf"):
        logging.getLogger(level).setLevel(logging.DEBUG)
    knock(client, world.officer.email, STRONG)
    client.post(SIGN_IN, data={"email": world.officer.email, "password": STRONG})
    knock(client, world.officer.email)
    with client.session_transaction() as kept:
        token = kept["_user_id"]
    assert "CSRF" in caplog.text
    for secret in (world.officer.email, STRONG, PASSWORD, token, _hash(token)):
        assert secret not in caplog.text
