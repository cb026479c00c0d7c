"""/afspraken: what we owe and what others owe us, by date, in one list."""

from datetime import date
from typing import Any

from flask import Blueprint, Flask, Response, request
from flask_babel import lazy_gettext as _l

from portal.agreements.overview import queries
from portal.agreements.overview.forms import Wanted
from portal.core import dates, menu, web
from portal.core.guard import needs
from portal.core.language import language
from portal.core.policy import Action

agreements = Blueprint("agreements", __name__, url_prefix="/afspraken")


def init_app(app: Flask) -> None:
    """Register the list, its place in the menu and its part of the start page."""
    app.register_blueprint(agreements)
    app.jinja_env.filters["ordinal_day"] = lambda day, today=None: dates.day_heading(
        date.fromordinal(day), language(), today
    )
    action = Action.READ_AGREEMENTS
    item = menu.Item(_l("Afspraken"), "agreements.listing", "agreement", action, 24, count=queries.number)
    menu.add_item(app, item)
    menu.add_block(app, menu.Block("start/_agreements.html", queries.waiting, action, 22))


@agreements.get("")
@needs(Action.READ_AGREEMENTS)
def listing() -> Response:
    wanted, places = Wanted.read(request.args), queries.places()
    around: dict[str, Any] = {"wanted": wanted, "places": places, "chips": tuple(wanted.chips(places))}
    around["told"] = wanted.told(places)
    found = queries.page_of(wanted)
    return web.show("agreements/list.html", "agreements/_rows.html", found=found, **around)
