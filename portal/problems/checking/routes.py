"""The look back after closing: on the start page when it is due, and noted with one tap."""

from flask import Blueprint, Flask, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import menu, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.problems.checking import queries
from portal.problems.models import Problem

checking = Blueprint("checking", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/effect")


def init_app(app: Flask) -> None:
    """Register the tap, and its part of the start page."""
    app.register_blueprint(checking)
    menu.add_block(app, menu.Block("start/_checks.html", queries.waiting, Action.TEND_PROBLEM, 26))


@checking.post("/gezien")
@needs(Action.TEND_PROBLEM)
def look(problem_id: object) -> BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.TEND_PROBLEM))
    message = _("Het staat in het dossier.") if queries.looked(problem) else _("Dit was al bekeken.")
    return web.done(url_for("file.show", problem_id=problem.id), message)
