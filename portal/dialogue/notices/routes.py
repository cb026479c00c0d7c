"""/berichten: what was about you, newest first."""

from flask import Blueprint, Flask, Response, request
from flask_babel import lazy_gettext as _l

from portal.core import dates, menu, outbox, web
from portal.core import notices as core_notices
from portal.core.guard import needs
from portal.core.policy import Action
from portal.dialogue.counting.queries import unread_notices
from portal.dialogue.mailing.queries import write_digests
from portal.dialogue.notices import queries

notices = Blueprint("notices", __name__, url_prefix="/berichten")
LONGEST_PLACE = 17  # digits of a position


def init_app(app: Flask) -> None:
    """Register the page and the bell that leads to it."""
    app.register_blueprint(notices)
    place = ("notices.listing", "bell", Action.READ_DIALOGUE, 35)
    menu.add_item(app, menu.Item(_l("Berichten"), *place, count=core_notices.count, tool=True))
    core_notices.add(app, core_notices.Source("dialogue/_notice.html", queries.rows, unread_notices))
    outbox.before_sending(app, write_digests)


@notices.get("")
@needs(Action.READ_DIALOGUE)
def listing() -> Response:
    value = request.args.get("after", "")
    after = int(value) if value.isdecimal() and len(value) <= LONGEST_PLACE else 0
    found, today = queries.page_of(after), dates.today()
    return web.show("dialogue/notices.html", "dialogue/_notices.html", found=found, today=today)
