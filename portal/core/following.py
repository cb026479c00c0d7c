"""One registry for what has to follow the logbook's entries, in the transaction of the change itself.

Features that keep something by entry add a follower; the logbook tells it, and knows none of them.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app

Told = Callable[[Sequence[Any]], None]


@dataclass(frozen=True, slots=True)
class Follower:
    """`added`: entries that were just stored. `leaving`: entries that are about to be removed for good.

    `changing`: an entry that is about to be corrected, erased from, struck or reopened; what it answers is
    called when that is done.
    """

    added: Told
    changing: Callable[[Any], Callable[[], None]]
    leaving: Told


def add(app: Flask, follower: Follower) -> None:
    app.extensions.setdefault("followers", []).append(follower)


def _followers() -> list[Follower]:
    found: list[Follower] = current_app.extensions.get("followers", [])
    return found


def added(entries: Sequence[Any]) -> None:
    for one in _followers():
        one.added(entries)


@contextmanager
def changing(entry: Any) -> Iterator[None]:
    """What is done to the entry inside is followed."""
    after = [one.changing(entry) for one in _followers()]
    yield
    for follow in after:
        follow()


def leaving(entries: Sequence[Any]) -> None:
    for one in _followers():
        one.leaving(entries)
