"""The first page after sign-in, and the page that tells a monitor whether the portal is well."""

from flask import Flask

from portal.start import routes


def init_app(app: Flask) -> None:
    """Add the start page."""
    routes.init_app(app)
