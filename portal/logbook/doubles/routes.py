"""A quiet list under the form: add to one of these instead."""

from flask import Blueprint, Flask, Response, request

from portal.core import web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.logbook.doubles import queries

doubles = Blueprint("doubles", __name__, url_prefix="/logboek")


def init_app(app: Flask) -> None:
    """Register the list."""
    app.register_blueprint(doubles)


@doubles.get("/dubbel")
@needs(Action.WORK_ON_ENTRY)
def listing() -> Response:
    typed = [request.args.get(name, "") for name in ("text", "place", "neighbourhood")]
    found = queries.likely_doubles(*typed)
    return web.show("logbook/doubles.html", "logbook/_doubles.html", doubles=found)
