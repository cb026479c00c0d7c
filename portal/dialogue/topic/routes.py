"""One topic: read it, and answer in it."""

from typing import Any
from uuid import uuid4

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import purging, store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.dialogue.inviting.queries import own_seat, table_of
from portal.dialogue.labels import ANSWERS, ATTENTIONS
from portal.dialogue.linking.queries import linked
from portal.dialogue.models import Topic
from portal.dialogue.posts import queries as posts
from portal.dialogue.posts.forms import PostForm, blank_field
from portal.dialogue.reading import queries as reading
from portal.dialogue.reading.forms import DraftForm
from portal.dialogue.topic import queries
from portal.logbook.models import Audience

topic = Blueprint("topic", __name__, url_prefix="/dialoog/<uuid:topic_id>")


def init_app(app: Flask) -> None:
    """Register the page, and what has to go when its time is up."""
    app.register_blueprint(topic)
    purging.add(app, posts.purge_drafts)
    app.jinja_env.globals.update(post_field=blank_field, new_id=lambda: str(uuid4()), attentions=ATTENTIONS)
    app.jinja_env.filters["answer_in_words"] = lambda code: ANSWERS[code]


@topic.get("")
@needs(Action.READ_TOPIC)
def show(topic_id: object) -> Response:
    shown = _around(topic_id)
    found, stretch = shown["topic"], shown["stretch"]
    reading.shown(found, stretch.read_to, stretch.joins)
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
    more["findings"] = findings_for({"text": form.text.data}, widening=found.audience != Audience.TEAM)
    around = _around(found.id)
    return web.show("dialogue/topic.html", "dialogue/_reply.html", status=status, form=form, **around, **more)


def _around(topic_id: object) -> dict[str, Any]:
    """All that stands on the page beside the form."""
    found, readers = queries.opened(topic_id)
    before, after = (_place(request.args.get(name, "")) for name in ("before", "after"))
    opening, stretch = queries.opening(found), queries.stretch(found, before, after)
    return {
        "topic": found,
        "table": table_of(found, readers),
        "linked": linked(found.id) if found.has_entries else (),
        "own_seat": own_seat(readers),
        "opening": opening,
        "stretch": stretch,
        "names": queries.names_of(readers, opening, stretch.said),
        "before": before,
        "after": after,
    }


def _place(value: str) -> int:
    """A position in the address; 0 for none."""
    return int(value) if value.isdecimal() and len(value) <= queries.LONGEST_PLACE else 0
