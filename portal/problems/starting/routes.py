"""Open a problem."""

from typing import Any

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.logbook.models import Audience
from portal.problems.listing.queries import neighbourhoods
from portal.problems.rules.queries import categories
from portal.problems.seats.queries import offered
from portal.problems.starting import queries
from portal.problems.starting.forms import ProblemForm

opening = Blueprint("opening", __name__, url_prefix="/vraagstukken/nieuw")


def init_app(app: Flask) -> None:
    """Register the form."""
    app.register_blueprint(opening)


@opening.get("")
@needs(Action.OPEN_PROBLEM)
def new() -> Response:
    told = queries.proposed_by(request.args["herhaling"]) if "herhaling" in request.args else {}
    return _ask(_form(data=told or queries.proposed(request.args.get("entry", ""))))


@opening.post("")
@needs(Action.OPEN_PROBLEM)
def create() -> Response | BaseResponse:
    form = _form()
    if not form.validate():
        return _ask(form, status=422)
    stored = queries.save(form)
    if stored.problem is None:
        form.refresh_id()
        return _ask(form, status=409, other=stored.other, taken=True)
    return web.done(url_for("file.show", problem_id=stored.problem.id), _("Het vraagstuk is geopend."))


def _form(**settings: Any) -> ProblemForm:
    """The form with what this viewer can choose."""
    form = ProblemForm(**settings)
    team = required_viewer().team_id or 0
    form.offer(organisations=offered(team), category=categories(), neighbourhood=list(neighbourhoods()))
    return form


def _ask(form: ProblemForm, status: int = 200, **more: Any) -> Response:
    typed = {"title": form.title.data, "harm": form.harm.data, "places": form.places.data}
    found = findings_for(typed, widening=form.audience_now != Audience.TEAM)
    return web.show("problems/new.html", status=status, form=form, findings=found, **more)
