"""On to another step of the four, or back."""

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.problems.labels import PHASES
from portal.problems.models import Phase, Problem
from portal.problems.moving import queries
from portal.problems.moving.forms import MoveForm
from portal.problems.steps.gaps import ORDER, gaps_on_the_way
from portal.problems.steps.queries import answers_of

moving = Blueprint("moving", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/verder")


def init_app(app: Flask) -> None:
    """Register the page."""
    app.register_blueprint(moving)


@moving.get("")
@needs(Action.WORK_ON_PROBLEM)
def consider(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.WORK_ON_PROBLEM)
    following = ORDER[min(ORDER.index(Phase(problem.phase)) + 1, len(ORDER) - 1)]
    return _ask(problem, _form(problem, request.args.get("phase", following)))


@moving.post("")
@needs(Action.WORK_ON_PROBLEM)
def move(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.WORK_ON_PROBLEM))
    form = _form(problem, request.form.get("phase", ""))
    if not form.validate():
        return _ask(problem, form, status=422)
    moved = queries.move(problem, Phase(form.phase.data), form.reason.data or "")
    message = _("Nu bij: %(step)s.", step=PHASES[Phase(problem.phase)])
    return web.done(url_for("file.show", problem_id=problem.id), message if moved else None)


def _form(problem: Problem, to: str) -> MoveForm:
    """The form with what is left open on the way to this step."""
    known = Phase(to) if to in set(Phase) else Phase(problem.phase)
    found = gaps_on_the_way(Phase(problem.phase), known, answers_of(problem.id))
    return MoveForm(problem.audience, found, data={"phase": known})


def _ask(problem: Problem, form: MoveForm, status: int = 200) -> Response:
    chosen = PHASES.get(form.phase.data)
    return web.show("problems/move.html", status=status, problem=problem, form=form, chosen=chosen)
