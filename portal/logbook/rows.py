"""A row of the list as the page shows it. Rows are kept as they were made, because colleagues read the same
newest ones all day; all that a row shows is part of what it is kept under, so none is ever out of date.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from flask import url_for

from portal.core import dates
from portal.core.language import language
from portal.core.templating import piece
from portal.core.text import first_line
from portal.core.words import Question, highlight
from portal.logbook.positions import moment_of

KEPT = 4_096


class Shown(NamedTuple):
    """One row, ready to print, and the local day it stands under."""

    position: int
    day: date
    html: str


def shown(rows: Iterable[Any], question: Question | None = None) -> list[Shown]:
    """The rows, with the words of the question marked."""
    base, speech = url_for("logbook.listing") + "/", language()
    return [_shown(row, base, speech, question) for row in rows]


@lru_cache(maxsize=KEPT)
def _shown(row: Any, base: str, speech: str, question: Question | None) -> Shown:
    at = dates.local(moment_of(row.position))
    html = piece(
        "logbook/_row.html",
        speech,
        row=row,
        url=base + row.id,
        iso=at.isoformat(timespec="minutes"),
        clock=dates.clock(at, speech),
        where=" · ".join(part for part in (row.place, row.neighbourhood) if part),
        pieces=highlight(first_line(_from_hit(row.text, question)), question),
    )
    return Shown(row.position, at.date(), html)


def _from_hit(text: str, question: Question | None) -> str:
    """The text from a little before its first hit, when that would not show in the first line."""
    if question is None:
        return text
    start = 0
    for part, hit in highlight(text, question):
        if hit:
            return text if start < 60 else "…" + text[max(0, start - 40) :].partition(" ")[2]
        start += len(part)
    return text


def _day_of(row: Shown) -> date:
    return row.day


def by_day(rows: Iterable[Shown]) -> list[tuple[str, list[Shown]]]:
    """The rows under the local day on which each was seen."""
    speech, today = language(), dates.today()
    return [(dates.day_heading(day, speech, today), list(group)) for day, group in groupby(rows, _day_of)]
