"""The headers on every answer, and the host that the portal answers to."""

from flask import Flask, Response, request
from werkzeug.exceptions import SecurityError

from portal.config import Config

CSP = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
ALWAYS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
}
HSTS = "max-age=63072000; includeSubDomains"
LOCAL_HOSTS = ["127.0.0.1", "localhost"]


def init_app(app: Flask, config: Config) -> None:
    """Set the headers, and refuse a Host that is not ours."""
    app.config["TRUSTED_HOSTS"] = [config.host] if config.public_url else LOCAL_HOSTS
    every = dict(ALWAYS, **({"Strict-Transport-Security": HSTS} if config.secure else {}))
    app.extensions["headers"] = every

    @app.before_request
    def refuse_other_hosts() -> None:
        # Flask only notes it while it reads the address; without one, no page can be made.
        if isinstance(request.routing_exception, SecurityError):
            raise request.routing_exception

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.extend(every)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
