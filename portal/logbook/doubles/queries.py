"""Entries of the last days that look like the one being written."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, func, select

from portal.core import dates
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.core.words import Question, Term, words_of
from portal.logbook.index import entry_index, team_token
from portal.logbook.models import Entry, Status
from portal.people.models import Neighbourhood

DAYS = 7
WORDS = 6  # telling words that are compared
READ = 100  # newest hits that are compared
MOST = 3
ALIKE = 0.5


def likely_doubles(text: str, place: str, neighbourhood: str) -> list[Row[Any]]:
    """Up to three entries of the last week that look like this one: its place, or half of its long words."""
    viewer = required_viewer()
    telling = _telling(f"{place} {text}")
    if len(telling) < 2:
        return []
    question = Question((Term(tuple(telling)),), tuple(telling))
    hits = entry_index.find(question, team_token(viewer.team_id or 0), READ)
    columns = (
        Entry.id,
        Entry.observed_at,
        Entry.place,
        Neighbourhood.code,
        func.substr(Entry.text, 1, 400).label("text"),
    )
    rows = db.session.execute(
        select(*columns)
        .outerjoin(Neighbourhood, Neighbourhood.id == Entry.neighbourhood_id)
        .where(Entry.position.in_(hits))
        .where(Entry.observed_at >= dates.now() - timedelta(days=DAYS), Entry.status != Status.VOID)
        .order_by(Entry.position.desc())
    ).all()
    scored = sorted(
        ((_likeness(row, telling, place, neighbourhood), row) for row in rows), key=lambda p: -p[0]
    )
    return [row for score, row in scored if score >= ALIKE][:MOST]


def _telling(value: str) -> list[str]:
    """The longest words, which say most about what it is."""
    distinct = dict.fromkeys(word for word in words_of(value) if len(word) > 3)
    return sorted(distinct, key=len, reverse=True)[:WORDS]


def _likeness(row: Row[Any], telling: list[str], place: str, neighbourhood: str) -> float:
    """The share of telling words that the row has too; the same place weighs as half of them."""
    known = set(words_of(f"{row.place} {row.text}"))
    shared = sum(word in known for word in telling) / len(telling)
    same_place = bool(place) and words_of(place) == words_of(row.place)
    elsewhere = bool(neighbourhood and row.code and neighbourhood != row.code)
    return shared + 0.5 * same_place - 0.3 * elsewhere
