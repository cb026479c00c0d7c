"""The headers on every answer, and the host that the portal answers to."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from flask import Flask, Request, Response
from werkzeug.sansio.utils import get_host

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
LOCAL_HOSTS = ("127.0.0.1", "localhost")


def init_app(app: Flask, config: Config) -> None:
    """Say which hosts are ours: the guard refuses others; `protect` sets the headers."""
    app.config["TRUSTED_HOSTS"] = (config.host,) if config.public_url else LOCAL_HOSTS


def host_of(request: Request, ours: tuple[str, ...]) -> str:
    """The host and port that a request asks for; raises SecurityError when it is not one of ours."""
    return _host(request.scheme, request.environ.get("HTTP_HOST"), request.server, ours)


# One host has few names and ports, but a browser can make up more of them.
_host = lru_cache(maxsize=64)(get_host)


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
