"""One registry for what happens around something: features add what they know to its timeline."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app


@dataclass(frozen=True, slots=True)
class Happening:
    """A moment in a timeline: `position` is its place in microseconds, `url` where there is more to read.

    `away` is where a button goes that takes it off again.
    """

    position: int
    when: str
    what: Any
    who: str = ""
    text: str = ""
    url: str = ""
    struck: bool = False
    away: str = ""


# Of this thing, the newest before a position, so many at most, as far as the viewer may read them.
Tell = Callable[[str, int, int], Iterable[Happening]]


def add(app: Flask, place: str, tell: Tell) -> None:
    """Have something tell along in every timeline of this kind."""
    app.extensions.setdefault("happenings", {}).setdefault(place, []).append(tell)


def newest(place: str, its_id: str, before: int, most: int) -> list[Happening]:
    """All that is told of this thing, the newest first."""
    tellers = current_app.extensions.get("happenings", {}).get(place, ())
    told = [one for tell in tellers for one in tell(its_id, before, most)]
    return sorted(told, key=lambda one: -one.position)[:most]
