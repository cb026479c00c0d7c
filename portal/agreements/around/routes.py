"""Agreements beside the pages of other features."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from portal.agreements.around import queries
from portal.core import beside, happenings
from portal.core.policy import Action

PLACES: dict[str, Callable[..., dict[str, Any] | None]] = {
    "topic": queries.beside_topic,
    "problem": queries.beside_problem,
    "card": queries.beside_card,
    "who": queries.beside_who,
}


def init_app(app: Flask) -> None:
    """Stand beside a topic, a problem, a card, and whom one could call; and in a problem's timeline."""
    for place, context in PLACES.items():
        beside.add(app, place, beside.Piece("agreements/_beside.html", context, Action.READ_AGREEMENTS))
    happenings.add(app, "problem", queries.tell_steps)
