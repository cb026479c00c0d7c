"""Ask everyone, answer in private, and read all answers once they are open."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import purging, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.labels import STANCES
from portal.dialogue.models import Round, Stance, Topic
from portal.dialogue.rounds import queries
from portal.dialogue.rounds.forms import AmendForm, AnswerForm, RoundForm, SettleForm

rounds = Blueprint("rounds", __name__, url_prefix="/dialoog")


def init_app(app: Flask) -> None:
    """Register the pages, and what opens when its last day is over."""
    app.register_blueprint(rounds)
    purging.add(app, queries.open_due)
    app.jinja_env.filters["stance_in_words"] = lambda code: STANCES[code]


@rounds.get("/<uuid:topic_id>/ronde")
@needs(Action.ASK_EVERYONE)
def new(topic_id: object) -> Response:
    topic = store.load(Topic, topic_id, Action.ASK_EVERYONE)
    return web.show("dialogue/round_new.html", topic=topic, form=RoundForm(topic.audience))


@rounds.post("/<uuid:topic_id>/ronde")
@needs(Action.ASK_EVERYONE)
def ask(topic_id: object) -> Response | BaseResponse:
    topic = store.hold(store.load(Topic, topic_id, Action.ASK_EVERYONE))
    form = RoundForm(topic.audience)
    if not form.validate() or topic.closed_at:
        status = 409 if topic.closed_at else 422
        return web.show("dialogue/round_new.html", status=status, topic=topic, form=form)
    found = queries.ask(topic, form)
    if found is None:
        form.refresh_id()
        return web.show("dialogue/round_new.html", status=409, topic=topic, form=form, taken=True)
    return _done(found, _("De ronde is begonnen."))


def _done(found: Round, message: str) -> BaseResponse:
    return web.done(url_for("rounds.show", round_id=found.id), message)


@rounds.get("/rondes/<uuid:round_id>")
@needs(Action.READ_TOPIC)
def show(round_id: object) -> Response:
    found = store.load(Round, round_id, Action.READ_TOPIC)
    topic, own = queries.topic_of(found), queries.own_answer(found)
    return _show(found, topic, AnswerForm(found, topic.audience, obj=own))


def _show(found: Round, topic: Topic, form: AnswerForm, status: int = 200) -> Response:
    more: dict[str, Any] = {"found": found, "topic": topic, "form": form, "own": queries.own_answer(found)}
    more |= {"question": queries.question_of(found), "asked": queries.asked_names(found)}
    return web.show("dialogue/round.html", status=status, due=queries.is_due(found), **more)


@rounds.post("/rondes/<uuid:round_id>")
@needs(Action.WRITE_POST)
def answer(round_id: object) -> Response | BaseResponse:
    found = store.hold(store.load(Round, round_id, Action.WRITE_POST))
    topic = store.hold(queries.topic_of(found))
    form = AnswerForm(found, topic.audience)
    over = found.opened_at or topic.closed_at
    if not form.validate() or over:
        return _show(found, topic, form, status=409 if over else 422)
    queries.answer(topic, found, Stance(form.stance.data), form.text.data or "")
    return _done(found, _("Je antwoord is bewaard."))


@rounds.post("/rondes/<uuid:round_id>/openen")
@needs(Action.WRITE_POST)
def open_up(round_id: object) -> BaseResponse:
    found = store.hold(store.load(Round, round_id, Action.WRITE_POST))
    if not queries.is_due(found):
        return _done(found, _("Deze ronde kan nog niet open."))
    queries.open_up(store.hold(queries.topic_of(found)), found)
    return _done(found, _("De ronde is open."))


@rounds.get("/rondes/<uuid:round_id>/aanpassen")
@needs(Action.CORRECT_POST)
def rethink(round_id: object) -> Response:
    found = store.load(Round, round_id, Action.CORRECT_POST)
    stored = {"text": queries.question_of(found).text, "version": str(found.version)}
    return _ask_again(found, AmendForm(queries.topic_of(found).audience, data=stored))


def _ask_again(found: Round, form: AmendForm, status: int = 200) -> Response:
    about: dict[str, Any] = {"found": found, "topic": queries.topic_of(found), "form": form}
    if status == 409:
        about |= {"late": True, "question": queries.question_of(found)}
    return web.show("dialogue/round_amend.html", status=status, **about)


@rounds.post("/rondes/<uuid:round_id>/aanpassen")
@needs(Action.CORRECT_POST)
def amend(round_id: object) -> Response | BaseResponse:
    found = store.hold(store.load(Round, round_id, Action.CORRECT_POST))
    topic = store.hold(queries.topic_of(found))
    form = AmendForm(topic.audience)
    if not form.validate():
        return _ask_again(found, form, status=422)
    if not queries.can_amend(topic, found) or form.version.data != str(found.version):
        form.version.data = str(found.version)
        return _ask_again(found, form, status=409)
    queries.amend(topic, found, form)
    return _done(found, _("Je voorstel ligt opnieuw voor."))


@rounds.get("/rondes/<uuid:round_id>/uitkomst")
@needs(Action.ASK_EVERYONE)
def conclude(round_id: object) -> Response:
    found = store.load(Round, round_id, Action.ASK_EVERYONE)
    return _ask_outcome(found, SettleForm(queries.topic_of(found).audience))


def _ask_outcome(found: Round, form: SettleForm, status: int = 200, taken: bool = False) -> Response:
    about: dict[str, Any] = {"found": found, "topic": queries.topic_of(found), "form": form, "taken": taken}
    about["outcome"] = None if taken else queries.outcome_of(found)
    return web.show("dialogue/round_settle.html", status=status, **about)


@rounds.post("/rondes/<uuid:round_id>/uitkomst")
@needs(Action.ASK_EVERYONE)
def settle(round_id: object) -> Response | BaseResponse:
    found = store.hold(store.load(Round, round_id, Action.ASK_EVERYONE))
    topic = store.hold(queries.topic_of(found))
    form = SettleForm(topic.audience)
    if not form.validate():
        return _ask_outcome(found, form, status=422)
    if not queries.can_settle(found, form.id.data or ""):
        return _ask_outcome(found, form, status=409)
    if not queries.settle(topic, found, form.id.data or "", form.text.data or ""):
        form.refresh_id()
        return _ask_outcome(found, form, status=409, taken=True)
    return web.done(url_for("topic.show", topic_id=topic.id), _("De uitkomst staat erbij."))
