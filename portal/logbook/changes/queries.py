"""Supplements, status and follow-up of an entry, and all that ever happened to it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.language import language
from portal.core.viewer import required_viewer
from portal.logbook.changes import history
from portal.logbook.changes.forms import NEXT, NO, STEPS, YES, Standing, StatusForm, SupplementForm
from portal.logbook.labels import STATUSES
from portal.logbook.models import Category, Entry, EntryEvent, EntryVersion, Status, Supplement
from portal.logbook.personal import found_in
from portal.logbook.recording.queries import record
from portal.logbook.writing.queries import colleagues
from portal.people.models import Neighbourhood, User

MOST_EVENTS = 200


def parts_of(entry: Entry, **changed: Any) -> dict[str, Any]:
    """What `_supplements.html` and `_status.html` show; `changed` replaces a form that was just sent."""
    return {
        "entry": entry,
        "supplements": supplements_of(entry),
        "supplement_form": changed.get("supplement_form") or SupplementForm(formdata=None),
        "status_form": changed.get("status_form") or status_form(entry, formdata=None),
        "status_label": STATUSES[Status(entry.status)],
        "next_statuses": next_statuses(entry),
        "today": dates.today(),
        **changed,
    }


def supplements_of(entry: Entry) -> list[dict[str, Any]]:
    """What colleagues added, oldest first, with the personal data found in it."""
    statement = (
        select(Supplement)
        .where(Supplement.entry_id == entry.id)
        .options(joinedload(Supplement.author))
        .order_by(Supplement.written_at, Supplement.id)
    )
    return [
        {
            "id": one.id,
            "text": one.text,
            "who": one.author.name if one.author else history.gone(),
            "at": one.written_at,
            "findings": found_in(one.text),
        }
        for one in db.session.scalars(statement)
    ]


def supplement(entry: Entry, supplement_id: str, text: str) -> bool:
    """Store a supplement once; False when its id holds something else already, in any team."""
    new = Supplement(
        id=supplement_id,
        entry_id=entry.id,
        team_id=entry.team_id,
        author_id=required_viewer().user_id,
        text=text,
    )
    known = _supplement(supplement_id) or _insert(new)
    same = ("entry_id", "author_id", "text")
    return known is None or all(getattr(known, name) == getattr(new, name) for name in same)


def _supplement(supplement_id: str) -> Supplement | None:
    with scope.unscoped():
        return db.session.scalar(select(Supplement).where(Supplement.id == supplement_id))


def _insert(new: Supplement) -> Supplement | None:
    """Add it; on PostgreSQL another request may have been first, and then that one is the answer."""
    try:
        with db.session.begin_nested():
            db.session.add(new)
    except IntegrityError:
        return _supplement(new.id)
    return None


def status_form(entry: Entry, **settings: Any) -> StatusForm:
    """The form as the entry stands now; whoever was to do the follow-up stays a choice."""
    team = colleagues()
    by = entry.follow_up_by
    if by and by.public_id not in dict(team):
        team.append((by.public_id, by.name))
    return StatusForm(_standing(entry), team, **settings)


def _standing(entry: Entry) -> Standing:
    if not entry.follow_up:
        return Standing(entry.status, NO)
    by = entry.follow_up_by.public_id if entry.follow_up_by else ""
    return Standing(entry.status, YES, by, str(entry.follow_up_on or ""))


def next_statuses(entry: Entry) -> list[tuple[str, Any]]:
    """Where the status may go; the writer of an entry has seen it."""
    mine = entry.author_id == required_viewer().user_id
    following = NEXT[Status(entry.status)]
    return [(str(one), STEPS[one]) for one in following if not (mine and one is Status.SEEN)]


def bring_to(entry: Entry, before: Standing, asked: Standing) -> None:
    """Set what is asked otherwise than before, with a record of each."""
    if asked.status != before.status:
        record(entry, "status", before.status, asked.status)
        entry.status = Status(asked.status)
    if asked.follow_up_code != before.follow_up_code:
        _set_follow_up(entry, asked)
    db.session.flush()


def _set_follow_up(entry: Entry, asked: Standing) -> None:
    before = _follow_up(entry)
    entry.follow_up = asked.follow_up == YES
    entry.follow_up_by = _person(asked.by)
    entry.follow_up_on = date.fromisoformat(asked.on) if asked.on else None
    db.session.flush()
    record(entry, "follow_up", before, _follow_up(entry))


def _follow_up(entry: Entry) -> str:
    """A follow-up as the record keeps it: `history` reads it back."""
    return f"{entry.follow_up_by_id or '-'} {entry.follow_up_on or '-'}" if entry.follow_up else ""


def _person(public_id: str) -> User | None:
    return db.session.scalar(select(User).where(User.public_id == public_id)) if public_id else None


def history_of(entry: Entry) -> list[dict[str, Any]]:
    """Everything that happened to the entry, newest first, with the words that a correction replaced."""
    events = list(
        db.session.scalars(
            select(EntryEvent)
            .where(EntryEvent.entry_id == entry.id)
            .options(joinedload(EntryEvent.by))
            .order_by(EntryEvent.id.desc())
            .limit(MOST_EVENTS)
        )
    )
    versions = _versions(entry)
    return history.timeline(entry, events, versions, _names(events, versions.values()))


def _versions(entry: Entry) -> dict[int, EntryVersion]:
    statement = select(EntryVersion).where(EntryVersion.entry_id == entry.id)
    return {one.version: one for one in db.session.scalars(statement)}


def _names(events: Iterable[EntryEvent], versions: Iterable[EntryVersion]) -> history.Names:
    """What is needed to say in words whom and what the record points to."""
    versions, english = list(versions), language() == "en"
    return history.Names(
        _pairs(User.id, User.name, {person for event in events for person in history.people_in(event)}),
        _pairs(
            Category.code, Category.label_en if english else Category.label, {v.category for v in versions}
        ),
        _pairs(Neighbourhood.id, Neighbourhood.name, {v.neighbourhood_id for v in versions} - {None}),
    )


def _pairs(key: Any, name: Any, wanted: set[Any]) -> dict[Any, str]:
    statement = select(key, name).where(key.in_(wanted))
    return {row[0]: row[1] for row in db.session.execute(statement)} if wanted else {}
