"""What the page asks by itself while it is open, and what somebody wants to hear of a topic."""

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.models import Attention, Topic
from portal.dialogue.reading import queries
from portal.dialogue.reading.forms import AttentionForm
from portal.dialogue.topic.queries import news, place_of

reading = Blueprint("reading", __name__, url_prefix="/dialoog/<uuid:topic_id>")


def init_app(app: Flask) -> None:
    """Register what is asked along the way."""
    app.register_blueprint(reading)


@reading.get("/nieuw")
@needs(Action.READ_TOPIC, activity=False)
def look(topic_id: object) -> Response:
    its_id = str(topic_id)
    place = place_of(its_id, request.args.get("after", ""))
    count = news(its_id, place)
    if not count:
        return web.nothing()
    page, part = "dialogue/news.html", "dialogue/_news.html"
    return web.show(page, part, topic_id=topic_id, place=place, count=count)


@reading.post("/aandacht")
@needs(Action.WRITE_POST)
def attend(topic_id: object) -> BaseResponse:
    topic, form = store.load(Topic, topic_id, Action.WRITE_POST), AttentionForm()
    if form.validate():
        queries.attend(topic, Attention(form.attention.data))
    return web.done(url_for("topic.show", topic_id=topic.id), _("Bewaard."))
