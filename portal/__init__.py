"""Wijkportaal: neighbourhood work, shared between a team and its partners."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from flask import Flask, Request
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import MapAdapter

from portal.config import Config
from portal.core import (
    assets,
    beside,
    cookies,
    database,
    errors,
    guard,
    headers,
    language,
    menu,
    scope,
    templating,
    turns,
)
from portal.core.extensions import Model, csrf, db, login

FEATURES = (
    *("people", "logbook", "contacts", "dialogue", "agreements", "problems", "insights"),
    *("mail", "start", "demo"),
)


class Portal(Flask):
    """Flask without what it would find out again in each request."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """All functions here are plain ones."""
        return func

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """The same, but the Host header is looked at once for all requests that bring it; Flask does so twice
        for each. Raises SecurityError when it is not ours."""
        if request is None:
            return super().create_url_adapter(None)
        request.host = host = headers.host_of(request, self.config["TRUSTED_HOSTS"])
        where = (host.lower(), request.root_path, "", request.scheme, request.path)
        return MapAdapter(self.url_map, *where, request.method, request.environ.get("QUERY_STRING", ""))


def create_app(config: Config | None = None) -> Flask:
    """A portal ready to serve; raises ConfigError, UnmarkedRoute or Unscoped rather than start half-safe."""
    config = config or Config.from_environment()
    app = Portal(__name__, static_folder=None, instance_path=str(config.instance))
    app.config.update(_flask_settings(config))
    app.extensions["config"] = config
    config.instance.mkdir(parents=True, exist_ok=True)
    _bind_extensions(app, config)
    _bind_migrations(app, config)
    for feature in FEATURES:
        import_module(f"portal.{feature}").init_app(app)
    guard.check(app)
    scope.check(mapper.class_ for mapper in Model.registry.mappers)
    return app


def _flask_settings(config: Config) -> dict[str, Any]:
    name = "__Host-wijkportaal" if config.secure else "wijkportaal"
    return {
        "SECRET_KEY": config.secret_key,
        "SQLALCHEMY_DATABASE_URI": config.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": database.engine_options(config.database_url),
        "SESSION_COOKIE_NAME": name,
        "SESSION_COOKIE_SECURE": config.secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_PATH": "/",
        "PREFERRED_URL_SCHEME": "https" if config.secure else "http",
        "MAX_FORM_MEMORY_SIZE": 1024 * 1024,
        "WTF_CSRF_TIME_LIMIT": None,  # the token lives as long as the session
    }


def _bind_extensions(app: Flask, config: Config) -> None:
    db.init_app(app)
    database.init_app(app)
    scope.install(app)
    login.init_app(app, add_context_processor=False)  # error pages must not ask who is looking
    headers.init_app(app, config)
    guard.init_app(app)
    csrf.init_app(app)
    cookies.init_app(app)
    language.init_app(app)
    templating.init_app(app, config)
    menu.init_app(app)
    beside.init_app(app)
    errors.init_app(app)
    turns.init_app(app)
    assets.init_app(app, config.instance / "static")
    if config.trusted_proxies:
        count = config.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=0)  # type: ignore[method-assign]
    headers.protect(app, config)


def _bind_migrations(app: Flask, config: Config) -> None:
    """Only where they can run: under the `flask` command, which says so, and where they are loaded anyway.

    A server never runs them, and saves the eleven megabytes of Alembic.
    """
    if os.environ.get("FLASK_RUN_FROM_CLI") == "true" or "flask_migrate" in sys.modules:
        migrate = import_module("flask_migrate").Migrate
        migrate(app, db, directory=str(config.migrations), render_as_batch=True)
