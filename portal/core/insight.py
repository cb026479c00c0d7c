"""One registry for what features tell the insights: they do not import each other, and a feature that is not
there yet tells nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Flask, current_app


@dataclass(frozen=True, slots=True)
class Start:
    """An approach began: the week is marked in the course of time."""

    on: date
    label: str


@dataclass(frozen=True, slots=True)
class Spent:
    """What went to one problem: `minutes` as far as they may be told, `hidden` when there are more."""

    label: str
    entries: int
    minutes: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Gain:
    """What came back for the trouble, such as problems closed: a number and what it counts."""

    number: str
    label: str


Between = Callable[[date, date], list[Any]]  # for the viewer, from the first day to the last
KINDS = (Start, Spent, Gain)


def add(app: Flask, kind: type[Any], tells: Between) -> None:
    """Let a feature tell things of this kind."""
    app.extensions.setdefault("insight", []).append((kind, tells))


def told(kind: type[Any], first: date, last: date) -> Iterator[Any]:
    """All of this kind that any feature tells of these days."""
    for known, tells in current_app.extensions.get("insight", []):
        if known is kind:
            yield from tells(first, last)
