"""One registry for what leaves when its time is up: features add to it, `flask purge` runs it every night."""

from collections.abc import Callable

from flask import Flask, current_app

Purge = Callable[[], str]  # removes, commits, and says in one line what it removed


def add(app: Flask, purge: Purge) -> None:
    app.extensions.setdefault("purges", []).append(purge)


def purges() -> list[Purge]:
    found: list[Purge] = current_app.extensions.get("purges", [])
    return found
