"""The list of problems, and its place in the menu."""

from typing import Any

from flask import Blueprint, Flask, Response, request
from flask_babel import lazy_gettext as _l

from portal.core import menu, web
from portal.core.guard import needs
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.problems.labels import DECIDED, PHASES
from portal.problems.listing import queries
from portal.problems.listing.forms import Wanted
from portal.problems.radar import queries as repeats

problems = Blueprint("problems", __name__, url_prefix="/vraagstukken")


def init_app(app: Flask) -> None:
    """Register the list."""
    app.register_blueprint(problems)
    app.jinja_env.globals.update(phases=PHASES)
    app.jinja_env.filters.update(
        phase_in_words=lambda code: PHASES[code], decided_in_words=lambda code: DECIDED[code]
    )
    item = menu.Item(_l("Vraagstukken"), "problems.listing", "problem", Action.READ_PROBLEM, 32)
    menu.add_item(app, item)


@problems.get("")
@needs(Action.READ_PROBLEM)
def listing() -> Response:
    wanted, places = Wanted.read(request.args), queries.neighbourhoods()
    around: dict[str, Any] = {"wanted": wanted, "places": places, "chips": tuple(wanted.chips(places))}
    around["told"] = wanted.told(places)
    around["repeats"] = (
        repeats.now() if may(required_viewer(), Action.TEND_PROBLEM) and not wanted.asks else ()
    )
    found = queries.page_of(wanted)
    return web.show("problems/list.html", "problems/_list.html", found=found, **around)
