"""Erasing words from an agreement and its history; that it was done, by whom and why stays on record."""

from collections.abc import Iterator

from flask_babel import gettext as _
from sqlalchemy import select

from portal.agreements.agreement.queries import note
from portal.agreements.labels import STEPS
from portal.agreements.models import Agreement, AgreementEvent, Step
from portal.core.erasing import Held, eraser, rewrite, texts_in
from portal.core.extensions import db
from portal.core.reasons import EraseForm


def form_for(found: Agreement) -> EraseForm:
    """The form, with the personal data found in any of the texts as ticks."""
    return EraseForm.about(texts_of(found), str(found.version))


def texts_of(found: Agreement) -> list[tuple[str, str]]:
    """Every text that is kept of the agreement, with what it is called."""
    return texts_in(_holders(found))


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
        rewrite(row, name, change)
    note(found, Step.ERASE, form.reason.data or "")


def done_before(found: Agreement, form: EraseForm) -> bool:
    """Whether this is the second click of the same erasing."""
    last = select(AgreementEvent.reason).where(
        AgreementEvent.agreement_id == found.id, AgreementEvent.step == Step.ERASE
    )
    reason = db.session.scalar(last.order_by(AgreementEvent.id.desc()).limit(1))
    return bool(form.pieces) and form.nowhere == form.pieces and reason == form.reason.data
