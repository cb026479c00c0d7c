"""/partners/wie: for what, where and when; then whom to call, in order."""

from typing import Any

from flask import Blueprint, Flask, Response, request
from flask_babel import gettext as _

from portal.contacts import queries as contacts
from portal.contacts.who import queries
from portal.contacts.who.forms import Asked
from portal.core import beside, dates, menu, web
from portal.core.guard import needs
from portal.core.language import language
from portal.core.policy import Action
from portal.logbook.models import NOT_A_NUISANCE

who = Blueprint("who", __name__, url_prefix="/partners")


def init_app(app: Flask) -> None:
    """Register the page, its button on the start page and the shortlist beside an entry."""
    app.register_blueprint(who)
    menu.add_block(app, menu.Block("start/_who.html", dict, Action.READ_CONTACTS, 5))
    beside.add(
        app, "entry", beside.Piece("contacts/_shortlist.html", queries.beside_entry, Action.READ_CONTACTS)
    )


@who.get("/wie")
@needs(Action.READ_CONTACTS)
def ask() -> Response:
    asked = Asked.read(request.args)
    found = queries.answers(asked)
    told: dict[str, Any] = {"asked": asked, "names": contacts.names(), "when": _when(asked)}
    told["themes"] = {code: name for code, name in told["names"]["theme"].items() if code != NOT_A_NUISANCE}
    told |= {"answers": found[: queries.SHOWN], "others": len(found) - queries.SHOWN}
    return web.show("contacts/who.html", "contacts/_who.html", **told)


def _when(asked: Asked) -> str:
    """The moment in words."""
    if asked.at is None:
        return _("nu, %(time)s uur", time=dates.clock(dates.now(), language()))
    return dates.moment(asked.at, language())
