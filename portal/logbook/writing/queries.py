"""Storing a new entry with its index words and its first record; and what the form proposes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from flask import current_app
from sqlalchemy import Row, func, select
from sqlalchemy.exc import IntegrityError

from portal.core import dates, geo, scope
from portal.core.extensions import db
from portal.core.language import language
from portal.core.search import Question, Term, words_of
from portal.core.viewer import Viewer, required_viewer
from portal.logbook.index import entry_document, entry_index, team_token
from portal.logbook.models import Category, Entry, EntryEvent, EntryVersion, Status
from portal.logbook.sharing.queries import share_back
from portal.people.models import Neighbourhood

SAME = (
    "kind",
    "category",
    "neighbourhood_id",
    "place",
    "text",
    "heard",
    "estimate",
    "minutes",
    "staff",
    "urgency",
)
RECENT = 40  # own entries that decide what stands first
DOUBLE_DAYS = 7
DOUBLE_WORDS = 6
DOUBLES = 3


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a new entry: stored (now or before), or something `other` holds its id already."""

    entry: Entry | None
    other: Entry | None = None
    foreign: bool = False  # the id is somebody else's


def retain_until(today: date | None = None) -> date:
    """Until when a new entry is kept, by the setting in months."""
    today = today or dates.today()
    months = today.month - 1 + current_app.extensions["config"].retention_months
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, 28))


def save(entry: Entry) -> Stored:
    """Store the entry, or say what stands under its id already. Ids are looked up across all teams."""
    known = _under(entry.id)
    if known is None:
        known = _insert(entry)
    if known is None:
        return Stored(entry)
    if known.author_id != entry.author_id:
        return Stored(None, foreign=True)
    return Stored(known) if _same(known, entry) else Stored(None, other=known)


def _under(entry_id: str) -> Entry | None:
    with scope.unscoped():
        return db.session.scalar(select(Entry).where(Entry.id == entry_id))


def _insert(entry: Entry) -> Entry | None:
    """Add the entry; on PostgreSQL another request may have been first, and then its entry is the answer."""
    try:
        with db.session.begin_nested():
            add_all([entry])
    except IntegrityError:
        return _under(entry.id)
    record(entry, "written")
    share_back(entry)
    return None


def add_all(entries: Sequence[Entry]) -> None:
    """Store entries that are known to be new, with their words."""
    make_room(entries)
    db.session.add_all(entries)
    db.session.flush()
    entry_index.put([entry_document(entry) for entry in entries])


def make_room(entries: Iterable[Entry]) -> None:
    """Move an entry one place up where another has the same second and the same bits of its id."""
    wanted = {entry.position for entry in entries}
    with scope.unscoped():
        taken = set(db.session.scalars(select(Entry.position).where(Entry.position.in_(wanted))))
    for entry in entries:
        while entry.position in taken:
            entry.position += 1
        taken.add(entry.position)


def record(entry: Entry, what: str, before: str = "", after: str = "", by: Viewer | None = None) -> None:
    """Write down what happened to an entry; never the words themselves."""
    by_id = (by or required_viewer()).user_id
    db.session.add(
        EntryEvent(
            entry_id=entry.id, team_id=entry.team_id, by_id=by_id, what=what, before=before, after=after
        )
    )


def _same(known: Entry, sent: Entry) -> bool:
    """Whether what was sent is what was first stored, also when it was corrected since."""
    with scope.unscoped():
        first = db.session.scalar(
            select(EntryVersion).where(EntryVersion.entry_id == known.id, EntryVersion.version == 1)
        )
    stored = first or known
    return all(getattr(stored, name) == getattr(sent, name) for name in SAME)


def categories(current: str | None = None) -> list[Row[Any]]:
    """The categories to choose from (code, label, description, ceiling), most used by this person first."""
    english = language() == "en"
    statement = (
        select(
            Category.code,
            (Category.label_en if english else Category.label).label("label"),
            (Category.description_en if english else Category.description).label("description"),
            Category.ceiling,
        )
        .where(Category.active | (Category.code == (current or "")))
        .order_by(Category.order)
    )
    return list(db.session.execute(statement))


def neighbourhoods() -> list[Row[Any]]:
    """The neighbourhoods that the viewer may write about (id, code, name, team_id), by name."""
    columns = (Neighbourhood.id, Neighbourhood.code, Neighbourhood.name, Neighbourhood.team_id)
    return list(db.session.execute(select(*columns).order_by(Neighbourhood.name)))


def habits() -> tuple[dict[int, int], dict[str, int]]:
    """How often this person lately used each neighbourhood and category; the last used counts most."""
    viewer = required_viewer()
    recent = db.session.execute(
        select(Entry.neighbourhood_id, Entry.category)
        .where(Entry.author_id == viewer.user_id)
        .order_by(Entry.position.desc())
        .limit(RECENT)
    ).all()
    places: Counter[int] = Counter()
    subjects: Counter[str] = Counter()
    for index, (neighbourhood_id, category) in enumerate(recent):
        weight = RECENT if index == 0 else 1
        if neighbourhood_id:
            places[neighbourhood_id] += weight
        subjects[category] += weight
    return dict(places), dict(subjects)


def neighbourhood_at(lat: float, lon: float) -> Neighbourhood | None:
    """The neighbourhood that holds the point, among those the viewer may see."""
    for one in db.session.scalars(select(Neighbourhood)):
        if geo.contains(geo.read_outline(one.outline), lat, lon):
            return one
    return None


def likely_doubles(text: str, place: str, neighbourhood_id: int | None) -> list[Row[Any]]:
    """Up to three entries of the last week that look like this one: its place, or half of its long words."""
    viewer = required_viewer()
    telling = _telling(f"{place} {text}")
    if len(telling) < 2:
        return []
    question = Question((Term(tuple(telling)),), tuple(telling))
    hits = entry_index.find(question, team_token(viewer.team_id or 0), 100)
    columns = (
        Entry.id,
        Entry.observed_at,
        Entry.place,
        Entry.neighbourhood_id,
        func.substr(Entry.text, 1, 400).label("text"),
    )
    rows = db.session.execute(
        select(*columns)
        .join(hits, hits.c.position == Entry.position)
        .where(Entry.observed_at >= dates.now() - timedelta(days=DOUBLE_DAYS), Entry.status != Status.VOID)
        .order_by(Entry.position.desc())
    ).all()
    scored = sorted(
        ((_likeness(row, telling, place, neighbourhood_id), row) for row in rows), key=lambda p: -p[0]
    )
    return [row for score, row in scored if score >= 0.5][:DOUBLES]


def _telling(value: str) -> list[str]:
    """The longest words, which say most about what it is."""
    distinct = dict.fromkeys(word for word in words_of(value) if len(word) > 3)
    return sorted(distinct, key=len, reverse=True)[:DOUBLE_WORDS]


def _likeness(row: Row[Any], telling: list[str], place: str, neighbourhood_id: int | None) -> float:
    """The share of telling words that the row has too; the same place weighs as half of them."""
    known = set(words_of(f"{row.place} {row.text}"))
    shared = sum(word in known for word in telling) / len(telling)
    same_place = bool(place) and words_of(place) == words_of(row.place)
    elsewhere = bool(neighbourhood_id and row.neighbourhood_id and neighbourhood_id != row.neighbourhood_id)
    return shared + 0.5 * same_place - 0.3 * elsewhere
