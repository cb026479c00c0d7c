"""The start page puts the features' blocks in a row; `/zoeken` asks; `/gezond` answers a monitor."""

from flask import Blueprint, Flask, Response, jsonify, redirect, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as BaseResponse

from portal.core import dates, menu, web
from portal.core.guard import needs, public
from portal.core.language import language
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.start import greetings, queries

start = Blueprint("start", __name__)


def init_app(app: Flask) -> None:
    """Register the page and its place in the menu."""
    app.register_blueprint(start)
    menu.add_item(app, menu.Item(_l("Start"), "start.page", "home", Action.OPEN_START, 10))
    menu.add_item(app, menu.Item(_l("Zoeken"), "start.search", "search", Action.READ_LOGBOOK, 80))


@start.get("/")
@needs(Action.OPEN_START)
def page() -> Response:
    now, name = dates.now(), required_viewer().name
    return web.show(
        "start/page.html",
        blocks=menu.start_blocks(),
        greeting=_(
            "%(greeting)s, %(name)s", greeting=greetings.for_hour(dates.local(now).hour), name=name.split()[0]
        ),
        today=dates.day_heading(dates.today(), language()),
    )


@start.get("/zoeken")
@needs(Action.READ_LOGBOOK)
def search() -> Response | BaseResponse:
    asked = request.args.get("q", "").strip()
    return redirect(url_for("logbook.listing", q=asked), 303) if asked else web.show("start/search.html")


@start.get("/gezond")
@public  # a monitor has no account; the answer tells nothing but yes or no
def healthy() -> tuple[Response, int]:
    well = queries.database_answers()
    return jsonify(status="ok" if well else "database"), 200 if well else 503
