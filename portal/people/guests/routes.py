"""The link in a mail: opening it changes nothing, its one button lets a guest into the topic."""

from flask import Blueprint, Flask, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import TooManyRequests
from werkzeug.wrappers import Response

from portal.core import errors, purging, web
from portal.core.guard import public
from portal.core.viewer import viewer_now
from portal.people import entrance
from portal.people.guests import queries
from portal.people.guests.queries import Invited
from portal.people.sign_in.queries import wait_for_links, wrong_link

guests = Blueprint("guests", __name__, url_prefix="/gast/<token>")


def init_app(app: Flask) -> None:
    """Register the page, and that links leave when their time is up."""
    app.register_blueprint(guests)
    purging.add(app, queries.purge_links)


@guests.before_request
def _slow_down() -> None:
    """Whoever tries many links that are not good has to wait."""
    if wait := wait_for_links():
        raise TooManyRequests(retry_after=wait)


@guests.get("")
@public  # who reads the mail has no account; mail scanners open links, so this changes nothing
def door(token: str) -> Response:
    invited = queries.invited(token)
    if invited is None or invited.title is None:
        return _closed(invited)
    return _onward(invited) if _is_in(invited) else web.show("people/guest_door.html", invited=invited)


@guests.post("")
@public  # as above
def enter(token: str) -> Response:
    invited = queries.invited(token)
    if invited is None or invited.title is None:
        return _closed(invited)
    if not _is_in(invited):
        entrance.let_in_as_guest(invited.user, invited.topic_id)
    return _onward(invited)


@guests.errorhandler(CSRFError)
def _stale(_error: CSRFError) -> Response:
    """Pressed twice, or the page stood open for long: nothing was typed, so it only starts again."""
    if request.endpoint != "guests.enter":
        return errors.page(400, forged=True)
    invited = queries.invited((request.view_args or {})["token"])
    if invited is None or not _is_in(invited):
        flash(_("Deze pagina stond te lang open. Druk nog een keer op de knop."), "warn")
    return redirect(request.path, 303)


def _is_in(invited: Invited) -> bool:
    """Whether this browser needs no door: with an account of its own, or as this guest already."""
    viewer = viewer_now()
    if viewer is None or not viewer.is_guest:
        return viewer is not None
    return (viewer.user_id, viewer.topic_id) == (invited.user.id, invited.topic_id)


def _closed(invited: Invited | None) -> Response:
    """410 for a link that is over, and counted; 403 where its organisation may not read the topic now."""
    if invited is None:
        wrong_link()
    organisation = invited.user.organisation if invited else None
    status = 403 if invited else 410
    return web.show("people/guest_closed.html", status=status, organisation=organisation)


def _onward(invited: Invited) -> Response:
    """To what the mail is about."""
    return web.done(invited.place or url_for("topic.show", topic_id=invited.topic_id) + "#nieuw")
