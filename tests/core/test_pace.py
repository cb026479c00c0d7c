"""An account that stores more than a person can waits, keeps its words, and holds nobody else up."""

from uuid import uuid4

import pytest
from flask import Flask

from portal.core import pace
from portal.core.pace import Pace
from tests.client import Client, filled_in, find_form
from tests.markup import parse
from tests.world import World

WORDS = "De lamp is weer stuk gegaan."


class Clock:
    """Says what time it is until it is set."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Three writes an hour, by a clock that stands still."""
    made = Clock()
    monkeypatch.setattr(pace, "monotonic", made)
    monkeypatch.setitem(app.extensions, "pace", Pace(3))
    return made


@pytest.fixture
def url(world: World) -> str:
    return f"/dialoog/{world.more['named_topic'].id}"


def say(client: Client, url: str, words: str = WORDS) -> tuple[int, str, int]:
    answer = client.send(url, {"id": str(uuid4()), "text": words})
    return answer.status_code, answer.text, int(answer.headers.get("Retry-After", 0))


def test_too_much_at_once_waits_and_keeps_the_words(
    client: Client, clock: Clock, url: str, world: World
) -> None:
    client.sign_in(world.officer)
    assert [say(client, url, f"Nummer {number}.")[0] for number in range(3)] == [303, 303, 303]
    status, page, wait = say(client, url)
    assert (status, wait) == (429, 1200)
    assert WORDS in page
    assert WORDS not in client.get(url).text
    again = filled_in(find_form(parse(page), url, url))
    clock.now += wait
    assert client.post(url, data=again).status_code == 303
    assert WORDS in client.get(url).text


def test_nobody_else_waits(client: Client, clock: Clock, url: str, world: World) -> None:
    client.sign_in(world.officer)
    assert [say(client, url)[0] for _ in range(4)] == [303, 303, 303, 429]
    assert say(client.sign_in(world.partner), url)[0] == 303


def test_reading_what_is_refused_and_what_a_page_keeps_by_itself_do_not_count(
    client: Client, clock: Clock, url: str, world: World
) -> None:
    client.sign_in(world.officer)
    for _ in range(5):
        assert client.get(url).status_code == 200
        assert say(client, url, "")[0] == 422
        draft = {"id": str(uuid4()), "text": "Half geschr"}
        assert client.htmx.send(f"{url}/concept", draft).status_code == 204
    assert [say(client, url)[0] for _ in range(4)] == [303, 303, 303, 429]


def test_who_waits_can_still_sign_out(client: Client, clock: Clock, url: str, world: World) -> None:
    client.sign_in(world.officer)
    assert [say(client, url)[0] for _ in range(4)] == [303, 303, 303, 429]
    assert client.send("/uitloggen").status_code == 303
    assert client.get("/mijn").status_code == 303


def test_without_end_where_the_setting_says_so(
    app: Flask, client: Client, url: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.extensions, "pace", Pace(0))
    client.sign_in(world.officer)
    assert {say(client, url)[0] for _ in range(5)} == {303}


def test_what_was_not_used_does_not_add_up(clock: Clock) -> None:
    known = Pace(2)
    assert [known.wait(1) for _ in range(3)] == [0, 0, 1800]
    clock.now += 100 * pace.HOUR
    assert [known.wait(1) for _ in range(3)] == [0, 0, 1800]
