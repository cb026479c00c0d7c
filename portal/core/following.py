"""One registry for what has to follow the logbook's entries, in the transaction of the change itself.

Features that keep something by entry add a follower; the logbook tells it, and knows none of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app

Told = Callable[[Sequence[Any]], None]


@dataclass(frozen=True, slots=True)
class Follower:
    """`added`: entries that were just stored. `changed`: entries that stand otherwise than before, struck
    ones too. `leaving`: entries that are about to be removed for good.
    """

    added: Told
    changed: Told
    leaving: Told


def add(app: Flask, follower: Follower) -> None:
    app.extensions.setdefault("followers", []).append(follower)


def _followers() -> list[Follower]:
    found: list[Follower] = current_app.extensions.get("followers", [])
    return found


def added(entries: Sequence[Any]) -> None:
    for one in _followers():
        one.added(entries)


def changed(entries: Sequence[Any]) -> None:
    for one in _followers():
        one.changed(entries)


def leaving(entries: Sequence[Any]) -> None:
    for one in _followers():
        one.leaving(entries)
