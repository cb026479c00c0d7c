"""A row of the list as the page shows it: everything is worked out here, so that the template only prints."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from flask import url_for

from portal.core import dates
from portal.core.language import language
from portal.core.text import first_line
from portal.core.words import Question, highlight
from portal.logbook.models import Audience, Status
from portal.logbook.positions import moment_of


class Shown(NamedTuple):
    """One row: `pieces` is the first line cut where a search hit it; `iso` is UTC for machines."""

    position: int
    url: str
    day: date
    iso: str
    clock: str
    icon: str
    category_label: str
    where: str
    pieces: list[tuple[str, bool]]
    audience: Audience
    hospitality: bool
    awaits: bool
    status: Status | None


def shown(rows: Iterable[Any], question: Question | None = None) -> list[Shown]:
    """The rows, ready to print."""
    base, speech = url_for("logbook.listing") + "/", language()
    return [_shown(row, base, speech, question) for row in rows]


def _shown(row: Any, base: str, speech: str, question: Question | None) -> Shown:
    at = dates.local(moment_of(row.position))
    return Shown(
        position=row.position,
        url=base + row.id,
        day=at.date(),
        iso=at.isoformat(timespec="minutes"),
        clock=f"{at.hour:02}{':' if speech == 'en' else '.'}{at.minute:02}",
        icon=row.icon,
        category_label=row.category_label,
        where=" · ".join(part for part in (row.place, row.neighbourhood) if part),
        pieces=highlight(first_line(_from_hit(row.text, question)), question),
        audience=row.audience,
        hospitality=row.hospitality,
        awaits=row.awaits,
        status=row.status,
    )


def _from_hit(text: str, question: Question | None) -> str:
    """The text from a little before its first hit, when that would not show in the first line."""
    if question is None:
        return text
    start = 0
    for piece, hit in highlight(text, question):
        if hit:
            return text if start < 60 else "…" + text[max(0, start - 40) :].partition(" ")[2]
        start += len(piece)
    return text


def by_day(rows: Iterable[Shown]) -> list[tuple[str, list[Shown]]]:
    """The rows under the local day on which each was seen."""
    speech, today = language(), dates.today()
    return [
        (dates.day_heading(day, speech, today), list(group))
        for day, group in groupby(rows, lambda row: row.day)
    ]
