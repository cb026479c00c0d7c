"""The start page puts the features' blocks in a row; `/gezond` answers whether the database does."""

from flask import Blueprint, Flask, Response, jsonify
from flask_babel import lazy_gettext as _l

from portal.core import menu, web
from portal.core.guard import needs, public
from portal.core.policy import Action
from portal.start import queries

start = Blueprint("start", __name__)


def init_app(app: Flask) -> None:
    """Register the page and its place in the menu."""
    app.register_blueprint(start)
    menu.add_item(app, menu.Item(_l("Start"), "start.page", "home", Action.OPEN_START, 10))


@start.get("/")
@needs(Action.OPEN_START)
def page() -> Response:
    return web.show("start/page.html", blocks=menu.start_blocks())


@start.get("/gezond")
@public  # a monitor has no account; the answer tells nothing but yes or no
def healthy() -> tuple[Response, int]:
    well = queries.database_answers()
    return jsonify(status="ok" if well else "database"), 200 if well else 503
