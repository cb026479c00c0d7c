"""This room has no page: the insights ask it."""

from flask import Flask

from portal.core import insight
from portal.problems.yielding import queries


def init_app(app: Flask) -> None:
    """Tell the insights of problems."""
    insight.add(app, insight.Start, queries.starts)
    insight.add(app, insight.Spent, queries.spent)
    insight.add(app, insight.Gain, queries.gains)
