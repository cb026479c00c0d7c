"""The map under /inzicht: what the list's filter finds, by where it was."""

import json
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Flask, Response, current_app, request, url_for

from portal.core import headers, web
from portal.core.guard import needs
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.logbook import queries as logbook
from portal.logbook.forms import Filter, filter_fields
from portal.logbook.map import queries, telling
from portal.logbook.map.spots import busiest, drawing_of, gathered

mapped = Blueprint("map", __name__, url_prefix="/inzicht")
GEOJSON = "application/geo+json"
LISTED, SENT = 15, 100  # spots in the list and on the map; what lies nearer than that is one of them


def init_app(app: Flask) -> None:
    """Register the map and what it is drawn from."""
    app.register_blueprint(mapped)


@mapped.get("/kaart")
@needs(Action.READ_INSIGHTS)
def page() -> Response:
    wanted = _wanted()
    found, opens = queries.find(wanted), may(required_viewer(), Action.READ_LOGBOOK)
    busy = busiest(found.placed, LISTED)
    lines = {
        "hoods": telling.hood_lines(found, wanted, opens),
        "spots": telling.spot_lines(busy, found, _categories(), wanted),
    }
    answer = web.show("logbook/map.html", wanted=wanted, found=found, lines=lines, **_around(wanted, found))
    _let_tiles_in(answer)
    return answer


@mapped.get("/kaart.geojson")
@needs(Action.READ_INSIGHTS)
def points() -> Response:
    wanted = _wanted()
    found = queries.find(wanted)
    spots = gathered(found.placed, SENT)
    lines = telling.spot_lines(spots, found, _categories(), wanted)
    told = {"type": "FeatureCollection", "features": list(telling.features(found, spots, lines))}
    return Response(json.dumps(told, separators=(",", ":")), mimetype=GEOJSON)


def _wanted() -> Filter:
    """The filter; without entries to read only what figures know, so that no other choice seems to count."""
    asked = Filter.read(request.args)
    if may(required_viewer(), Action.READ_LOGBOOK):
        return asked
    return Filter(since=asked.since, until=asked.until, category=asked.category, problems=asked.problems)


def _categories() -> dict[str, str]:
    return logbook.choices()["category"]


def _around(wanted: Filter, found: queries.Found) -> dict[str, Any]:
    """The filters, the drawing, and where a background comes from."""
    config, viewer = current_app.extensions["config"], required_viewer()
    fields, names = filter_fields(viewer, logbook.choices()), logbook.names_in(wanted)
    if not may(viewer, Action.READ_LOGBOOK):
        fields = fields[:1]  # figures know of no more than the subject and the days
    return {
        "fields": fields,
        "names": names,
        "told": wanted.told(names),
        "here": url_for("map.page"),
        "drawing": drawing_of(found.hoods, gathered(found.placed, SENT)),
        "tiles": config.map_tiles,
        "credit": config.map_credit,
    }


def _let_tiles_in(answer: Response) -> None:
    """Only where an administrator chose a background, and only on this page."""
    tiles = urlsplit(current_app.extensions["config"].map_tiles)
    if tiles.netloc:
        headers.allow_images(answer, f"{tiles.scheme}://{tiles.netloc}")
