"""What can be done with an entry: add to it, bring it on, correct, strike, erase."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.logbook.changes import queries
from portal.logbook.changes.forms import SupplementForm
from portal.logbook.correcting import differences
from portal.logbook.correcting import queries as correcting
from portal.logbook.correcting.forms import CorrectionForm, ReasonForm
from portal.logbook.correcting.queries import Outcome
from portal.logbook.erasing import queries as erasing
from portal.logbook.erasing.forms import EraseForm
from portal.logbook.models import Entry
from portal.logbook.personal import findings_for

changes = Blueprint("changes", __name__, url_prefix="/logboek/<uuid:entry_id>")


def init_app(app: Flask) -> None:
    """Register the pages and the two parts of the entry's page."""
    app.register_blueprint(changes)


@changes.get("/aanvullen")
@needs(Action.WORK_ON_ENTRY)
def supplements(entry_id: object) -> Response:
    return _show_part("supplements", store.load(Entry, entry_id, Action.WORK_ON_ENTRY))


@changes.post("/aanvullen")
@needs(Action.WORK_ON_ENTRY)
def supplement(entry_id: object) -> Response | BaseResponse:
    entry = store.load(Entry, entry_id, Action.WORK_ON_ENTRY)
    form = SupplementForm()
    if not form.validate():
        return _show_part("supplements", entry, status=422, supplement_form=form)
    if not queries.supplement(entry, form.id.data or "", form.text.data or ""):
        form.refresh_id()
        return _show_part("supplements", entry, status=409, supplement_form=form, taken=True)
    return _part_done("supplements", entry, _("Toegevoegd."))


@changes.get("/status")
@needs(Action.WORK_ON_ENTRY)
def standing(entry_id: object) -> Response:
    return _show_part("status", store.load(Entry, entry_id, Action.WORK_ON_ENTRY))


@changes.post("/status")
@needs(Action.WORK_ON_ENTRY)
def status(entry_id: object) -> Response | BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.WORK_ON_ENTRY))
    form = queries.status_form(entry)
    if form.asked != form.stored:
        if form.overtaken or not form.validate():
            code = 409 if form.overtaken else 422
            return _show_part("status", entry, status=code, status_form=form)
        queries.bring_to(entry, form.stored, form.asked)
    return _part_done("status", entry, _("Bijgewerkt."))


def _show_part(name: str, entry: Entry, **changed: Any) -> Response:
    """One part of the entry's page, alone or in a page of its own."""
    code = changed.pop("status", 200)
    parts = queries.parts_of(entry, **changed)
    return web.show(f"logbook/{name}.html", f"logbook/_{name}.html", status=code, **parts)


def _part_done(name: str, entry: Entry, message: str) -> Response | BaseResponse:
    """The part as it is now, in its place; without JavaScript back to the entry."""
    if web.wants_fragment():
        return _show_part(name, entry, message=message)
    return web.done(url_for("entry.show", entry_id=entry.id, _anchor=name), message)


@changes.get("/verbeteren")
@needs(Action.CORRECT_ENTRY)
def correct(entry_id: object) -> Response:
    entry = store.load(Entry, entry_id, Action.CORRECT_ENTRY)
    return _ask_correction(entry, correcting.form_for(entry))


@changes.post("/verbeteren")
@needs(Action.CORRECT_ENTRY)
def save_correction(entry_id: object) -> Response | BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.CORRECT_ENTRY))
    form = correcting.form_for(entry)
    if not form.validate():
        return _ask_correction(entry, form, status=422)
    outcome = correcting.correct(entry, form)
    if outcome is Outcome.OVERTAKEN:
        return _choose(entry, form)
    if outcome in {Outcome.TOO_WIDE, Outcome.STRUCK}:
        return _ask_correction(entry, form, status=409, outcome=outcome.name)
    return web.done(url_for("entry.show", entry_id=entry.id), _("Opgeslagen."))


def _ask_correction(entry: Entry, form: CorrectionForm, status: int = 200, **more: Any) -> Response:
    around = _around(entry, form)
    return web.show("logbook/correct.html", "logbook/_correct.html", status=status, **around, **more)


def _choose(entry: Entry, form: CorrectionForm) -> Response:
    """Both texts; sending the form from here saves it on top of what stands there now."""
    stored = correcting.form_for(entry, formdata=None)
    found = list(differences.between(stored, form))
    form.version.data = stored.version.data
    around = _around(entry, form)
    return web.show(
        "logbook/conflict.html", "logbook/_conflict.html", status=409, differences=found, **around
    )


def _around(entry: Entry, form: CorrectionForm) -> dict[str, Any]:
    typed = {name: form[name].data for name in ("text", "heard", "estimate", "place")}
    read = correcting.oldest_read(entry)
    return {"entry": entry, "form": form, "findings": findings_for(typed), "read_version": read}


@changes.get("/doorhalen")
@needs(Action.STRIKE_ENTRY)
def strike(entry_id: object) -> Response:
    entry = store.load(Entry, entry_id, Action.STRIKE_ENTRY)
    return _ask_reason(entry, ReasonForm())


@changes.post("/doorhalen")
@needs(Action.STRIKE_ENTRY)
def save_strike(entry_id: object) -> Response | BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.STRIKE_ENTRY))
    form = ReasonForm()
    if not form.validate():
        return _ask_reason(entry, form, status=422)
    struck = correcting.strike(entry, form.reason.data or "")
    message = _("Doorgehaald.") if struck else _("Dit was al doorgehaald.")
    return web.done(url_for("entry.show", entry_id=entry.id), message)


@changes.post("/heropenen")
@needs(Action.STRIKE_ENTRY)
def reopen(entry_id: object) -> Response | BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.STRIKE_ENTRY))
    form = ReasonForm()
    if not form.validate():
        return _ask_reason(entry, form, status=422)
    reopened = correcting.reopen(entry, form.reason.data or "")
    message = _("Heropend.") if reopened else _("Dit was al heropend.")
    return web.done(url_for("entry.show", entry_id=entry.id), message)


def _ask_reason(entry: Entry, form: ReasonForm, status: int = 200) -> Response:
    return web.show("logbook/strike.html", "logbook/_strike.html", status=status, entry=entry, form=form)


@changes.get("/wissen")
@needs(Action.ERASE_WORDS)
def erase(entry_id: object) -> Response:
    entry = store.load(Entry, entry_id, Action.ERASE_WORDS)
    return _ask_words(entry, erasing.form_for(entry))


@changes.post("/wissen")
@needs(Action.ERASE_WORDS)
def save_erasure(entry_id: object) -> Response | BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.ERASE_WORDS))
    form = erasing.form_for(entry)
    if not erasing.in_time(entry) or not (form.validate() or erasing.done_before(entry, form)):
        return _ask_words(entry, form, status=422)
    erasing.erase(entry, form)
    answer = web.done(url_for("entry.show", entry_id=entry.id), _("Gewist."))
    erasing.forget_on_disk()
    return answer


def _ask_words(entry: Entry, form: EraseForm, status: int = 200) -> Response:
    """The texts with the form; 403 with the reason when the author's day is over."""
    if not erasing.in_time(entry):
        return web.show("logbook/erase_late.html", "logbook/_erase_late.html", status=403, entry=entry)
    texts = erasing.texts_of(entry)
    words: dict[str, Any] = {"entry": entry, "form": form, "texts": texts}
    return web.show("logbook/erase.html", "logbook/_erase.html", status=status, **words)
