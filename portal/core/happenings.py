"""One registry for what happens around something: features add what they know to its timeline."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Any

from flask import Flask, current_app


@dataclass(frozen=True, slots=True)
class Happening:
    """A moment in a timeline: `position` is its place in microseconds, `url` where there is more to read."""

    position: int
    when: str
    what: Any
    who: str = ""
    text: str = ""
    url: str = ""
    struck: bool = False


# Of this thing, what was before a position, so many at most, the newest first and as far as the viewer may
# read it; best one by one, for only the newest of all are asked for.
Tell = Callable[[str, int, int], Iterable[Happening]]


def add(app: Flask, place: str, tell: Tell) -> None:
    """Have something tell along in every timeline of this kind."""
    app.extensions.setdefault("happenings", {}).setdefault(place, []).append(tell)


def newest(place: str, its_id: str, before: int, most: int) -> list[Happening]:
    """All that is told of this thing, the newest first."""
    tellers = current_app.extensions.get("happenings", {}).get(place, ())
    told = (tell(its_id, before, most) for tell in tellers)
    return list(islice(merge(*told, key=lambda one: -one.position), most))
