"""A team lead takes words out of a problem for good."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.forgetting import forget_on_disk
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.reasons import EraseForm
from portal.problems.erasing import queries
from portal.problems.models import Problem

erasing = Blueprint("problem_erasing", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/wissen")


def init_app(app: Flask) -> None:
    """Register the form."""
    app.register_blueprint(erasing)


@erasing.get("")
@needs(Action.ERASE_PROBLEM)
def ask(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.ERASE_PROBLEM)
    return _ask(problem, queries.form_for(problem))


@erasing.post("")
@needs(Action.ERASE_PROBLEM)
def erase(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.ERASE_PROBLEM))
    form = queries.form_for(problem)
    if not (form.validate() or queries.done_before(problem, form)):
        return _ask(problem, form, status=422)
    queries.erase(problem, form)
    answer = web.done(url_for("file.show", problem_id=problem.id), _("Gewist."))
    forget_on_disk()
    return answer


def _ask(problem: Problem, form: EraseForm, status: int = 200) -> Response:
    texts = queries.texts_of(problem)
    return web.show("problems/erase.html", status=status, problem=problem, form=form, texts=texts)
