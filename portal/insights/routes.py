"""The page of insights, and each of its pictures to take along."""

from operator import itemgetter
from typing import Any

from flask import Blueprint, Flask, Response, abort, request, url_for
from flask_babel import lazy_gettext as _l

from portal.core import csv_export, download, menu, web
from portal.core.cells import Column
from portal.core.guard import needs
from portal.core.language import language
from portal.core.policy import Action
from portal.core.templating import piece
from portal.insights import gallery
from portal.insights.forms import Period
from portal.insights.pictures import Picture
from portal.insights.queries import names
from portal.insights.queries.burden import burden
from portal.insights.queries.figures import Figures, figures

insights = Blueprint("insights", __name__, url_prefix="/inzicht")
SVG = "image/svg+xml"


def init_app(app: Flask) -> None:
    """Register the page, its files and its place in the menu."""
    app.register_blueprint(insights)
    menu.add_item(app, menu.Item(_l("Inzicht"), "insights.page", "chart", Action.READ_INSIGHTS, 60))


@insights.get("")
@needs(Action.READ_INSIGHTS)
def page() -> Response:
    period = Period.read(request.args)
    found = figures(period)
    told: dict[str, Any] = {"whose": names.whose(), "numbers": gallery.numbers(found)}
    told["coverage"] = gallery.coverage(found)
    told["burden"] = gallery.asked_and_given(found, burden(found))
    return web.show("insights/page.html", period=period, pictures=_pictures(found), **told)


@insights.get("/<name>.svg")
@needs(Action.READ_INSIGHTS)
def drawn(name: str) -> Response:
    picture = _one(name)
    answer = Response(piece("insights/file.svg", language(), picture=picture), mimetype=SVG)
    answer.headers["Content-Disposition"] = f'attachment; filename="{picture.name}.svg"'
    return answer


@insights.get("/<name>.csv")
@needs(Action.READ_INSIGHTS)
def listed(name: str) -> Response:
    picture = _one(name)
    file = csv_export.build(_columns(picture), picture.rows)
    return download.send(file, picture.name, "csv", csv_export.MIMETYPE)


def _pictures(found: Figures) -> dict[str, Picture]:
    return gallery.pictures(found, names.themes(), names.hoods())


def _one(name: str) -> Picture:
    """The picture with this name; 404 when there is none."""
    period = Period.read(request.args)
    if period.problems:
        download.refuse(period.problems, url_for("insights.page") + period.query)
    return _pictures(figures(period)).get(name) or abort(404)


def _columns(picture: Picture) -> list[Column]:
    return [Column(label, itemgetter(at), 20) for at, label in enumerate(picture.headings)]
