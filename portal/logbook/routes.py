"""The list, newest first, with its filters in the address."""

from typing import Any

from flask import Blueprint, Flask, Response, request
from flask_babel import lazy_gettext as _l

from portal.core import menu, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.logbook import queries
from portal.logbook.forms import Filter, filter_fields

logbook = Blueprint("logbook", __name__, url_prefix="/logboek")


def init_app(app: Flask) -> None:
    """Register the list, its place in the menu and the newest entries on the start page."""
    app.register_blueprint(logbook)
    menu.add_item(app, menu.Item(_l("Logboek"), "logbook.listing", "logbook", Action.READ_LOGBOOK, 20))
    menu.add_block(app, menu.Block("start/_awaiting.html", queries.awaiting, Action.WORK_ON_ENTRY, 10))
    menu.add_block(app, menu.Block("start/_newest.html", queries.newest, Action.READ_LOGBOOK, 50))


@logbook.get("")
@needs(Action.READ_LOGBOOK)
def listing() -> Response:
    wanted = Filter.read(request.args)
    names, found = queries.names_in(wanted), queries.page_of(wanted)
    shown: dict[str, Any] = {"wanted": wanted, "found": found, "names": names, "told": wanted.told(names)}
    return web.show("logbook/list.html", "logbook/_rows.html", **shown)


@logbook.get("/filter")
@needs(Action.READ_LOGBOOK)
def choose() -> Response:
    wanted = Filter.read(request.args)
    fields = filter_fields(required_viewer(), queries.choices())
    return web.show("logbook/filter.html", "logbook/_filter.html", wanted=wanted, fields=fields)
