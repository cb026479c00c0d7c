"""Refuse by default: each view carries a mark, and a route without one stops the start."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, abort, current_app, request
from werkzeug.exceptions import SecurityError

from portal.core.extensions import login
from portal.core.policy import Action, may
from portal.core.viewer import viewer_now

View = TypeVar("View", bound=Callable[..., Any])
PUBLIC = "public"
SMALL_BODY = 256 * 1024  # bytes; the longest form with every field full is a tenth of this


class UnmarkedRoute(RuntimeError):
    """A view says neither what it needs nor that it is public."""


def needs(action: Action, activity: bool = True, body: int = SMALL_BODY) -> Callable[[View], View]:
    """Only for viewers whose role has this action in the matrix.

    `activity=False` is for what a page asks by itself: it does not keep an idle session alive.
    `body` is how many bytes a request may bring: more than usual only where files are sent.
    """
    return lambda view: _mark(view, action, activity, body)


def public(view: View) -> View:
    """For everyone, signed in or not; there should be a reason beside each use."""
    return _mark(view, PUBLIC)


def _mark(view: View, mark: Action | str, activity: bool = True, body: int = SMALL_BODY) -> View:
    view.access_mark = mark  # type: ignore[attr-defined]
    view.is_activity = activity  # type: ignore[attr-defined]
    view.largest_body = body  # type: ignore[attr-defined]
    return view


def mark_of(view: Callable[..., Any]) -> Action | str | None:
    return getattr(view, "access_mark", None)


def is_activity() -> bool:
    """Whether this request shows that somebody is there."""
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, "is_activity", True)


def init_app(app: Flask) -> None:
    """Ask the policy before every request; bound before CSRF, so that an ended session asks for sign-in."""
    app.before_request(enforce)


def check(app: Flask) -> None:
    """Refuse the start when a view carries no mark; raises UnmarkedRoute with the names."""
    unmarked = [rule.endpoint for rule in app.url_map.iter_rules() if not mark_of(_view(app, rule.endpoint))]
    if unmarked:
        raise UnmarkedRoute(f"these routes need @needs or @public: {', '.join(sorted(set(unmarked)))}")


def _view(app: Flask, endpoint: str) -> Callable[..., Any]:
    return app.view_functions[endpoint]


def enforce() -> Any:
    """Sign-in first for who has no session, 403 for who has no cell in the matrix.

    An address that does not exist asks for sign-in too, so that nobody learns which ones do. A Host that is
    not ours is refused; Flask only notes that while it reads the address, and without one makes no page.
    """
    # Once, because each look through the proxy costs as much again.
    asked: Any = request._get_current_object()  # type: ignore[attr-defined]
    if isinstance(asked.routing_exception, SecurityError):
        raise asked.routing_exception
    view = _view(current_app, asked.endpoint) if asked.endpoint else None
    asked.max_content_length = getattr(view, "largest_body", SMALL_BODY)
    mark = mark_of(view) if view else None
    if mark == PUBLIC:
        return None
    viewer = viewer_now()
    if viewer is None:
        return login.unauthorized()
    if isinstance(mark, Action) and not may(viewer, mark):
        abort(403)
    return None
