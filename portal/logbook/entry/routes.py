"""One entry for its team, or one share for a partner; under one address."""

from typing import Any

from flask import Blueprint, Flask, Response
from flask_babel import gettext as _
from flask_babel import ngettext

from portal.core import store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.logbook.changes import queries as changes
from portal.logbook.entry import queries
from portal.logbook.labels import KINDS
from portal.logbook.models import Entry
from portal.logbook.personal import typed_in
from portal.logbook.sharing import queries as sharing
from portal.logbook.sharing.models import Share

entry = Blueprint("entry", __name__, url_prefix="/logboek")


def init_app(app: Flask) -> None:
    """Register the page."""
    app.register_blueprint(entry)


@entry.get("/<uuid:entry_id>")
@needs(Action.READ_LOGBOOK)
def show(entry_id: object) -> Response:
    if required_viewer().in_team:
        found = store.load(Entry, entry_id, Action.READ_LOGBOOK)
        return web.show("logbook/entry.html", **_around(found))
    share = store.load(Share, entry_id, Action.READ_LOGBOOK)
    sharing.opened(share)
    return web.show("logbook/share.html", share=share, label=queries.category_label(share.category))


@entry.get("/<uuid:entry_id>/in-de-buurt")
@needs(Action.WORK_ON_ENTRY)
def near(entry_id: object) -> Response:
    found = store.load(Entry, entry_id, Action.WORK_ON_ENTRY)
    return web.show("logbook/near.html", entry=found, near=queries.near(found))


def _around(found: Entry) -> dict[str, Any]:
    """Everything that the team reads beside an entry."""
    return {
        "entry": found,
        "kinds": KINDS,
        "spent": _spent(found),
        "label": queries.category_label(found.category),
        "near": queries.near(found),
        "shares": sharing.current_shares(found),
        "openings": sharing.openings(found),
        "findings": findings_for(typed_in(found)),
        "history": changes.history_of(found),
        **changes.parts_of(found),
    }


def _spent(found: Entry) -> str:
    """How much time it took, and how many were there."""
    if found.minutes is None:
        return ""
    minutes = ngettext("%(num)s minuut", "%(num)s minuten", found.minutes)
    if found.staff == 1:
        return minutes
    return _("%(minutes)s, met z'n %(staff)s", minutes=minutes, staff=_together(found.staff))


def _together(staff: int) -> str:
    """How many in a word, as far as Dutch has one for it: "met z'n tweeën"."""
    words = {2: _("tweeën"), 3: _("drieën"), 4: _("vieren"), 5: _("vijven"), 6: _("zessen")}
    return words.get(staff, str(staff))
