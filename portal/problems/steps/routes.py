"""Write at the questions of a step; the analysis shows what the entries say already."""

from typing import Any

from flask import Blueprint, Flask, Response, abort, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.logbook.models import Audience
from portal.problems.labels import PATHS, PHASES
from portal.problems.models import Phase, Problem
from portal.problems.steps import queries
from portal.problems.steps.forms import FORMS, StepForm

steps = Blueprint("steps", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/stap/<step>")


def init_app(app: Flask) -> None:
    """Register the pages."""
    app.register_blueprint(steps)
    app.jinja_env.globals.update(step_paths=PATHS)


@steps.get("")
@needs(Action.WORK_ON_PROBLEM)
def look(problem_id: object, step: str) -> Response:
    phase, problem = _phase(step), store.load(Problem, problem_id, Action.WORK_ON_PROBLEM)
    return _ask(problem, phase, _form(problem, phase))


@steps.post("")
@needs(Action.WORK_ON_PROBLEM)
def save(problem_id: object, step: str) -> Response | BaseResponse:
    phase = _phase(step)
    problem = store.hold(store.load(Problem, problem_id, Action.WORK_ON_PROBLEM))
    form = _form(problem, phase)
    if not form.validate():
        return _ask(problem, phase, form, form.status)
    queries.save(problem, phase, form)
    return web.done(url_for("file.show", problem_id=problem.id) + f"#{step}", _("Bewaard."))


def _phase(step: str) -> Phase:
    """The step of this address; 404 when there is none."""
    return next((phase for phase, path in PATHS.items() if path == step), None) or abort(404)


def _form(problem: Problem, phase: Phase) -> StepForm:
    return FORMS[phase](problem.audience, queries.stored(problem))


def _ask(problem: Problem, phase: Phase, form: StepForm, status: int = 200) -> Response:
    typed = {one.name: str(one.data or "") for one in form}
    more: dict[str, Any] = {"findings": findings_for(typed, widening=problem.audience != Audience.TEAM)}
    more["pattern"] = queries.pattern_of(problem.id) if phase is Phase.ANALYSIS else None
    more |= {"problem": problem, "phase": phase, "label": PHASES[phase], "step": PATHS[phase]}
    return web.show("problems/step.html", status=status, form=form, **more)
