"""Put a topic beside a problem, and take it away."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.models import Topic
from portal.problems.models import Problem
from portal.problems.topics import queries
from portal.problems.topics.forms import TopicForm

talked = Blueprint("talked", __name__, url_prefix="/vraagstukken/<uuid:problem_id>/onderwerpen")


def init_app(app: Flask) -> None:
    """Register the steps."""
    app.register_blueprint(talked)


@talked.get("")
@needs(Action.WORK_ON_PROBLEM)
def choose(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.WORK_ON_PROBLEM)
    return web.show("problems/topics.html", problem=problem, form=TopicForm(queries.offered(problem)))


@talked.post("")
@needs(Action.WORK_ON_PROBLEM)
def link(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.WORK_ON_PROBLEM))
    form = TopicForm(queries.offered(problem))
    if not form.validate():
        return web.show("problems/topics.html", status=422, problem=problem, form=form)
    queries.link(problem, form.topic.data)
    return web.done(url_for("file.show", problem_id=problem.id), _("Staat er nu bij."))


@talked.post("/<uuid:topic_id>/weg")
@needs(Action.WORK_ON_PROBLEM)
def unlink(problem_id: object, topic_id: object) -> BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.WORK_ON_PROBLEM))
    topic = store.load(Topic, topic_id, Action.READ_TOPIC)
    queries.unlink(problem, topic.id)
    return web.done(url_for("file.show", problem_id=problem.id), _("Staat er niet meer bij."))
