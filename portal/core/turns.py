"""One request at a time in each process, as long as they are quick.

Two threads that both work in Python take its lock from each other all the time, which costs a page up to a
tenth. So a request first lets the one before it end. It waits no longer than `PATIENCE`: who works long, or
waits for the write lock or a slow sender, keeps nobody else from going on beside it.

Only where the database is a file: while a thread waits for a database server, another one had better work.
"""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any

from flask import Flask

PATIENCE = 0.02  # seconds; nearly every page takes a tenth of it


def init_app(app: Flask) -> None:
    """Give turns to all that is worked out; what is sent piece by piece is sent after the turn."""
    if app.extensions["engine"].dialect.name == "sqlite":
        app.wsgi_app = in_turn(app.wsgi_app)  # type: ignore[method-assign]


def in_turn(answer: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """The same WSGI application, in which each request waits a little for its turn."""
    turn = Lock()

    def answer_in_turn(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        came = turn.acquire(timeout=PATIENCE)
        try:
            return answer(environ, start_response)
        finally:
            if came:
                turn.release()

    return answer_in_turn
