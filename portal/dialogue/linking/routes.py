"""From an entry to the topic in which it is talked about, and away again."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import beside, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.linking import queries
from portal.dialogue.linking.forms import LinkForm
from portal.dialogue.models import Topic

linking = Blueprint("linking", __name__, url_prefix="/dialoog")


def init_app(app: Flask) -> None:
    """Register the steps, and what stands beside an entry."""
    app.register_blueprint(linking)
    talk = beside.Piece("dialogue/_beside.html", queries.beside_entry, Action.LINK_ENTRY)
    beside.add(app, "talk", talk)


@linking.get("/koppelen/<uuid:entry_id>")
@needs(Action.LINK_ENTRY)
def choose(entry_id: object) -> Response:
    row = store.load(queries.model(), entry_id, Action.LINK_ENTRY)
    return web.show("dialogue/link.html", row=row, form=LinkForm(queries.open_topics(row)))


@linking.post("/koppelen/<uuid:entry_id>")
@needs(Action.LINK_ENTRY)
def link(entry_id: object) -> Response | BaseResponse:
    row = store.load(queries.model(), entry_id, Action.LINK_ENTRY)
    form = LinkForm(queries.open_topics(row))
    if not form.validate():
        return web.show("dialogue/link.html", status=422, row=row, form=form)
    queries.link(form.topic.data, row.team_id, queries.entry_of(row))
    return web.done(url_for("topic.show", topic_id=form.topic.data), _("Staat er nu bij."))


@linking.post("/<uuid:topic_id>/ontkoppelen/<uuid:entry_id>")
@needs(Action.LINK_ENTRY)
def unlink(topic_id: object, entry_id: object) -> BaseResponse:
    topic = store.load(Topic, topic_id, Action.LINK_ENTRY)
    row = store.load(queries.model(), entry_id, Action.LINK_ENTRY)
    queries.unlink(topic, queries.entry_of(row))
    return web.done(url_for("topic.show", topic_id=topic.id), _("Staat er niet meer bij."))
