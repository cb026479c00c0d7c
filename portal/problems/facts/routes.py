"""Change the facts of a problem; who comes second sees both texts."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.logbook.models import Audience
from portal.problems.facts import queries
from portal.problems.facts.forms import FactsForm
from portal.problems.listing.queries import neighbourhoods
from portal.problems.models import Problem

facts = Blueprint("facts", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/gegevens")


def init_app(app: Flask) -> None:
    """Register the page."""
    app.register_blueprint(facts)


@facts.get("")
@needs(Action.WORK_ON_PROBLEM)
def look(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.WORK_ON_PROBLEM)
    return _ask(problem, _form(problem))


@facts.post("")
@needs(Action.WORK_ON_PROBLEM)
def save(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.WORK_ON_PROBLEM))
    form = _form(problem)
    if not form.validate():
        return _ask(problem, form, form.status)
    queries.change(problem, form)
    return web.done(url_for("file.show", problem_id=problem.id), _("Bewaard."))


def _form(problem: Problem) -> FactsForm:
    choices = (list(neighbourhoods()), queries.owners(problem))
    return FactsForm(problem.audience, queries.stored(problem), *choices)


def _ask(problem: Problem, form: FactsForm, status: int = 200) -> Response:
    typed = {"title": form.title.data, "harm": form.harm.data}
    found = findings_for(typed, widening=problem.audience != Audience.TEAM)
    return web.show("problems/facts.html", status=status, problem=problem, form=form, findings=found)
