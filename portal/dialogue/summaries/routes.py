"""Read how the summary came about, and write it anew."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.differences import marked
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.dialogue.models import Topic
from portal.dialogue.summaries import queries
from portal.dialogue.summaries.forms import SummaryForm
from portal.logbook.models import Audience

summaries = Blueprint("summaries", __name__, url_prefix="/dialoog/<uuid:topic_id>")


def init_app(app: Flask) -> None:
    """Register the page."""
    app.register_blueprint(summaries)


@summaries.get("/samenvatting")
@needs(Action.EDIT_SUMMARY)
def show(topic_id: object) -> Response:
    topic = store.load(Topic, topic_id, Action.EDIT_SUMMARY)
    return _ask(topic, SummaryForm(topic))


@summaries.post("/samenvatting")
@needs(Action.EDIT_SUMMARY)
def save(topic_id: object) -> Response | BaseResponse:
    topic = store.hold(store.load(Topic, topic_id, Action.EDIT_SUMMARY))
    form = SummaryForm(topic)
    if not form.validate():
        return _ask(topic, form, status=422)
    if form.is_overtaken and form.text.data != topic.summary:
        theirs, mine = marked(topic.summary, form.text.data)
        form.version.data = str(topic.summary_version)
        return _ask(topic, form, status=409, theirs=theirs, mine=mine)
    queries.change(topic, form.text.data or "")
    return web.done(url_for("topic.show", topic_id=topic.id), _("De samenvatting is bijgewerkt."))


def _ask(topic: Topic, form: SummaryForm, status: int = 200, **more: Any) -> Response:
    found = findings_for({"text": form.text.data}, widening=topic.audience != Audience.TEAM)
    history = queries.history(topic)
    return web.show(
        "dialogue/summary.html",
        status=status,
        topic=topic,
        form=form,
        findings=found,
        history=history,
        **more,
    )
