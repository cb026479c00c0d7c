"""Quick requests come one by one; a slow one keeps nobody waiting."""

from collections.abc import Callable, Iterable
from threading import Barrier, Event, Thread
from typing import Any

import pytest
from flask import Flask

from portal.core import turns
from portal.core.database import is_sqlite

LONG = 10  # seconds: far more than a test takes


def ask(application: Callable[..., Iterable[bytes]], path: str = "/") -> list[bytes]:
    return list(application({"PATH_INFO": path}, lambda *_told: None))


def has_its_turn(application: Callable[..., Iterable[bytes]]) -> bool:
    """Whether another thread gets an answer well before its patience ends."""
    other = Thread(target=ask, args=(application,), daemon=True)
    other.start()
    other.join(LONG / 2)
    return not other.is_alive()


def test_quick_requests_come_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", LONG)
    start, busy, together = Barrier(4), list[int](), list[int]()

    def answer(_environ: Any, _start: Any) -> list[bytes]:
        busy.append(1)
        together.append(len(busy))
        Event().wait(0.002)  # so that another thread comes along
        busy.pop()
        return [b""]

    application = turns.in_turn(answer)

    def ask_often() -> None:
        start.wait(LONG)
        for _ in range(5):
            ask(application)

    threads = [Thread(target=ask_often) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(LONG)
    assert together == [1] * 20


def test_a_slow_request_keeps_nobody_waiting() -> None:
    began, may_end = Event(), Event()

    def answer(environ: Any, _start: Any) -> list[bytes]:
        if environ["PATH_INFO"] == "/slow":
            began.set()
            assert may_end.wait(LONG)
        return [b"done"]

    application = turns.in_turn(answer)
    slow = Thread(target=ask, args=(application, "/slow"))
    slow.start()
    assert began.wait(LONG)
    assert has_its_turn(application)
    may_end.set()
    slow.join(LONG)


def test_the_turn_passes_on_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", LONG)

    def answer(environ: Any, _start: Any) -> list[bytes]:
        if environ["PATH_INFO"] == "/wrong":
            raise RuntimeError
        return [b"done"]

    application = turns.in_turn(answer)
    with pytest.raises(RuntimeError):
        ask(application, "/wrong")
    assert has_its_turn(application)


def test_what_is_sent_in_pieces_is_sent_after_the_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", LONG)
    application = turns.in_turn(lambda _environ, _start: iter([b"one", b"two"]))
    pieces = iter(application({}, lambda *_told: None))
    assert next(pieces) == b"one"
    assert has_its_turn(application)
    assert next(pieces) == b"two"


def test_turns_are_given_where_the_database_is_a_file(app: Flask) -> None:
    plain = Flask("plain")
    plain.extensions["engine"] = app.extensions["engine"]
    before = plain.wsgi_app
    turns.init_app(plain)
    with app.app_context():
        assert (plain.wsgi_app != before) == is_sqlite()
