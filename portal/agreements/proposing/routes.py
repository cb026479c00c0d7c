"""Agree on something: propose it to who would do it, or promise it."""

from typing import Any

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.agreements.proposing import queries
from portal.agreements.proposing.forms import ProposalForm
from portal.core import web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action

proposing = Blueprint("proposing", __name__, url_prefix="/afspraken")


def init_app(app: Flask) -> None:
    """Register the form."""
    app.register_blueprint(proposing)


@proposing.get("/nieuw")
@needs(Action.PROPOSE_AGREEMENT)
def new() -> Response:
    form = ProposalForm()
    for field in (form.topic, form.problem, form.organisation):
        field.data = request.args.get(field.name, "")
    return _ask(form, queries.offer(form))


@proposing.post("/nieuw")
@needs(Action.PROPOSE_AGREEMENT)
def create() -> Response | BaseResponse:
    form = ProposalForm()
    origin = queries.offer(form)
    if not form.validate():
        return _ask(form, origin, status=422)
    stored = queries.save(form)
    if stored.agreement is None:
        form.refresh_id()
        return _ask(form, origin, status=409, other=stored.other, taken=True)
    made = stored.agreement
    said = _("Toegezegd.") if made.agreed_at else _("Voorgesteld aan %(who)s.", who=made.by_name)
    return web.done(url_for("agreement.show", agreement_id=made.id), said)


def _ask(form: ProposalForm, origin: Any, status: int = 200, **more: Any) -> Response:
    found = findings_for({"text": form.text.data}, widening=True)
    page, part = "agreements/new.html", "agreements/_new.html"
    return web.show(page, part, status=status, form=form, origin=origin, findings=found, **more)
