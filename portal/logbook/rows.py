"""A row of the list as the page shows it."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from flask import url_for

from portal.core import dates
from portal.core.language import language
from portal.core.text import first_line
from portal.core.words import Question, highlight
from portal.logbook.positions import moment_of


class Shown(NamedTuple):
    """One row in words: `iso` and `clock` are its local time; `where` and its first line say what was hit."""

    row: Any
    url: str
    day: date
    iso: str
    clock: str
    where: list[tuple[str, bool]]
    pieces: list[tuple[str, bool]]


def shown(rows: Iterable[Any], question: Question | None = None) -> list[Shown]:
    """The rows, with the words of the question marked."""
    base, speech = url_for("logbook.listing") + "/", language()
    return [_shown(row, base, speech, question) for row in rows]


def _shown(row: Any, base: str, speech: str, question: Question | None) -> Shown:
    at = dates.local(moment_of(row.position))
    return Shown(
        row=row,
        url=base + row.id,
        day=at.date(),
        iso=at.isoformat(timespec="minutes"),
        clock=dates.clock(at, speech),
        where=_where(row, question),
        pieces=highlight(first_line(_from_hit(row.text, question)), question),
    )


def _where(row: Any, question: Question | None) -> list[tuple[str, bool]]:
    """Place and neighbourhood; of the two only the place is searched, so only that is marked."""
    if question is None or not row.place:
        words = " · ".join(part for part in (row.place, row.neighbourhood) if part)
        return [(words, False)] if words else []
    tail = [(f" · {row.neighbourhood}", False)] if row.neighbourhood else []
    return [*highlight(row.place, question), *tail]


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


def by_day(rows: Iterable[Shown], today: date) -> list[tuple[str, list[Shown]]]:
    """The rows under the local day on which each was seen."""
    speech = language()
    return [(dates.day_heading(day, speech, today), list(group)) for day, group in groupby(rows, _day_of)]
