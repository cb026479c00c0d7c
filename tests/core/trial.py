"""A feature of a few views, one for each way in which a view can begin and end."""

from types import ModuleType
from typing import Any

from flask import Blueprint, Flask, Response, request
from jinja2 import ChoiceLoader, DictLoader

from portal.core import guard, store, web
from portal.core.guard import needs, public
from portal.core.policy import Action
from portal.logbook.models import Entry
from portal.people.models import District, Team

PAGE = (
    '{% extends "base.html" %}{% block heading %}Proef{% endblock %}'
    '{% block main %}{% include "trial/_part.html" %}{% endblock %}'
)
PART = "<p>Deel {{ word }}</p>"


def feature() -> ModuleType:
    """A module as `create_app` expects one in FEATURES."""
    made = ModuleType("portal.trial")
    made.init_app = init_app  # type: ignore[attr-defined]
    return made


def init_app(app: Flask) -> None:
    loaders = [app.jinja_loader, DictLoader({"trial/page.html": PAGE, "trial/_part.html": PART})]
    app.jinja_loader = ChoiceLoader([one for one in loaders if one])  # type: ignore[assignment]
    app.register_blueprint(_blueprint())


def _blueprint() -> Blueprint:
    trial = Blueprint("trial", __name__, url_prefix="/proef")
    _add_pages(trial)
    _add_writes(trial)
    return trial


def _add_pages(trial: Blueprint) -> None:
    @trial.get("/open")
    @public
    def open_to_all() -> dict[str, Any]:
        return {"activity": guard.is_activity()}

    @trial.get("/poll")
    @needs(Action.OPEN_START, activity=False)
    def poll() -> dict[str, Any]:
        return {"activity": guard.is_activity()}

    @trial.get("/beheer")
    @needs(Action.MANAGE_ACCOUNTS)
    def for_administrators() -> dict[str, Any]:
        return {"activity": guard.is_activity()}

    @trial.get("/pagina")
    @needs(Action.OPEN_START)
    def page() -> Response:
        return web.show("trial/page.html", "trial/_part.html", word="een")

    @trial.get("/heel")
    @needs(Action.OPEN_START)
    def whole() -> Response:
        return web.show("trial/page.html", word="heel")

    @trial.get("/melding/<uuid:entry_id>")
    @needs(Action.READ_LOGBOOK)
    def entry(entry_id: object) -> dict[str, str]:
        return {"id": store.load(Entry, entry_id, Action(request.args["action"])).id}

    @trial.get("/team/<uuid:team_id>")
    @needs(Action.OPEN_START)
    def team(team_id: object) -> dict[str, str]:
        return {"name": store.load(Team, team_id, Action.READ_ACCOUNTS).name}


def _add_writes(trial: Blueprint) -> None:
    @trial.post("/toon")
    @needs(Action.OPEN_START)
    def show() -> Response:
        store.add(District(name=request.form["name"]))
        return web.show("trial/page.html", "trial/_part.html", int(request.form["status"]), word="twee")

    @trial.post("/klaar")
    @needs(Action.OPEN_START)
    def done() -> Any:
        store.add(District(name=request.form["name"]))
        return web.done("/proef/pagina" + request.form.get("place", ""), request.form.get("message"))

    @trial.post("/stil")
    @needs(Action.OPEN_START)
    def quietly() -> Any:
        store.add(District(name=request.form["name"]))
        return web.nothing()

    @trial.post("/los")
    @needs(Action.OPEN_START)
    def let_go() -> Any:
        store.add(District(name=request.form["name"]))
        store.release()
        return web.done("/proef/pagina")

    @trial.post("/weg/<uuid:entry_id>")
    @needs(Action.OPEN_START)
    def remove(entry_id: object) -> Any:
        store.delete(store.hold(store.load(Entry, entry_id, Action.WORK_ON_ENTRY)))
        return web.done("/proef/pagina")
