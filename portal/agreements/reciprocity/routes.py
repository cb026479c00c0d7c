"""/afspraken/over-en-weer: the same figures for everyone, with the own row marked."""

from flask import Blueprint, Flask, Response, abort, request

from portal.agreements.reciprocity import queries
from portal.agreements.reciprocity.figures import FEWEST
from portal.core import web
from portal.core.guard import needs
from portal.core.policy import Action

reciprocity = Blueprint("reciprocity", __name__, url_prefix="/afspraken")


def init_app(app: Flask) -> None:
    """Register the page."""
    app.register_blueprint(reciprocity)


@reciprocity.get("/over-en-weer")
@needs(Action.READ_AGREEMENTS)
def page() -> Response:
    teams, asked = queries.teams(), request.args.get("team", "")
    team = next((one for one in teams if one.public_id == asked), next(iter(teams), None)) or abort(404)
    rows = queries.figures(team)
    return web.show("agreements/reciprocity.html", teams=teams, team=team, rows=rows, fewest=FEWEST)
