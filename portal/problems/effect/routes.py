"""Whether it helped: before and after, from the logbook itself."""

from flask import Blueprint, Flask, Response, request

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.problems.checking.queries import check_of
from portal.problems.effect import queries, words
from portal.problems.effect.picture import picture
from portal.problems.models import Problem

effect = Blueprint("effect", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/effect")


def init_app(app: Flask) -> None:
    """Register the page; the templates put a change into words."""
    app.register_blueprint(effect)
    app.jinja_env.globals.update(effect_words=words)


@effect.get("")
@needs(Action.READ_EFFECT)
def show(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.READ_EFFECT)
    found = queries.effect_of(problem, request.args.get("compare", ""))
    drawn = picture(found) if found else None
    due = check_of(problem)
    return web.show("problems/effect.html", problem=problem, effect=found, picture=drawn, check=due)
