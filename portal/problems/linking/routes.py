"""From an entry to the problem that it belongs to, and away again."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import beside, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.logbook.models import Entry
from portal.problems.linking import queries
from portal.problems.linking.forms import LinkForm
from portal.problems.models import Problem

gathering = Blueprint("gathering", __name__, url_prefix="/vraagstukken")


def init_app(app: Flask) -> None:
    """Register the steps, and what stands beside an entry or share."""
    app.register_blueprint(gathering)
    piece = beside.Piece("problems/_beside.html", queries.beside_entry, Action.READ_PROBLEM)
    beside.add(app, "talk", piece)


@gathering.get("/koppelen/<uuid:entry_id>")
@needs(Action.TEND_PROBLEM)
def choose(entry_id: object) -> Response:
    entry = store.load(Entry, entry_id, Action.TEND_PROBLEM)
    return web.show("problems/link.html", row=entry, form=LinkForm(queries.open_problems()))


@gathering.post("/koppelen/<uuid:entry_id>")
@needs(Action.TEND_PROBLEM)
def link(entry_id: object) -> Response | BaseResponse:
    entry = store.load(Entry, entry_id, Action.TEND_PROBLEM)
    form = LinkForm(queries.open_problems())
    if not form.validate():
        return web.show("problems/link.html", status=422, row=entry, form=form)
    queries.link(store.load(Problem, form.problem.data, Action.TEND_PROBLEM), entry)
    return web.done(url_for("file.show", problem_id=form.problem.data), _("Staat er nu bij."))


@gathering.post("/<uuid:problem_id>/ontkoppelen/<uuid:entry_id>")
@needs(Action.TEND_PROBLEM)
def unlink(problem_id: object, entry_id: object) -> BaseResponse:
    problem = store.load(Problem, problem_id, Action.TEND_PROBLEM)
    entry = store.load(Entry, entry_id, Action.TEND_PROBLEM)
    queries.unlink(problem, entry)
    return web.done(url_for("entry.show", entry_id=entry.id), _("Hoort niet meer bij het vraagstuk."))
