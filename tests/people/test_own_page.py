"""/mijn: your data, your language, your password and your sessions, and nobody else's."""

from datetime import timedelta

import pytest
from flask import Flask

from portal.people.labels import ROLE_LABELS
from portal.people.models import AccountEvent, OneTimeLink, User
from tests.client import Client
from tests.people.doors import STRONG, age, change, form_on, is_in, knock, rows, sessions
from tests.world import PASSWORD, World

CHANGE = "/mijn/wachtwoord"
NEW = {"password": PASSWORD, "new_password": STRONG, "new_password_again": STRONG}


@pytest.mark.parametrize(
    ("who", "place"),
    [
        ("officer", "noord"),
        ("warden", "noord"),
        ("lead", "noord"),
        ("chief", "middle"),
        ("partner", "housing"),
        ("administrator", None),
        ("privacy_officer", None),
    ],
)
def test_everyone_reads_their_own_data(client: Client, world: World, who: str, place: str | None) -> None:
    user = getattr(world, who)
    page = client.sign_in(user).get("/mijn").text
    expected = [user.name, user.email, str(ROLE_LABELS[user.role])]
    expected += [getattr(world, place).name] if place else []
    assert [words for words in expected if words not in page] == []


def test_language_is_kept_with_the_account(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer)
    fields = form_on(client.get("/mijn"), "/mijn/taal")
    assert client.post("/mijn/taal", data=fields | {"language": "en"}).location == "/mijn"
    assert '<html lang="en"' in client.get("/mijn").text
    elsewhere = app.test_client().sign_in(world.officer)
    assert '<html lang="en"' in elsewhere.get("/mijn").text
    assert [
        user.language for user in rows(app, User) if user.id != world.officer.id and user.language != "nl"
    ] == []


def test_language_that_there_is_not_changes_nothing(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer).send("/mijn/taal", {"language": "xx"})
    assert rows(app, User, id=world.officer.id)[0].language == "nl"


@pytest.fixture
def two(app: Flask, client: Client, world: World) -> tuple[Client, Client]:
    """Two devices of one officer."""
    other = app.test_client()
    knock(client, world.officer.email, headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/130.0"})
    knock(other, world.officer.email, headers={"User-Agent": "Mozilla/5.0 (iPhone) Version/18 Safari/604"})
    return client, other


def test_own_sessions_are_listed_with_this_one_marked(
    app: Flask, two: tuple[Client, Client], world: World
) -> None:
    app.test_client().sign_in(world.colleague)
    page = two[0].get("/mijn").text
    assert page.count("Laatst gezien") == 3  # these two, and the one that the world has
    assert page.count("Dit apparaat") == 1
    assert "Firefox op Windows" in page
    assert "Safari op iPhone" in page
    assert page.index("Firefox op Windows") < page.index("Dit apparaat") < page.index("Safari op iPhone")


def test_sessions_that_ended_are_not_listed(app: Flask, two: tuple[Client, Client], world: World) -> None:
    age(app, world.officer, idle=timedelta(days=2))
    knock(two[0], world.officer.email)
    assert two[0].get("/mijn").text.count("Laatst gezien") == 1


def session_url(app: Flask, user: User, device: str) -> str:
    [session] = [row for row in sessions(app, user) if device in row.device]
    return f"/mijn/sessies/{session.public_id}/beeindigen"


def test_another_device_can_be_signed_out(app: Flask, two: tuple[Client, Client], world: World) -> None:
    here, there = two
    assert here.post_form(session_url(app, world.officer, "iPhone"), page="/mijn").location == "/mijn"
    assert is_in(here)
    assert not is_in(there)


def test_ending_this_session_signs_out(app: Flask, two: tuple[Client, Client], world: World) -> None:
    here, there = two
    here.send(session_url(app, world.officer, "Windows"))
    assert not is_in(here)
    assert "sessie is verlopen" not in here.get("/inloggen").text
    assert is_in(there)


@pytest.mark.parametrize("who", ["colleague", "lead", "partner", "administrator", "privacy_officer"])
def test_nobody_ends_the_session_of_somebody_else(
    app: Flask, two: tuple[Client, Client], world: World, who: str
) -> None:
    other = app.test_client().sign_in(getattr(world, who))
    assert other.send(session_url(app, world.officer, "iPhone")).status_code == 404
    assert is_in(two[1])


def test_changed_password_ends_all_other_sessions(
    app: Flask, two: tuple[Client, Client], world: World
) -> None:
    here, there = two
    with here.session_transaction() as kept:
        before = kept["_user_id"]
    fields = form_on(here.get(CHANGE), CHANGE)
    assert here.post(CHANGE, data=fields | NEW).location == "/mijn"
    assert is_in(here)
    assert not is_in(there)
    with here.session_transaction() as kept:
        assert kept["_user_id"] != before
    assert knock(there, world.officer.email).status_code == 422
    assert knock(there, world.officer.email, STRONG).status_code == 303


def test_changed_password_is_recorded_without_the_password(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer).send(CHANGE, NEW)
    [event] = [row for row in rows(app, AccountEvent) if row.what == "password_changed"]
    assert (event.by_id, event.about_id, event.before, event.after) == (
        world.officer.id,
        world.officer.id,
        "",
        "",
    )


def test_changed_password_takes_open_links_away(app: Flask, client: Client, world: World) -> None:
    assert rows(app, OneTimeLink, user_id=world.colleague.id)
    client.sign_in(world.colleague).send(CHANGE, NEW)
    assert rows(app, OneTimeLink, user_id=world.colleague.id) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"password": "een verkeerde zin"}, "niet je huidige wachtwoord"),
        ({"password": ""}, "Vul je huidige wachtwoord in"),
        ({"new_password": "kort"}, "minstens 15 tekens"),
        ({"new_password_again": "iets anders dan dat"}, "niet hetzelfde"),
        ({"new_password": "annaagent-2026-anna", "new_password_again": "annaagent-2026-anna"}, "te raden"),
    ],
)
def test_password_is_changed_only_when_all_is_right(
    app: Flask, two: tuple[Client, Client], world: World, wrong: dict[str, str], said: str
) -> None:
    before = rows(app, User, id=world.officer.id)[0].password
    answer = two[0].send(CHANGE, NEW | wrong)
    assert answer.status_code == 422
    assert said in answer.text
    assert rows(app, User, id=world.officer.id)[0].password == before
    assert is_in(two[1])


def test_role_can_not_be_changed_by_its_owner(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer)
    for url in ("/mijn/taal", CHANGE):
        client.send(url, NEW | {"language": "en", "role": "administrator", "team_id": "2", "active": "1"})
    [user] = rows(app, User, id=world.officer.id)
    assert (user.role, user.team_id) == ("officer", world.noord.id)


def test_password_managers_are_told_what_is_what(client: Client, world: World) -> None:
    assert 'autocomplete="username"' in client.get("/inloggen").text
    assert 'autocomplete="current-password"' in client.get("/inloggen").text
    page = client.sign_in(world.officer).get(CHANGE).text
    counts = {
        word: page.count(f'autocomplete="{word}"')
        for word in ("username", "current-password", "new-password")
    }
    assert counts == {"username": 1, "current-password": 1, "new-password": 2}
    assert 'value="anna.agent@test.example"' in page


def test_device_without_a_name_is_called_unknown(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.warden)
    assert "Onbekend apparaat" in client.get("/mijn").text
    change(app, User, {"id": world.warden.id}, language="en")
    knock(client, world.warden.email, headers={"User-Agent": "Mozilla/5.0 (X11; CrOS x86_64) Edg/130"})
    assert "Chromebook" in client.get("/mijn").text
