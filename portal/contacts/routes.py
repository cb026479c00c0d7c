"""The directory of partners, with what is asked of it in the address."""

from typing import Any

from flask import Blueprint, Flask, Response, request
from flask_babel import lazy_gettext as _l

from portal.contacts import hours, lines, queries
from portal.contacts.forms import Wanted
from portal.core import menu, web
from portal.core.guard import needs
from portal.core.language import language
from portal.core.policy import Action

contacts = Blueprint("contacts", __name__, url_prefix="/partners")


def init_app(app: Flask) -> None:
    """Register the list and its place in the menu."""
    app.register_blueprint(contacts)
    app.jinja_env.filters.update(
        labelled=lines.parts,
        dial=lines.dial,
        first_number=lines.first,
        week=lambda text: hours.write(hours.read(text), language()).replace("\n", "; "),
    )
    menu.add_item(app, menu.Item(_l("Partners"), "contacts.listing", "handshake", Action.READ_CONTACTS, 30))


@contacts.get("")
@needs(Action.READ_CONTACTS)
def listing() -> Response:
    wanted = Wanted.read(request.args)
    found, called = queries.page_of(wanted), queries.called(wanted)
    page: dict[str, Any] = {"wanted": wanted, "found": found, "called": called, "choices": queries.choices}
    return web.show("contacts/list.html", "contacts/_cards.html", told=wanted.told(queries.names()), **page)
