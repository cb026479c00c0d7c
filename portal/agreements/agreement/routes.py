"""One agreement: read it, and say what there is to say to it."""

from typing import Any

from flask import Blueprint, Flask, Response, abort, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.agreements.agreement import queries
from portal.agreements.agreement.forms import OfferForm, StepForm
from portal.agreements.labels import STATES, STEPS
from portal.agreements.models import Agreement, Step
from portal.agreements.notices.queries import shown
from portal.core import purging, store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action

agreement = Blueprint("agreement", __name__, url_prefix="/afspraken/<uuid:agreement_id>")


def init_app(app: Flask) -> None:
    """Register the page, and what ends when nobody answers."""
    app.register_blueprint(agreement)
    app.jinja_env.filters["state_in_words"] = lambda code: STATES[code]
    app.jinja_env.filters["step_in_words"] = lambda code: STEPS[code]
    purging.add(app, queries.lapse_unanswered)


@agreement.get("")
@needs(Action.READ_AGREEMENTS)
def show(agreement_id: object) -> Response:
    found = store.load(Agreement, agreement_id, Action.READ_AGREEMENTS)
    shown(found)
    return _page(found, StepForm(found, queries.allowed(found)))


def _page(found: Agreement, form: StepForm, status: int = 200) -> Response:
    around, steps = queries.around(found), queries.allowed(found)
    findings = findings_for({"reason": form.reason.data}, widening=True)
    words: dict[str, Any] = {"form": form, "steps": steps, "labels": STEPS, "findings": findings}
    return web.show("agreements/agreement.html", status=status, agreement=found, **words, **around)


@agreement.post("/stap")
@needs(Action.ANSWER_AGREEMENT)
def take(agreement_id: object) -> Response | BaseResponse:
    found = _mine(agreement_id)
    form = StepForm(found, queries.allowed(found))
    if queries.known(found, form.id.data or ""):
        return _done(found)
    if not form.validate():
        return _page(found, form, status=422)
    if form.overtaken or form.step.data not in queries.allowed(found):
        form.renew(found)
        return _page(found, form, status=409)
    queries.take(found, Step(form.step.data), form.id.data, form.reason.data or "")
    return _done(found)


def _mine(agreement_id: object) -> Agreement:
    """The agreement, held; 403 for who only reads along."""
    found = store.hold(store.load(Agreement, agreement_id, Action.ANSWER_AGREEMENT))
    return found if queries.is_mine(found) else abort(403)


def _done(found: Agreement) -> BaseResponse:
    return web.done(url_for("agreement.show", agreement_id=found.id), _("Opgeslagen."))


@agreement.get("/voorstel")
@needs(Action.ANSWER_AGREEMENT)
def think(agreement_id: object) -> Response:
    found = store.load(Agreement, agreement_id, Action.ANSWER_AGREEMENT)
    return _offer(found, OfferForm(found)) if queries.is_mine(found) else abort(403)


@agreement.post("/voorstel")
@needs(Action.ANSWER_AGREEMENT)
def offer(agreement_id: object) -> Response | BaseResponse:
    found = _mine(agreement_id)
    form = OfferForm(found)
    if queries.known(found, form.id.data or ""):
        return _done(found)
    if not form.validate():
        return _offer(found, form, status=422)
    if form.overtaken or Step.OFFER not in queries.allowed(found):
        form.renew(found)
        return _offer(found, form, status=409)
    queries.offer(found, form.id.data, form.reason.data or "", form.text.data or "", form.due.data)
    return _done(found)


def _offer(found: Agreement, form: OfferForm, status: int = 200) -> Response:
    typed = {"text": form.text.data, "reason": form.reason.data}
    findings = findings_for(typed, widening=True)
    can = Step.OFFER in queries.allowed(found)
    page = "agreements/offer.html"
    return web.show(page, status=status, agreement=found, form=form, findings=findings, can=can)
