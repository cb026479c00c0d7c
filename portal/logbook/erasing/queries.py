"""Erasing words from an entry and from everything that was made of it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from portal.core import dates, following
from portal.core.erasing import eraser, rewrite
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.reasons import EraseForm
from portal.core.viewer import required_viewer
from portal.logbook.changes.history import FIELDS
from portal.logbook.correcting.queries import stand
from portal.logbook.index import entry_document, entry_index
from portal.logbook.models import Entry, EntryEvent, EntryVersion, Supplement
from portal.logbook.personal import TYPED
from portal.logbook.recording.queries import record
from portal.logbook.sharing.queries import all_shares, replace_words

OWN_HOURS = 24

Held = tuple[str, Any, tuple[str, ...]]  # what it is called, the row, its columns with words in them


def in_time(entry: Entry) -> bool:
    """Whether this viewer may still erase: a lead always, an author during the first day."""
    fresh = entry.received_at > dates.now() - timedelta(hours=OWN_HOURS)
    return required_viewer().role is Role.LEAD or fresh


def form_for(entry: Entry) -> EraseForm:
    """The form, with the personal data found anywhere in the entry as ticks."""
    return EraseForm.about(texts_of(entry), stand(entry))


def texts_of(entry: Entry) -> list[tuple[str, str]]:
    """Every text that the entry holds with what it is called, each text once."""
    first: dict[str, str] = {}
    for label, row, names in _holders(entry):
        for name in names:
            first.setdefault(getattr(row, name), f"{FIELDS[name]} ({label})" if name in FIELDS else label)
    return [(label, value) for value, label in first.items() if value]


def _holders(entry: Entry) -> Iterator[Held]:
    """Every row that keeps words of this entry."""
    yield _("nu"), entry, TYPED
    yield _("Waarom doorgehaald"), entry, ("void_reason",)
    for version in _rows(EntryVersion, entry):
        yield _("versie %(version)s", version=version.version), version, TYPED
    for supplement in _rows(Supplement, entry):
        yield _("aanvulling"), supplement, ("text",)
    for share in all_shares(entry):
        yield _("gedeeld met partners"), share, ("text", "heard", "place")
        yield _("Waarvoor gedeeld"), share, ("purpose",)
    for event in _rows(EntryEvent, entry):
        if event.what in {"struck", "reopened", "erased"}:
            yield _("Reden"), event, ("after",)


def _rows(model: Any, entry: Entry) -> list[Any]:
    return list(db.session.scalars(select(model).where(model.entry_id == entry.id).order_by(model.id)))


def erase(entry: Entry, form: EraseForm) -> None:
    """Put the mark for the words in every row and index; who, when and why stay on record."""
    if form.nowhere == form.pieces:
        return
    change, document = eraser(form.pieces), entry_document(entry)
    for share in all_shares(entry):
        replace_words(share, change)
    with following.changing(entry):
        for _label, row, names in _holders(entry):
            for name in names:
                rewrite(row, name, change)
        db.session.flush()
    if entry_document(entry) != document:
        entry_index.remove([document])
        entry_index.put([entry_document(entry)])
    record(entry, "erased", after=form.reason.data or "")


def done_before(entry: Entry, form: EraseForm) -> bool:
    """Whether this is the second click: the page is from before the last erasing, which was this same one."""
    if form.seen.data == stand(entry) or form.nowhere != form.pieces:
        return False
    events = select(EntryEvent).where(EntryEvent.entry_id == entry.id).order_by(EntryEvent.id.desc())
    last = db.session.scalars(events.limit(1)).first()
    this = ("erased", required_viewer().user_id, form.reason.data)
    return last is not None and (last.what, last.by_id, last.after) == this
