"""Agreements beside the pages of other features."""

from flask import Flask

from portal.agreements.around import queries
from portal.core import beside
from portal.core.policy import Action


def init_app(app: Flask) -> None:
    """Stand beside a topic and a problem."""
    for place, context in (("topic", queries.beside_topic), ("problem", queries.beside_problem)):
        beside.add(app, place, beside.Piece("agreements/_beside.html", context, Action.READ_AGREEMENTS))
