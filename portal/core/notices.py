"""One registry for what somebody is told: features add a source, /berichten shows them all by moment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app

from portal.core import news


@dataclass(frozen=True, slots=True)
class Source:
    """A template for one of its rows, its newest rows below a position, and how many are new, as SQL."""

    template: str
    rows: Callable[[int, int], Sequence[Any]]
    count: news.Number


def add(app: Flask, source: Source) -> None:
    app.extensions.setdefault("notices", []).append(source)


def listing(below: int, most: int) -> list[tuple[str, Any]]:
    """The newest rows of all sources, each with its template."""
    found = ((one.template, row) for one in _sources() for row in one.rows(below, most))
    return sorted(found, key=lambda pair: pair[1].position, reverse=True)[:most]


def count() -> news.Count:
    """How many are new in all, for the bell."""
    return news.sum_of(one.count for one in _sources())


def _sources() -> Sequence[Source]:
    found: Sequence[Source] = current_app.extensions.get("notices", ())
    return found
