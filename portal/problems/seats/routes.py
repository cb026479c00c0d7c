"""Decide who reads a problem."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.problems.models import Problem
from portal.problems.seats import queries
from portal.problems.seats.forms import ReadersForm

seats = Blueprint("seats", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/lezers")


def init_app(app: Flask) -> None:
    """Register the page."""
    app.register_blueprint(seats)


@seats.get("")
@needs(Action.TEND_PROBLEM)
def look(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.TEND_PROBLEM)
    return _ask(problem, _form(problem))


@seats.post("")
@needs(Action.TEND_PROBLEM)
def save(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.TEND_PROBLEM))
    form = _form(problem)
    if not form.validate() or queries.in_the_way(problem, form):
        return _ask(problem, form, form.status)
    words = queries.to_read(problem) if form.opens_up else {}
    if words and form.read.data != (mark := queries.mark_of(words)):
        form.read.data = mark
        return _ask(problem, form, words=words)
    queries.change(problem, form)
    return web.done(url_for("file.show", problem_id=problem.id), _("Wie meelezen is bewaard."))


def _form(problem: Problem) -> ReadersForm:
    return ReadersForm(queries.stored(problem), queries.offered(problem.team_id))


def _ask(
    problem: Problem, form: ReadersForm, status: int = 200, words: dict[str, str] | None = None
) -> Response:
    """The choice; with the words that partners are going to read when they come in by it."""
    found = queries.in_the_way(problem, form) if status != 200 else {}
    told: dict[str, Any] = {"problem": problem, "form": form, "findings": found, "words": words}
    return web.show("problems/readers.html", status=status, **told)
