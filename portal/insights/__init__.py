"""Insights: where the time goes, when, and whether it changes. Figures of a team, never of a person."""

from flask import Flask

from portal.insights import routes


def init_app(app: Flask) -> None:
    """Add the page with its pictures."""
    routes.init_app(app)
