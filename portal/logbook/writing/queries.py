"""Storing a new entry with its index words and its first record; and what the form proposes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import current_app
from sqlalchemy import BigInteger, String, bindparam, select
from sqlalchemy.exc import IntegrityError

from portal.core import dates, following, geo, prepared, scope
from portal.core.extensions import db
from portal.core.language import language
from portal.core.viewer import required_viewer
from portal.logbook.counting.queries import count_writing
from portal.logbook.index import entry_document, entry_index
from portal.logbook.models import Category, Entry, EntryVersion
from portal.logbook.recording.queries import record
from portal.logbook.sharing.models import Share
from portal.logbook.sharing.queries import share_back
from portal.logbook.writing.forms import EntryForm
from portal.people.models import Neighbourhood, User

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


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a new entry: stored (now or before), or something `other` holds its id already."""

    entry: Entry | None
    other: Entry | None = None
    foreign: bool = False  # the id is somebody else's


def retain_until(today: date | None = None) -> date:
    """Until when a new entry is kept, by the setting in months."""
    return dates.months_after(today or dates.today(), current_app.extensions["config"].retention_months)


def save(entry: Entry, seconds: int | None = None) -> Stored:
    """Store the entry, or say what stands under its id already. Ids are looked up across all teams.

    `seconds` is how long it took to write.
    """
    known = _under(entry.id) if _is_used(entry.id) else _insert(entry)
    if known is None:
        count_writing(entry, seconds)
        return Stored(entry)
    if known.author_id != entry.author_id:
        return Stored(None, foreign=True)
    return Stored(known) if _same(known, entry) else Stored(None, other=known)


def _is_used(entry_id: str) -> bool:
    return bool(prepared.free_rows("entry id", _with_id, asked=entry_id))


def _with_id() -> Any:
    return select(Entry.id).where(Entry.id == bindparam("asked", type_=String))


def _under(entry_id: str) -> Entry | None:
    with scope.unscoped():
        return db.session.scalar(select(Entry).where(Entry.id == entry_id))


def _insert(entry: Entry) -> Entry | None:
    """Add the entry; another request may have been first, and then its entry is the answer."""
    try:
        add_all([entry])
    except IntegrityError:
        db.session.rollback()
        known = _under(entry.id)
        if known is None:
            raise
        return known
    record(entry, "written")
    share_back(entry)
    return None


def address_of(entry: Entry) -> str:
    """The id under which the viewer reads the entry: for a partner that of its own share."""
    if required_viewer().in_team:
        return entry.id
    own = select(Share.id).where(Share.entry_id == entry.id, Share.organisation_id == entry.organisation_id)
    return db.session.scalar(own) or entry.id


def add_all(entries: Sequence[Entry]) -> None:
    """Store entries that are known to be new, with their words and what follows them."""
    make_room(entries)
    prepared.insert_rows(entries)
    entry_index.put([entry_document(entry) for entry in entries])
    following.added(entries)


def make_room(entries: Iterable[Entry]) -> None:
    """Move an entry one place up where another has the same second and the same bits of its id."""
    taken: set[int] = set()
    for entry in entries:
        while entry.position in taken or _is_taken(entry.position):
            entry.position += 1
        taken.add(entry.position)


def _is_taken(position: int) -> bool:
    return bool(prepared.free_rows("entry position", _at_position, position=position))


def _at_position() -> Any:
    return select(Entry.position).where(Entry.position == bindparam("position", type_=BigInteger))


def _same(known: Entry, sent: Entry) -> bool:
    """Whether what was sent is what was first stored, also when it was corrected since."""
    with scope.unscoped():
        first = db.session.scalar(
            select(EntryVersion).where(EntryVersion.entry_id == known.id, EntryVersion.version == 1)
        )
    stored = first or known
    return all(getattr(stored, name) == getattr(sent, name) for name in SAME)


def categories(current: str | None = None) -> list[Any]:
    """The categories to choose from (code, label, description, ceiling), in their order."""
    speech = language()
    return prepared.rows(("writing categories", speech), lambda: _categories(speech), current=current or "")


