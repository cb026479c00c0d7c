"""Close a problem with a decision; reopen it with one tap."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.problems.closing import queries
from portal.problems.closing.forms import CloseForm
from portal.problems.models import Phase, Problem
from portal.problems.steps.gaps import gaps
from portal.problems.steps.queries import answers_of

ending = Blueprint("ending", __name__, url_prefix="/vraagstukken/<uuid:problem_id>")


def init_app(app: Flask) -> None:
    """Register both steps."""
    app.register_blueprint(ending)


@ending.get("/afsluiten")
@needs(Action.CLOSE_PROBLEM)
def conclude(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.CLOSE_PROBLEM)
    return web.show("problems/close.html", problem=problem, form=_form(problem))


@ending.post("/afsluiten")
@needs(Action.CLOSE_PROBLEM)
def close(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.CLOSE_PROBLEM))
    form = _form(problem)
    if not form.validate():
        return web.show("problems/close.html", status=422, problem=problem, form=form)
    closed = queries.close(problem, form.decision.data, form.reason.data or "")
    message = _("Het besluit staat in het dossier.") if closed else _("Dit was al afgesloten.")
    return web.done(url_for("file.show", problem_id=problem.id), message)


@ending.post("/heropenen")
@needs(Action.CLOSE_PROBLEM)
def reopen(problem_id: object) -> BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.CLOSE_PROBLEM))
    message = _("Heropend.") if queries.reopen(problem) else _("Dit was al open.")
    return web.done(url_for("file.show", problem_id=problem.id), message)


def _form(problem: Problem) -> CloseForm:
    return CloseForm(problem.audience, gaps(Phase.ASSESSMENT, answers_of(problem.id)))
