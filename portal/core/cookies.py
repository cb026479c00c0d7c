"""The signed cookie that carries the session's token and the form token.

A browser sends the same cookie with each request, and gets the same form token on each page. Checking and
making a signature takes longer than reading rows does, so what was checked or made is kept for a while.
"""

from functools import lru_cache
from typing import Any

from flask import Flask, current_app, g, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask.wrappers import Request, Response
from flask_wtf.csrf import generate_csrf
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug.http import parse_cookie

from portal.core.database import READS
from portal.core.extensions import csrf

KEPT = 4_096  # browsers
LONGEST_KEPT = 2_000  # characters; what else a browser sends along must not fill the memory
FORM_TOKEN = "csrf_token"  # noqa: S105 - the name of the place, not a token


class SessionCookie(SecureCookieSessionInterface):
    """Flask's own cookie; the signer is made once, and what proved to be ours is not checked again."""

    def __init__(self, app: Flask) -> None:
        signer = super().get_signing_serializer(app)
        if signer is None:
            raise RuntimeError("the cookie needs a secret key")
        self._signer: URLSafeTimedSerializer = signer
        self._name = self.get_cookie_name(app)
        self._held = lru_cache(maxsize=KEPT)(self._read)  # keeps nothing that raises

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        return self._signer

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Flask first looks up all that a cookie needs; what changed nothing only says what it read."""
        if session.modified:
            super().save_session(app, session, response)
        elif session.accessed:
            vary = response.headers.get("Vary")
            response.headers["Vary"] = f"{vary}, Cookie" if vary else "Cookie"

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession:
        """What the cookie holds; how long it counts is up to the session in the database."""
        sent = request.environ.get("HTTP_COOKIE", "")
        read = self._held if len(sent) <= LONGEST_KEPT else self._read
        try:
            held = read(sent)
        except BadSignature:
            held = {}
        # What is held is given out each time, and flashes are a list to which more is added.
        mine = {name: [*value] if isinstance(value, list) else value for name, value in held.items()}
        return self.session_class(mine)

    def _read(self, sent: str) -> dict[str, Any]:
        """What our cookie holds among all that the browser sent; raises BadSignature when it is not ours."""
        ours = parse_cookie(sent).get(self._name)
        held: dict[str, Any] = self._signer.loads(ours) if ours else {}
        return held


def init_app(app: Flask) -> None:
    app.session_interface = SessionCookie(app)
    app.extensions["form_tokens"] = lru_cache(maxsize=KEPT)(_signer(app).dumps)
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False  # it would look up a lot for each page that is only read
    app.before_request(check_form_token)


def check_form_token() -> None:
    """Refuse whatever may write and does not bring the token of one of our forms."""
    if request.method not in READS:
        csrf.protect(apply_exemptions=True)


def _signer(app: Flask) -> URLSafeTimedSerializer:
    """As Flask-WTF signs, so that it knows the token again."""
    return URLSafeTimedSerializer(str(app.secret_key), salt="wtf-csrf-token")


def form_token() -> str:
    """The token in each form of this browser; Flask-WTF makes the first one, and checks them all."""
    here = vars(g._get_current_object())  # once, because each look through the proxy costs as much again
    if FORM_TOKEN not in here:
        raw = session.get(FORM_TOKEN)
        here[FORM_TOKEN] = current_app.extensions["form_tokens"](raw) if raw else generate_csrf()
    return str(here[FORM_TOKEN])
