"""What repeats: on the start page and above the problems; open one, add it to one, or set it aside."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import following, menu, purging, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.reasons import ReasonForm
from portal.problems.linking.forms import LinkForm
from portal.problems.linking.queries import open_problems
from portal.problems.models import Problem, Repeat
from portal.problems.radar import queries
from portal.problems.repeating import queries as repeating

radar = Blueprint("radar", __name__, url_prefix="/vraagstukken/herhaling/<uuid:repeat_id>")


def init_app(app: Flask) -> None:
    """Register the page and its part of the start page, and follow what happens to entries."""
    app.register_blueprint(radar)
    follower = following.Follower(repeating.added, repeating.changing, repeating.leaving)
    following.add(app, follower)
    purging.add(app, repeating.forget_old)
    menu.add_block(app, menu.Block("problems/_on_start.html", queries.on_start, Action.TEND_PROBLEM, 30))


@radar.get("")
@needs(Action.TEND_PROBLEM)
def look(repeat_id: object) -> Response:
    return _ask(store.load(Repeat, repeat_id, Action.TEND_PROBLEM))


@radar.post("/bij")
@needs(Action.TEND_PROBLEM)
def add(repeat_id: object) -> Response | BaseResponse:
    repeat, form = store.load(Repeat, repeat_id, Action.TEND_PROBLEM), LinkForm(open_problems())
    if not form.validate():
        return _ask(repeat, status=422, link=form)
    problem = store.hold(store.load(Problem, form.problem.data, Action.TEND_PROBLEM))
    if refused := queries.in_the_way(problem, repeat):
        form.problem.errors = refused
        return _ask(repeat, status=422, link=form)
    queries.add_to(problem, repeat)
    return web.done(url_for("file.show", problem_id=problem.id), _("De regel pakt nu ook deze plek."))


@radar.post("/opzij")
@needs(Action.TEND_PROBLEM)
def set_aside(repeat_id: object) -> Response | BaseResponse:
    repeat, form = store.load(Repeat, repeat_id, Action.TEND_PROBLEM), ReasonForm()
    if not form.validate():
        return _ask(repeat, status=422, aside=form)
    queries.set_aside(repeat, form.reason.data or "")
    return web.done(
        url_for("problems.listing"), _("Opzij gelegd. Komt het opnieuw vaak voor, dan zie je het weer.")
    )


def _ask(repeat: Repeat, status: int = 200, **forms: Any) -> Response:
    """The repeat with all that can be done; a form that was refused stands in its place."""
    forms = {
        "link": forms.get("link") or LinkForm(open_problems()),
        "aside": forms.get("aside") or ReasonForm(),
    }
    return web.show(
        "problems/repeat.html", status=status, repeat=repeat, shown=queries.one_of(repeat), **forms
    )
