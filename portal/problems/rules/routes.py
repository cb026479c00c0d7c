"""The rule of a problem: seen, and set by the team, whose entries it gathers."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response as BaseResponse

from portal.core import following, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.problems.keeping import queries as keeping
from portal.problems.models import Problem
from portal.problems.rules import queries
from portal.problems.rules.forms import RuleForm

rules = Blueprint("rules", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/regel")


def init_app(app: Flask) -> None:
    """Register the page, and follow what happens to entries."""
    app.register_blueprint(rules)
    following.add(app, following.Follower(keeping.added, keeping.changing, keeping.leaving))


@rules.get("")
@needs(Action.TEND_PROBLEM)
def look(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.TEND_PROBLEM)
    return _ask(problem, _form(problem))


@rules.post("")
@needs(Action.TEND_PROBLEM)
def save(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.TEND_PROBLEM))
    form = _form(problem)
    if not form.validate():
        return _ask(problem, form, form.status)
    found = queries.set_rule(problem, form) if form.changed else None
    return web.done(url_for("file.show", problem_id=problem.id), _told(found))


def _told(found: int | None) -> str:
    if found is None:
        return _("Er is niets veranderd.")
    taken = ngettext("%(num)s waarneming hoort erbij.", "%(num)s waarnemingen horen erbij.", found)
    return _("De regel is bewaard.") + " " + taken


def _form(problem: Problem) -> RuleForm:
    return RuleForm(problem.audience, queries.stored(problem), queries.categories())


def _ask(problem: Problem, form: RuleForm, status: int = 200) -> Response:
    return web.show("problems/rule.html", status=status, problem=problem, form=form)
