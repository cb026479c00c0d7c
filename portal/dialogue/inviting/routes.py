"""Ask somebody to the table; answer when you are asked."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.inviting import queries
from portal.dialogue.inviting.forms import AnswerForm, AskForm
from portal.dialogue.models import Answer, Topic

inviting = Blueprint("inviting", __name__, url_prefix="/dialoog/<uuid:topic_id>")


def init_app(app: Flask) -> None:
    """Register both steps."""
    app.register_blueprint(inviting)


@inviting.get("/vragen")
@needs(Action.WIDEN_TOPIC)
def choose(topic_id: object) -> Response:
    topic = store.load(Topic, topic_id, Action.WIDEN_TOPIC)
    return _ask(topic, AskForm(queries.can_be_asked(topic)))


@inviting.post("/vragen")
@needs(Action.WIDEN_TOPIC)
def ask(topic_id: object) -> Response | BaseResponse:
    topic = store.hold(store.load(Topic, topic_id, Action.WIDEN_TOPIC))
    form = AskForm(queries.can_be_asked(topic))
    if not form.validate() or queries.in_the_way(topic) or topic.closed_at:
        return _ask(topic, form, status=409 if topic.closed_at else 422)
    queries.ask_along(topic, form.organisation.data, form.question.data or "")
    return web.done(url_for("topic.show", topic_id=topic.id), _("Gevraagd."))


def _ask(topic: Topic, form: AskForm, status: int = 200) -> Response:
    found = queries.in_the_way(topic)
    return web.show("dialogue/ask.html", status=status, topic=topic, form=form, findings=found)


@inviting.get("/antwoord")
@needs(Action.ANSWER_QUESTION)
def consider(topic_id: object) -> Response:
    topic = store.load(Topic, topic_id, Action.ANSWER_QUESTION)
    return web.show("dialogue/answer.html", topic=topic, form=AnswerForm(topic))


@inviting.post("/antwoord")
@needs(Action.ANSWER_QUESTION)
def answer(topic_id: object) -> Response | BaseResponse:
    topic = store.hold(store.load(Topic, topic_id, Action.ANSWER_QUESTION))
    form = AnswerForm(topic)
    if not form.validate() or topic.closed_at:
        status = 409 if topic.closed_at else 422
        return web.show("dialogue/answer.html", status=status, topic=topic, form=form)
    queries.answer(topic, Answer(form.answer.data), form.word.data or "")
    return web.done(url_for("topic.show", topic_id=topic.id), _("Jullie antwoord staat erbij."))
