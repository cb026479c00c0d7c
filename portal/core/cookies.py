"""The signed cookie that carries the session's token and the form token."""

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer


class SessionCookie(SecureCookieSessionInterface):
    """Flask's own cookie; the signer is made once, because making it costs more than signing."""

    def __init__(self, app: Flask) -> None:
        self._signer = super().get_signing_serializer(app)

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        return self._signer


def init_app(app: Flask) -> None:
    app.session_interface = SessionCookie(app)
