"""Close a topic with what came out of it; reopen it with one tap."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.closing import queries
from portal.dialogue.closing.forms import OutcomeForm
from portal.dialogue.models import Topic

closing = Blueprint("closing", __name__, url_prefix="/dialoog/<uuid:topic_id>")


def init_app(app: Flask) -> None:
    """Register both steps."""
    app.register_blueprint(closing)


@closing.get("/afsluiten")
@needs(Action.CLOSE_TOPIC)
def conclude(topic_id: object) -> Response:
    topic = store.load(Topic, topic_id, Action.CLOSE_TOPIC)
    return _ask(topic, OutcomeForm(topic))


def _ask(topic: Topic, form: OutcomeForm, status: int = 200) -> Response:
    return web.show(
        "dialogue/close.html", status=status, topic=topic, form=form, until=queries.running(topic)
    )


@closing.post("/afsluiten")
@needs(Action.CLOSE_TOPIC)
def close(topic_id: object) -> Response | BaseResponse:
    topic = store.hold(store.load(Topic, topic_id, Action.CLOSE_TOPIC))
    form = OutcomeForm(topic)
    if not form.validate():
        return _ask(topic, form, status=422)
    if not queries.close(topic, form.text.data or ""):
        return _ask(topic, form, status=409)
    message = _("Afgesloten. Iedereen krijgt de uitkomst.")
    return web.done(url_for("topic.show", topic_id=topic.id), message)


@closing.post("/heropenen")
@needs(Action.CLOSE_TOPIC)
def reopen(topic_id: object) -> BaseResponse:
    topic = store.hold(store.load(Topic, topic_id, Action.CLOSE_TOPIC))
    message = _("Heropend.") if queries.reopen(topic) else _("Dit was al open.")
    return web.done(url_for("topic.show", topic_id=topic.id), message)
