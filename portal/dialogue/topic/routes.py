"""One topic: read it, and answer in it."""

from typing import Any

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import purging, store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.dialogue.inviting.queries import own_seat, seats
from portal.dialogue.labels import ATTENTIONS
from portal.dialogue.linking.queries import linked
from portal.dialogue.models import Topic
from portal.dialogue.posts import queries as posts
from portal.dialogue.posts.forms import PostForm
from portal.dialogue.reading import queries as reading
from portal.dialogue.reading.forms import DraftForm
from portal.dialogue.speaking.queries import readers_of
from portal.dialogue.topic import queries
from portal.logbook.models import Audience

topic = Blueprint("topic", __name__, url_prefix="/dialoog/<uuid:topic_id>")
LONGEST_PLACE = 17  # digits of a position


def init_app(app: Flask) -> None:
    """Register the page, and what has to go when its time is up."""
    app.register_blueprint(topic)
    purging.add(app, posts.purge_drafts)


@topic.get("")
@needs(Action.READ_DIALOGUE)
def show(topic_id: object) -> Response:
    found = store.load(Topic, topic_id, Action.READ_DIALOGUE)
    shown = _around(found, PostForm(found, formdata=None, data=posts.draft_of(found)))
    stretch = shown["stretch"]
    reading.shown(found, stretch.read_to, stretch.joins, shown["mark"])
    return web.show("dialogue/topic.html", "dialogue/_posts.html", **shown)


@topic.post("")
@needs(Action.WRITE_POST)
def post(topic_id: object) -> Response | BaseResponse:
    found = store.hold(store.load(Topic, topic_id, Action.WRITE_POST))
    form = PostForm(found)
    if not form.validate():
        return _refuse(found, form, 422)
    stored = posts.save(found, form)
    if stored.post is None:
        form.refresh_id()
        return _refuse(found, form, 409, taken=not stored.closed, other=stored.other)
    return web.done(url_for("topic.show", topic_id=found.id) + f"#post-{stored.post.id}", _("Geplaatst."))


@topic.post("/concept")
@needs(Action.WRITE_POST)
def keep(topic_id: object) -> Response | BaseResponse:
    found, form = store.load(Topic, topic_id, Action.WRITE_POST), DraftForm()
    if form.validate():
        posts.keep_draft(found, form.id.data or "", form.text.data or "")
    elif not web.wants_fragment():
        refused = PostForm(found)
        refused.validate()
        return _refuse(found, refused, 422)
    if web.wants_fragment():
        return web.nothing()
    return web.done(url_for("topic.show", topic_id=found.id) + "#reply", _("Je concept is bewaard."))


def _refuse(found: Topic, form: PostForm, status: int, **more: Any) -> Response:
    around = _around(found, form)
    return web.show("dialogue/topic.html", "dialogue/_reply.html", status=status, **around, **more)


def _around(found: Topic, form: PostForm) -> dict[str, Any]:
    """All that stands on the page."""
    readers, mark = readers_of(found), reading.mark_of(found.id)
    before, after = _place("before"), _place("after")
    return {
        "topic": found,
        "form": form,
        "findings": findings_for({"text": form.text.data}, widening=found.audience != Audience.TEAM),
        "mark": mark,
        "attentions": ATTENTIONS,
        "seats": seats(found, readers),
        "linked": linked(found),
        "own_seat": own_seat(readers),
        "opening": queries.opening(found),
        "stretch": queries.stretch(found, mark, before, after),
        "before": before,
        "after": after,
    }


def _place(name: str) -> int:
    """A position in the address; 0 for none."""
    value = request.args.get(name, "")
    return int(value) if value.isdecimal() and len(value) <= LONGEST_PLACE else 0
