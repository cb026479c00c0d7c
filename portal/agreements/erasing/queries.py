"""Erasing words from an agreement and its history; that it was done, by whom and why stays on record."""

from collections.abc import Iterator
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from portal.agreements.agreement.queries import note
from portal.agreements.labels import STEPS
from portal.agreements.models import Agreement, AgreementEvent, Step
from portal.core.erasing import eraser
from portal.core.extensions import db
from portal.core.personal_data import find_personal_data
from portal.core.reasons import EraseForm

Held = tuple[str, Any, str]  # what it is called, the row, its column with words in it


def form_for(found: Agreement) -> EraseForm:
    """The form, with the personal data found in any of the texts as ticks."""
    texts = [value for _label, value in texts_of(found)]
    looks_like = [one.text for value in texts for one in find_personal_data(value)]
    return EraseForm(texts, list(dict.fromkeys(looks_like)), data={"seen": str(found.version)})


def texts_of(found: Agreement) -> list[tuple[str, str]]:
    """Every text that is kept of the agreement, with what it is called."""
    return [(label, getattr(row, name)) for label, row, name in _holders(found) if getattr(row, name)]


def _holders(found: Agreement) -> Iterator[Held]:
    yield _("nu"), found, "text"
    yield _("voorgesteld"), found, "offered_text"
    events = select(AgreementEvent).where(AgreementEvent.agreement_id == found.id)
    for event in db.session.scalars(events.order_by(AgreementEvent.id)):
        yield str(STEPS[event.step]), event, "text"
        yield str(STEPS[event.step]), event, "reason"


def erase(found: Agreement, form: EraseForm) -> None:
    """Put the mark for the words in every row; a second click of the same finds none and changes nothing."""
    if form.nowhere == form.pieces:
        return
    change = eraser(form.pieces)
    for _label, row, name in list(_holders(found)):
        limit = row.__table__.c[name].type.length
        setattr(row, name, change(getattr(row, name))[:limit])
    note(found, Step.ERASE, form.reason.data or "")


def done_before(found: Agreement, form: EraseForm) -> bool:
    """Whether this is the second click of the same erasing."""
    last = select(AgreementEvent.reason).where(
        AgreementEvent.agreement_id == found.id, AgreementEvent.step == Step.ERASE
    )
    reason = db.session.scalar(last.order_by(AgreementEvent.id.desc()).limit(1))
    return bool(form.pieces) and form.nowhere == form.pieces and reason == form.reason.data
