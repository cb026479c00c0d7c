"""Agreements in a calendar: a link of one's own that can be taken back, and a file of one."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from flask import Blueprint, Flask, Response, abort, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.agreements.calendar import queries
from portal.agreements.models import Agreement
from portal.core import download, store, web
from portal.core.guard import needs, public
from portal.core.policy import Action

calendar = Blueprint("calendar", __name__, url_prefix="/afspraken")


def init_app(app: Flask) -> None:
    """Register the page of the link, and the files."""
    app.register_blueprint(calendar)


@calendar.get("/agenda")
@needs(Action.READ_AGREEMENTS)
def page() -> Response:
    return web.show("agreements/calendar.html", link=queries.link())


@calendar.post("/agenda")
@needs(Action.READ_AGREEMENTS)
def renew() -> BaseResponse:
    queries.renew()
    return web.done(url_for("calendar.page"), _("Je link is gemaakt."))


@calendar.post("/agenda/intrekken")
@needs(Action.READ_AGREEMENTS)
def withdraw() -> BaseResponse:
    queries.withdraw()
    return web.done(url_for("calendar.page"), _("De link werkt niet meer."))


@calendar.get("/agenda/<token>.ics")
@public  # a calendar does not sign in: its link is signed, and good until its owner takes it back
def feed(token: str) -> Response:
    owner = queries.owner(token) or abort(404)
    return _file(queries.agreements(owner))


@calendar.get("/<uuid:agreement_id>.ics")
@needs(Action.READ_AGREEMENTS)
def one(agreement_id: UUID) -> Response:
    return _file([store.load(Agreement, agreement_id, Action.READ_AGREEMENTS)])


def _file(agreements: Iterable[Any]) -> Response:
    from portal.agreements.calendar import file  # with it comes icalendar: megabytes, for who asks it

    return download.send(file.build(agreements), "afspraken", "ics", file.MIMETYPE)
