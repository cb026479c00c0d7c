"""Dutch or English: the account's choice, else that of this browser's session, else Dutch."""

from flask import Flask, g, has_request_context, session
from flask_babel import refresh

from portal.core.extensions import babel
from portal.core.viewer import viewer_if_known

LANGUAGES = ("nl", "en")
KEY = "language"


def init_app(app: Flask) -> None:
    app.config["BABEL_DEFAULT_LOCALE"] = "nl"
    babel.init_app(app, locale_selector=language)


def language() -> str:
    """The language of this request."""
    try:
        here = vars(g._get_current_object())
    except RuntimeError:
        return "nl"
    if "language" not in here:
        here["language"] = _chosen()
    chosen: str = here["language"]
    return chosen


def _chosen() -> str:
    viewer = viewer_if_known()
    if viewer is not None:
        return viewer.language
    choice = session.get(KEY, "nl") if has_request_context() else "nl"
    return choice if choice in LANGUAGES else "nl"


def forget() -> None:
    """Choose anew, after the viewer or the choice changed within a request."""
    g.pop("language", None)
    refresh()
