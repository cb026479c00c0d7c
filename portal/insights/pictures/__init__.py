"""The pictures: each has a finding for a title, something drawn, and the same as a table.

They are worked out here and drawn by a template, in a field of 360 units wide: a phone's width, so that the
words in it are of a size to read there.
"""

from dataclasses import dataclass
from typing import Any

WIDTH = 360

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Picture:
    """`about` says what is drawn and in what; `drawing` is the template that draws the `marks`."""

    name: str
    title: str
    about: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    drawing: str
    marks: tuple[Any, ...]
    height: int
    notes: tuple[str, ...] = ()
