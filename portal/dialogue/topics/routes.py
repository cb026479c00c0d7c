"""The list of topics, its place in the menu with what is unread, and its part of the start page."""

from datetime import date
from functools import lru_cache
from typing import Any

from flask import Blueprint, Flask, Response, request
from flask_babel import lazy_gettext as _l

from portal.core import dates, menu, web
from portal.core.guard import needs
from portal.core.language import language
from portal.core.policy import Action
from portal.core.positions import moment_of
from portal.dialogue.counting.queries import unread_topics
from portal.dialogue.finding.queries import find
from portal.dialogue.topics import queries
from portal.dialogue.topics.forms import Wanted

dialogue = Blueprint("dialogue", __name__, url_prefix="/dialoog")


def init_app(app: Flask) -> None:
    """Register the list."""
    app.register_blueprint(dialogue)
    app.jinja_env.filters["lately"] = lambda place, today=None: _lately(
        place, language(), today or dates.today()
    )
    label, action = _l("Dialoog"), Action.READ_DIALOGUE
    menu.add_item(app, menu.Item(label, "dialogue.listing", "dialogue", action, 22, count=unread_topics))
    menu.add_block(app, menu.Block("start/_dialogue.html", queries.waiting, action, 20))


@lru_cache(maxsize=1_024)
def _lately(place: int, speech: str, today: date) -> str:
    return dates.lately(moment_of(place), speech, today)


@dialogue.get("")
@needs(Action.READ_DIALOGUE)
def listing() -> Response:
    wanted, places = Wanted.read(request.args), queries.neighbourhoods()
    around: dict[str, Any] = {"wanted": wanted, "places": places, "told": wanted.told(places)}
    if wanted.q:
        return web.show("dialogue/found.html", "dialogue/_hits.html", hits=find(wanted), **around)
    return web.show("dialogue/list.html", "dialogue/_topics.html", found=queries.page_of(wanted), **around)
