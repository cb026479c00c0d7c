"""Widening is its own step: who, what for, the exact words, then yes. Taking back is one tap."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.logbook.correcting.queries import stand
from portal.logbook.models import Entry
from portal.logbook.sharing import house_numbers, queries
from portal.logbook.sharing.forms import ShareForm

sharing = Blueprint("sharing", __name__, url_prefix="/logboek")


def init_app(app: Flask) -> None:
    """Register the steps."""
    app.register_blueprint(sharing)


@sharing.get("/<uuid:entry_id>/delen")
@needs(Action.SHARE_ENTRY)
def choose(entry_id: object) -> Response:
    entry = store.load(Entry, entry_id, Action.SHARE_ENTRY)
    return _ask(entry, _form(entry))


@sharing.post("/<uuid:entry_id>/delen/voorbeeld")
@needs(Action.SHARE_ENTRY)
def preview(entry_id: object) -> Response:
    entry = store.load(Entry, entry_id, Action.SHARE_ENTRY)
    form = _form(entry)
    plan = _plan(entry, form)
    if plan is None:
        return _ask(entry, form, status=422)
    return _confirm(entry, form, plan)


@sharing.post("/<uuid:entry_id>/delen")
@needs(Action.SHARE_ENTRY)
def share(entry_id: object) -> Response | BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.SHARE_ENTRY))
    form = _form(entry)
    plan = _plan(entry, form)
    if plan is None:
        return _ask(entry, form, status=422)
    if form.seen.data and form.seen.data != stand(entry):
        return _confirm(entry, form, plan, status=409)
    queries.share(entry, plan, form.purpose.data, form.heard.data)
    return web.done(url_for("entry.show", entry_id=entry.id), _("Gedeeld."))


@sharing.post("/<uuid:entry_id>/intrekken")
@needs(Action.WITHDRAW_SHARE)
def withdraw(entry_id: object) -> BaseResponse:
    entry = store.hold(store.load(Entry, entry_id, Action.SHARE_ENTRY))
    queries.withdraw_by_viewer(entry)
    return web.done(url_for("entry.show", entry_id=entry.id), _("Ingetrokken. Partners lezen dit niet meer."))


def _ask(entry: Entry, form: ShareForm, status: int = 200) -> Response:
    """The choice of readers, with what stands in the way of sharing."""
    return web.show(
        "logbook/share_form.html",
        "logbook/_share_form.html",
        status=status,
        form=form,
        entry=entry,
        findings=queries.refusals(entry, heard=True),
        now=queries.current_shares(entry),
    )


def _confirm(entry: Entry, form: ShareForm, plan: queries.Plan, status: int = 200) -> Response:
    """The exact words, to say yes to; 409 when they are no longer those that were shown before."""
    copy, now = queries.copy_of(entry, plan, form.heard.data), stand(entry)
    words: dict[str, Any] = {"copy": copy, "stand": now, "overtaken": form.seen.data not in (None, "", now)}
    words["doors"] = house_numbers.warnings({"text": copy.text, "heard": copy.heard})
    words |= {"form": form, "entry": entry, "plan": plan}
    return web.show("logbook/share_confirm.html", "logbook/_share_confirm.html", status=status, **words)


def _plan(entry: Entry, form: ShareForm) -> queries.Plan | None:
    """Who will read it, or None when something stands in the way."""
    if not form.validate() or queries.refusals(entry, form.heard.data):
        return None
    plan = queries.plan(form.chosen, form.organisations.data or [], form.hospitality.data)
    if not plan.organisations:
        form.form_errors.append(_("Er is nu geen partner met een overeenkomst. Niemand zou dit lezen."))
    return plan if plan.organisations else None


def _form(entry: Entry) -> ShareForm:
    """The form with what this entry's category and team allow; bars stand last."""
    form = ShareForm()
    form.offer(queries.ceiling_of(entry), [(one.public_id, one.name) for one in queries.partners()])
    return form
