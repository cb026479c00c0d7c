"""A correction as a new version, striking and reopening; each with its record."""

from enum import Enum, auto
from typing import Any

from sqlalchemy import func, select

from portal.core import following
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.logbook.changes.history import corrected
from portal.logbook.correcting.forms import CorrectionForm
from portal.logbook.index import entry_document, entry_index
from portal.logbook.models import CONTENT, Audience, Category, Entry, EntryEvent, EntryVersion, Status
from portal.logbook.recording.queries import record
from portal.logbook.sharing.queries import current_shares, withdraw_all
from portal.logbook.writing import queries as writing
from portal.people.models import Neighbourhood


class Outcome(Enum):
    """What became of a correction."""

    SAVED = auto()
    SAME = auto()  # it stands like this already
    OVERTAKEN = auto()  # the entry changed since the page was made
    TOO_WIDE = auto()  # partners read it, and the new category does not allow that
    STRUCK = auto()


def stand(entry: Entry) -> str:
    """What a page was made from: the version, and how often words were erased from it."""
    erased = select(func.count()).where(EntryEvent.entry_id == entry.id, EntryEvent.what == "erased")
    times = db.session.scalar(erased)
    return f"{entry.version}-{times}" if times else str(entry.version)


def form_for(entry: Entry, **settings: Any) -> CorrectionForm:
    """The form as the entry stands now; its own category stays a choice also when it is closed."""
    code = entry.neighbourhood.code if entry.neighbourhood else ""
    form = CorrectionForm(entry, code, stand(entry), **settings)
    categories = [(one.code, one.label) for one in writing.categories(entry.category)]
    form.offer(categories, [(one.code, one.name) for one in writing.neighbourhoods()])
    return form


def correct(entry: Entry, form: CorrectionForm) -> Outcome:
    """Save the form as the next version; give it the entry as it is held."""
    content = {**form.content(), "neighbourhood_id": _neighbourhood_id(form)}
    changed = [name for name in CONTENT if content[name] != getattr(entry, name)]
    if entry.status == Status.VOID:
        return Outcome.STRUCK
    if not changed:
        return Outcome.SAME
    if form.version.data != stand(entry):
        return Outcome.OVERTAKEN
    if _too_wide(entry, content["category"]):
        if not form.withdraw.data:
            return Outcome.TOO_WIDE
        withdraw_all(entry)
    _next_version(entry, changed, content)
    return Outcome.SAVED


def _neighbourhood_id(form: CorrectionForm) -> int | None:
    """The chosen neighbourhood, else the one that holds the point."""
    if form.neighbourhood.data:
        return db.session.scalar(
            select(Neighbourhood.id).where(Neighbourhood.code == form.neighbourhood.data)
        )
    if form.lat.data is None or form.lon.data is None:
        return None
    found = writing.neighbourhood_at(form.lat.data, form.lon.data)
    return found.id if found else None


def _too_wide(entry: Entry, category: str) -> bool:
    """Whether partners read it further than this other category allows; its own was weighed at sharing."""
    if category == entry.category:
        return False
    ceiling = db.session.scalar(select(Category.ceiling).where(Category.code == category))
    return not Audience(entry.audience).within(Audience(ceiling or Audience.TEAM))


def _next_version(entry: Entry, changed: list[str], content: dict[str, Any]) -> None:
    old = entry_document(entry)
    db.session.add(
        EntryVersion(
            entry_id=entry.id,
            team_id=entry.team_id,
            version=entry.version,
            replaced_by_id=required_viewer().user_id,
            **{name: getattr(entry, name) for name in CONTENT},
        )
    )
    record(entry, "corrected", str(entry.version), corrected(changed, entry.version + 1))
    with following.changing(entry):
        with db.session.no_autoflush:
            for name in changed:
                setattr(entry, name, content[name])
            entry.version += 1
            if "observed_at" in changed:
                writing.make_room([entry])
        db.session.flush()
    new = entry_document(entry)
    if new != old:
        entry_index.remove([old])
        entry_index.put([new])


def strike(entry: Entry, reason: str) -> bool:
    """Strike the entry and take it back from partners; False when it was struck already."""
    if entry.status == Status.VOID:
        return False
    withdraw_all(entry)
    record(entry, "struck", entry.status, reason)
    with following.changing(entry):
        entry.status, entry.void_reason = Status.VOID, reason
        db.session.flush()
    return True


def reopen(entry: Entry, reason: str) -> bool:
    """Undo the striking; what was shared stays withdrawn. False when it was not struck."""
    if entry.status != Status.VOID:
        return False
    record(entry, "reopened", entry.status, reason)
    with following.changing(entry):
        entry.status, entry.void_reason = Status.REOPENED, ""
        db.session.flush()
    return True


def oldest_read(entry: Entry) -> int | None:
    """The oldest version that partners read now; None when they read nothing."""
    return min((one.version for one in current_shares(entry)), default=None)
