"""Each error has its page, whole or as a part, also without a session or a database."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask, abort
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from portal.core import database
from portal.core.errors import PAGES
from portal.core.extensions import db
from portal.people.models import User
from tests.client import Client
from tests.conftest import House
from tests.markup import parse
from tests.world import World

CODES = (400, 403, 404, 405, 409, 413, 422, 429, 500, 503)


@pytest.fixture
def failing(app: Flask) -> Iterator[Callable[[int], None]]:
    """Makes every address answer with an error, as if its view did."""
    first = app.before_request_funcs[None]

    def fail(code: int) -> None:
        first.insert(0, lambda: _fail(code))

    before = list(first)
    yield fail
    first[:] = before


def _fail(code: int) -> None:
    if code == 500:
        raise ZeroDivisionError("secret detail")
    abort(code)


def test_each_error_has_words() -> None:
    assert set(CODES) == set(PAGES)


@pytest.mark.parametrize("code", CODES)
def test_an_error_is_a_page_of_its_own(client: Client, failing: Callable[[int], None], code: int) -> None:
    failing(code)
    answer = client.get("/logboek")
    heading, advice = (str(words) for words in PAGES[code])
    assert answer.status_code == code
    assert f"<h1>{heading}</h1>" in answer.get_data(as_text=True)
    assert advice in answer.get_data(as_text=True)
    assert "secret detail" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("code", CODES)
def test_an_error_is_a_part_for_htmx(client: Client, failing: Callable[[int], None], code: int) -> None:
    failing(code)
    answer = client.htmx.get("/logboek")
    assert answer.status_code == code
    assert "<html" not in answer.get_data(as_text=True)
    assert str(PAGES[code][1]) in answer.get_data(as_text=True)


@pytest.mark.parametrize("code", CODES)
def test_an_error_speaks_english_too(client: Client, failing: Callable[[int], None], code: int) -> None:
    client.send("/inloggen", {"language": "en"})
    failing(code)
    body = client.get("/logboek").get_data(as_text=True)
    assert 'lang="en"' in body
    assert str(PAGES[code][0]) not in body


@pytest.mark.parametrize("code", [403, 404])
def test_who_is_lost_finds_the_way_to_start(
    client: Client, failing: Callable[[int], None], code: int
) -> None:
    failing(code)
    main = parse(client.get("/logboek").get_data(as_text=True)).find("main")
    assert main is not None
    assert [one.get("href") for one in main.all("a")] == ["/"]


def test_other_codes_fall_back_on_a_page_that_exists(client: Client, failing: Callable[[int], None]) -> None:
    failing(418)
    assert client.get("/logboek").status_code == 400


def test_a_wrong_method_says_which_are_right(client: Client, world: World) -> None:
    answer = client.sign_in(world.officer).send("/mijn")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


@pytest.fixture
def broken_database(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each statement fails, as when the database is away."""

    def fail(*_details: object) -> None:
        raise OperationalError("SELECT", {}, Exception("the server went away"))

    with app.app_context():
        engine = db.engine
    driver: Any = engine.dialect.loaded_dbapi

    def gone() -> None:
        raise driver.OperationalError("the server went away")

    monkeypatch.setattr(database, "link", gone)
    yield event.listen(engine, "before_cursor_execute", fail)
    event.remove(engine, "before_cursor_execute", fail)


def sign_in(app: Flask, user: User) -> Client:
    made = app.test_client()
    assert isinstance(made, Client)
    return made.sign_in(user)


@pytest.fixture
def officer(app: Flask, world: World) -> Client:
    """Signed in before anything breaks."""
    return sign_in(app, world.officer)


def test_without_the_database_the_page_says_so(officer: Client, broken_database: None) -> None:
    answer = officer.get("/logboek")
    assert answer.status_code == 503
    assert "Het portaal is even niet bereikbaar" in answer.get_data(as_text=True)
    assert officer.htmx.get("/logboek").status_code == 503


def test_without_the_database_a_monitor_learns_it(client: Client, broken_database: None) -> None:
    answer = client.get("/gezond")
    assert (answer.status_code, answer.json) == (503, {"status": "database"})


def test_with_the_database_a_monitor_learns_it_too(client: Client) -> None:
    answer = client.get("/gezond")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_without_the_database_what_was_typed_comes_back(officer: Client, broken_database: None) -> None:
    words = "Hangjongeren bij de speeltuin, prullenbak vernield."
    codes = {"id": "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "seen": '{"name": "Noord", "kind": "x"}'}
    typed = {"text": words, "place": "Bij de brug"}
    answer = officer.send("/logboek/nieuw", {**typed, **codes, "password": "geheim-geheim"})
    body = answer.get_data(as_text=True)
    assert [area.text for area in parse(body).all("textarea")] == [words, "Bij de brug"]
    assert answer.status_code == 503
    assert words in body
    assert "geheim-geheim" not in body
    assert 'action="/logboek/nieuw' in body


def test_signing_in_without_the_database_offers_no_form_without_its_password(
    client: Client, broken_database: None
) -> None:
    knocks = {"email": "agent@test.example", "password": "geheim-geheim"}
    answer = client.send("/inloggen", knocks)
    assert answer.status_code == 503
    assert "<form" not in answer.text
    assert 'name="carried" value="sealed"' in client.send("/inloggen", {**knocks, "carried": "sealed"}).text


def test_a_stale_token_does_not_lose_what_was_typed(officer: Client) -> None:
    words = "Hangjongeren bij de speeltuin, prullenbak vernield."
    answer = officer.post("/logboek/nieuw", data={"text": words, "csrf_token": "old"})
    assert answer.status_code == 400
    assert words in answer.text
    assert "<h1>Dit is nog niet verstuurd</h1>" in answer.text
    assert "Laad de pagina opnieuw" not in answer.text


def test_a_stale_token_with_nothing_typed_asks_to_load_the_page_again(officer: Client) -> None:
    assert "Laad de pagina opnieuw" in officer.post("/logboek/nieuw", data={"csrf_token": "old"}).text


def test_too_much_is_refused_in_words(officer: Client) -> None:
    answer = officer.send("/logboek/nieuw", {"text": "x" * 27_000_000})
    assert answer.status_code == 413
    assert "Er past hoogstens 256 kB in." in answer.get_data(as_text=True)


def test_an_error_is_no_secret_to_the_log_but_names_no_words(
    officer: Client, broken_database: None, caplog: pytest.LogCaptureFixture
) -> None:
    officer.send("/logboek/nieuw", {"text": "Een naam die niemand lezen mag"})
    assert "database error" in caplog.text
    assert "Een naam" not in caplog.text


def test_after_an_error_the_next_request_works(
    app: Flask, house: House, officer: Client, failing: Callable[[int], None]
) -> None:
    failing(500)
    assert officer.get("/logboek").status_code == 500
    app.before_request_funcs[None].pop(0)
    assert officer.get("/logboek").status_code == 200
