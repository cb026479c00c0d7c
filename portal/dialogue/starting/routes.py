"""Start a topic: what it is about, and with whom."""

from typing import Any

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.dialogue.starting import queries
from portal.dialogue.starting.forms import TopicForm
from portal.logbook.models import Audience

starting = Blueprint("starting", __name__, url_prefix="/dialoog")


def init_app(app: Flask) -> None:
    """Register the form."""
    app.register_blueprint(starting)


@starting.get("/nieuw")
@needs(Action.START_TOPIC)
def new() -> Response:
    form = _form()
    form.entry.data = request.args.get("entry", "")
    return _ask(form)


@starting.post("/nieuw")
@needs(Action.START_TOPIC)
def create() -> Response | BaseResponse:
    form = _form()
    if not form.validate():
        return _ask(form, status=422)
    stored = queries.save(form)
    if stored.topic is None:
        form.refresh_id()
        return _ask(form, status=409, other=stored.other, taken=True)
    return web.done(url_for("topic.show", topic_id=stored.topic.id), _("Je onderwerp staat er."))


def _ask(form: TopicForm, status: int = 200, **more: Any) -> Response:
    typed = {"title": form.title.data, "text": form.text.data}
    found = findings_for(typed, widening=form.audience_now is not Audience.TEAM)
    page, part = "dialogue/new.html", "dialogue/_new.html"
    return web.show(page, part, status=status, form=form, findings=found, **more)


def _form() -> TopicForm:
    """The form with what this viewer can choose."""
    form = TopicForm()
    form.offer(
        team=[(one.public_id, one.name) for one in queries.teams()],
        organisations=queries.partners(),
        neighbourhood=queries.neighbourhoods(),
    )
    return form
