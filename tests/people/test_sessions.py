"""How long a session lasts, what ends it, and what does not keep it alive."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from portal.core import dates
from portal.core.database import short_transaction
from portal.core.extensions import db
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.prepared import Prepared
from portal.people.models import User
from portal.people.queries import end_sessions_of, viewer_of
from tests import databases
from tests.client import Client
from tests.people.doors import age, change, is_in, knock, seen_at, sessions
from tests.world import World, everything

LONG = ["officer", "warden", "lead", "chief", "partner"]
SHORT = ["administrator", "privacy_officer"]
A_MOMENT = timedelta(seconds=20)


@pytest.mark.parametrize(
    ("who", "idle"),
    [(who, timedelta(hours=8)) for who in LONG] + [(who, timedelta(minutes=30)) for who in SHORT],
)
def test_idle_session_ends_on_time(
    app: Flask, client: Client, world: World, who: str, idle: timedelta
) -> None:
    user = getattr(world, who)
    client.sign_in(user)
    age(app, user, idle=idle - A_MOMENT)
    assert is_in(client)
    age(app, user, idle=idle + A_MOMENT)
    assert not is_in(client)


@pytest.mark.parametrize("who", ["officer", "administrator"])
def test_session_ends_after_twelve_hours_however_busy(
    app: Flask, client: Client, world: World, who: str
) -> None:
    user = getattr(world, who)
    client.sign_in(user)
    age(app, user, old=timedelta(hours=12) - A_MOMENT)
    assert is_in(client)
    age(app, user, old=timedelta(hours=12) + A_MOMENT)
    assert not is_in(client)


@pytest.mark.parametrize(
    ("who", "setting", "aged"),
    [
        ("officer", {"idle_minutes": 10}, {"idle": timedelta(minutes=11)}),
        ("administrator", {"idle_minutes_strict": 5}, {"idle": timedelta(minutes=6)}),
        ("officer", {"session_hours": 1}, {"old": timedelta(minutes=61)}),
    ],
)
def test_settings_decide_how_long(
    app: Flask, client: Client, world: World, who: str, setting: dict[str, int], aged: dict[str, timedelta]
) -> None:
    user = getattr(world, who)
    client.sign_in(user)
    age(app, user, **aged)
    assert is_in(client)
    age(app, user, **aged)
    config = app.extensions["config"]
    strict = databases.make_app(config.instance, config.database_url, **setting).test_client()
    cookie = client.get_cookie("wijkportaal")
    assert cookie
    strict.set_cookie("wijkportaal", cookie.value)
    assert not is_in(strict)
    databases.close(strict.application)


def test_deactivation_ends_the_session_at_once(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer)
    change(app, User, {"id": world.officer.id}, active=False)
    assert not is_in(client)


def test_all_sessions_of_somebody_can_be_ended_and_no_others(
    app: Flask, client: Client, world: World
) -> None:
    client.sign_in(world.officer)
    other = app.test_client().sign_in(world.colleague)
    with everything(app):
        assert end_sessions_of(world.officer.id) >= 1
        db.session.commit()
    assert not is_in(client)
    assert is_in(other)


@pytest.mark.parametrize("token", ["", "x" * 5000, "\0", "officer"])
def test_made_up_token_is_nobody(client: Client, world: World, token: str) -> None:
    with client.session_transaction() as kept:
        kept["_user_id"] = token
    assert not is_in(client)


def test_who_is_looking_is_read_in_one_statement(
    app: Flask, client: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.sign_in(world.partner)
    with client.session_transaction() as kept:
        token = kept["_user_id"]
    asked: list[str] = []
    run = Prepared.run

    def note(_link: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement.split()[0])

    def note_prepared(prepared: Prepared, *rest: Any) -> list[Any]:
        asked.append(prepared.sql.split()[0])
        return run(prepared, *rest)

    monkeypatch.setattr(Prepared, "run", note_prepared)
    with app.test_request_context():
        event.listen(db.engine, "before_cursor_execute", note)
        found = viewer_of(token)
        event.remove(db.engine, "before_cursor_execute", note)
    assert found
    assert (found.user_id, found.organisation_id) == (world.partner.id, world.housing.id)
    assert asked in (["BEGIN", "SELECT"], ["SELECT"])


def test_activity_is_noted_at_most_once_a_minute(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer)
    age(app, world.officer, idle=timedelta(seconds=50))
    before = seen_at(app, world.officer)
    client.get("/mijn")
    assert seen_at(app, world.officer) == before
    age(app, world.officer, idle=timedelta(seconds=70))
    client.get("/mijn")
    assert dates.now() - seen_at(app, world.officer) < timedelta(seconds=30)


@pytest.mark.parametrize(
    ("method", "url", "status"),
    [
        ("get", "/uitnodigen", 403),
        ("get", "/bestaat-niet", 404),
        ("post", "/mijn/wachtwoord", 422),
        ("post", "/mijn/sessies/x/beeindigen", 404),
    ],
)
def test_refused_request_is_activity_as_well(
    app: Flask, client: Client, world: World, method: str, url: str, status: int
) -> None:
    client.sign_in(world.officer)
    age(app, world.officer, idle=timedelta(minutes=5))
    ask = client.send if method == "post" else client.get
    assert ask(url).status_code == status
    assert dates.now() - seen_at(app, world.officer) < timedelta(seconds=30)


@pytest.fixture
def with_poll(app: Flask) -> Iterator[Client]:
    """A portal with a view that a page asks by itself, and one that a person asks."""
    config = app.extensions["config"]
    made = databases.make_app(config.instance, config.database_url)
    made.add_url_rule("/poll", "poll", needs(Action.OPEN_START, activity=False)(lambda: "news"))
    made.add_url_rule("/look", "look", needs(Action.OPEN_START)(lambda: "news"))
    yield made.test_client()
    databases.close(made)


def test_poll_is_no_activity(app: Flask, with_poll: Client, world: World) -> None:
    with_poll.sign_in(world.officer)
    age(app, world.officer, idle=timedelta(minutes=5))
    before = seen_at(app, world.officer)
    assert with_poll.get("/poll", no_lint="one word").text == "news"
    assert seen_at(app, world.officer) == before
    assert with_poll.get("/look", no_lint="one word").text == "news"
    assert seen_at(app, world.officer) > before


def test_page_does_not_wait_for_a_long_write_to_note_activity(
    app: Flask, client: Client, world: World
) -> None:
    if app.extensions["config"].database_url.startswith("postgresql"):
        pytest.skip("PostgreSQL has more than one writer")
    client.sign_in(world.officer)
    age(app, world.officer, idle=timedelta(minutes=5))
    before = seen_at(app, world.officer)
    with app.app_context(), short_transaction():
        answers: list[Any] = []
        looking = threading.Thread(target=lambda: answers.append(client.get("/mijn").status_code))
        looking.start()
        looking.join(5)  # half of what a write is willing to wait
    assert answers == [200]
    assert seen_at(app, world.officer) == before
    client.get("/mijn")
    assert seen_at(app, world.officer) > before


def test_session_rows_hold_a_short_name_of_the_device(app: Flask, client: Client, world: World) -> None:
    agent = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36"
    knock(client, world.officer.email, headers={"User-Agent": agent})
    assert [row.device for row in sessions(app, world.officer)] == ["Chrome|Android"]
    assert "Chrome op Android" in client.get("/mijn").text