def _categories(speech: str) -> Any:
    english = speech == "en"
    label = (Category.label_en if english else Category.label).label("label")
    description = (Category.description_en if english else Category.description).label("description")
    offered = Category.active | (Category.code == bindparam("current", type_=String))
    return select(Category.code, label, description, Category.ceiling).where(offered).order_by(Category.order)


def neighbourhoods() -> list[Any]:
    """The neighbourhoods that the viewer may write about (id, code, name, team_id), by name."""
    return prepared.rows("writing neighbourhoods", _neighbourhoods)


def _neighbourhoods() -> Any:
    columns = (Neighbourhood.id, Neighbourhood.code, Neighbourhood.name, Neighbourhood.team_id)
    return select(*columns).order_by(Neighbourhood.name)


def choices(ordered: bool) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Categories and neighbourhoods as (code, name); `ordered` puts what this person used most in front."""
    places, subjects = _habits() if ordered else (Counter(), Counter())
    by_subject = sorted(categories(), key=lambda one: -subjects[one.code])
    by_place = sorted(neighbourhoods(), key=lambda one: -places[one.id])
    return [(one.code, one.label) for one in by_subject], [(one.code, one.name) for one in by_place]


def _habits() -> tuple[Counter[int | None], Counter[str]]:
    """How often this person lately used each neighbourhood and category; the last used counts most."""
    places: Counter[int | None] = Counter()
    subjects: Counter[str] = Counter()
    for index, (neighbourhood_id, category) in enumerate(prepared.rows("own entries", _own_entries)):
        weight = RECENT if index == 0 else 1
        places[neighbourhood_id] += weight
        subjects[category] += weight
    return places, subjects


def _own_entries() -> Any:
    mine = select(Entry.neighbourhood_id, Entry.category).where(Entry.author_id == scope.Me.user)
    return mine.order_by(Entry.position.desc()).limit(RECENT)


def colleagues() -> list[tuple[str, str]]:
    """The people of the viewer's own team (public id, name), for who does a follow-up."""
    return [(public_id, name) for public_id, name in prepared.rows("colleagues", _colleagues)]


def _colleagues() -> Any:
    mine = select(User.public_id, User.name).where(User.team_id == scope.Me.team, User.active)
    return mine.order_by(User.name)


def entry_from(form: EntryForm) -> Entry:
    """A new entry with what the form says, in the team of its neighbourhood; not stored yet."""
    viewer, content = required_viewer(), form.content()
    place = _neighbourhood(form.neighbourhood.data, content["lat"], content["lon"])
    entry = Entry(id=form.id.data, neighbourhood_id=place.id if place else None, **content)
    entry.team_id = viewer.team_id or (place.team_id if place else 0)
    entry.author_id, entry.author_role = viewer.user_id, viewer.role
    entry.organisation_id = viewer.organisation_id
    entry.retain_until = retain_until()
    if form.follow_up:
        entry.follow_up = bool(form.follow_up.data or form.follow_up_by.data or form.follow_up_on.data)
        entry.follow_up_by_id = _user_id(form.follow_up_by.data)
        entry.follow_up_on = form.follow_up_on.data
    return entry


def _neighbourhood(code: str | None, lat: float | None, lon: float | None) -> Any:
    """The chosen one, else the one that holds the point."""
    if code:
        return next(iter(prepared.rows("neighbourhood by code", _neighbourhood_by_code, code=code)), None)
    return neighbourhood_at(lat, lon) if lat is not None and lon is not None else None


def _neighbourhood_by_code() -> Any:
    columns = (Neighbourhood.id, Neighbourhood.team_id)
    return select(*columns).where(Neighbourhood.code == bindparam("code", type_=String))


def _user_id(public_id: str | None) -> int | None:
    return db.session.scalar(select(User.id).where(User.public_id == public_id)) if public_id else None


def neighbourhood_at(lat: float, lon: float) -> Neighbourhood | None:
    """The neighbourhood that holds the point, among those the viewer may see."""
    for one in db.session.scalars(select(Neighbourhood)):
        if geo.contains(geo.read_outline(one.outline), lat, lon):
            return one
    return None
