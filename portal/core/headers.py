"""The headers on every answer, and the host that the portal answers to."""

from collections.abc import Callable, Iterable
from typing import Any

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
NOT_KEPT = ("Cache-Control", "no-store")
LOCAL_HOSTS = ["127.0.0.1", "localhost"]


def init_app(app: Flask, config: Config) -> None:
    """Refuse a Host that is not ours; `protect` sets the headers."""
    app.config["TRUSTED_HOSTS"] = [config.host] if config.public_url else LOCAL_HOSTS

    @app.before_request
    def refuse_other_hosts() -> None:
        # Flask only notes it while it reads the address; without one, no page can be made.
        if isinstance(request.routing_exception, SecurityError):
            raise request.routing_exception


def allow_images(response: Response, origin: str) -> None:
    """Let this one page show pictures of another host too."""
    response.headers["Content-Security-Policy"] = CSP.replace("img-src 'self'", f"img-src 'self' {origin}")


def protect(app: Flask, config: Config) -> None:
    """Set the headers on whatever leaves, pages and files alike; so this is bound last, around all else."""
    hsts = [("Strict-Transport-Security", HSTS)] if config.secure else []
    every = {one[0].lower(): one for one in (*ALWAYS.items(), *hsts, NOT_KEPT)}
    answer = app.wsgi_app

    def protected(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            ours = dict(every)
            for name, _value in headers:
                ours.pop(name.lower(), None)
            return start_response(status, [*headers, *ours.values()], *rest)

        return answer(environ, start)

    app.wsgi_app = protected  # type: ignore[method-assign]
