"""One post: how it came to stand there, and what can be done with it."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.differences import marked
from portal.core.forgetting import forget_on_disk
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.core.reasons import EraseForm
from portal.dialogue.changing import queries
from portal.dialogue.changing.forms import CorrectionForm, HideForm
from portal.dialogue.erasing import queries as erasing
from portal.dialogue.models import Post
from portal.logbook.models import Audience

changing = Blueprint("changing", __name__, url_prefix="/dialoog/reacties/<uuid:post_id>")


def init_app(app: Flask) -> None:
    """Register the pages."""
    app.register_blueprint(changing)


@changing.get("")
@needs(Action.READ_TOPIC)
def look(post_id: object) -> Response:
    post = store.load(Post, post_id, Action.READ_TOPIC)
    return web.show("dialogue/post.html", **queries.story_of(post))


@changing.get("/verbeteren")
@needs(Action.CORRECT_POST)
def correct(post_id: object) -> Response:
    post = store.load(Post, post_id, Action.CORRECT_POST)
    return _ask(post, CorrectionForm(queries.topic_of(post), post))


@changing.post("/verbeteren")
@needs(Action.CORRECT_POST)
def save(post_id: object) -> Response | BaseResponse:
    post = store.hold(store.load(Post, post_id, Action.CORRECT_POST))
    form = CorrectionForm(queries.topic_of(post), post)
    if not queries.can_change(post) or not form.validate():
        return _ask(post, form, status=422)
    if form.is_overtaken and form.text.data != post.text:
        theirs, mine = marked(post.text, form.text.data)
        form.version.data = str(post.version)
        return _ask(post, form, status=409, theirs=theirs, mine=mine)
    queries.correct(post, form.text.data or "")
    return _done(post, _("Verbeterd."))


def _ask(post: Post, form: CorrectionForm, status: int = 200, **more: Any) -> Response:
    widening = form.audience_now is not Audience.TEAM
    more |= {"form": form, "findings": findings_for({"text": form.text.data}, widening)}
    more |= {"row": post, "may_change": queries.can_change(post)}
    return web.show("dialogue/correct.html", status=status, **more)


def _done(post: Post, message: str) -> BaseResponse:
    return web.done(url_for("changing.look", post_id=post.id), message)


@changing.post("/doorhalen")
@needs(Action.CORRECT_POST)
def strike(post_id: object) -> BaseResponse:
    post = store.hold(store.load(Post, post_id, Action.CORRECT_POST))
    queries.strike(post)
    return _done(post, _("Doorgehaald."))


@changing.get("/verbergen")
@needs(Action.HIDE_POST)
def consider_hiding(post_id: object) -> Response:
    post = store.load(Post, post_id, Action.HIDE_POST)
    return web.show("dialogue/hide.html", row=post, form=HideForm(queries.topic_of(post)))


@changing.post("/verbergen")
@needs(Action.HIDE_POST)
def hide(post_id: object) -> Response | BaseResponse:
    post = store.hold(store.load(Post, post_id, Action.HIDE_POST))
    form = HideForm(queries.topic_of(post))
    if not form.validate():
        return web.show("dialogue/hide.html", status=422, row=post, form=form)
    hidden = queries.hide(post, form.reason.data or "")
    return _done(post, _("Verborgen.") if hidden else _("Dit was al verborgen."))


@changing.post("/tonen")
@needs(Action.HIDE_POST)
def show(post_id: object) -> BaseResponse:
    post = store.hold(store.load(Post, post_id, Action.HIDE_POST))
    shown = queries.show(post)
    return _done(post, _("Iedereen leest dit weer.") if shown else _("Dit was niet verborgen."))


@changing.get("/wissen")
@needs(Action.ERASE_POST)
def erase(post_id: object) -> Response:
    post = store.load(Post, post_id, Action.ERASE_POST)
    return _ask_words(post, erasing.form_for(post))


@changing.post("/wissen")
@needs(Action.ERASE_POST)
def save_erasure(post_id: object) -> Response | BaseResponse:
    post = store.hold(store.load(Post, post_id, Action.ERASE_POST))
    form = erasing.form_for(post)
    if not erasing.in_time(post) or not (form.validate() or erasing.done_before(post, form)):
        return _ask_words(post, form, status=422)
    erasing.erase(post, form)
    answer = _done(post, _("Gewist."))
    forget_on_disk()
    return answer


def _ask_words(post: Post, form: EraseForm, status: int = 200) -> Response:
    """The texts with the form; 403 with the reason when the author's day is over."""
    late = not erasing.in_time(post)
    texts = [] if late else erasing.texts_of(post)
    code = 403 if late else status
    return web.show("dialogue/erase.html", status=code, row=post, form=form, texts=texts, late=late)
