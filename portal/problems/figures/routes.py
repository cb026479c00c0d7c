"""Tells the insights of problems; there is no page of its own."""

from flask import Flask

from portal.core import insight
from portal.problems.figures import queries


def init_app(app: Flask) -> None:
    """Let the insights ask."""
    insight.add(app, insight.Start, queries.starts)
    insight.add(app, insight.Spent, queries.spent)
    insight.add(app, insight.Gain, queries.gains)
