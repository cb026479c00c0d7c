"""This room has no page: the kept counts follow every entry."""

from flask import Flask

from portal.core import following
from portal.logbook.counting.queries import count, discount, recounting


def init_app(app: Flask) -> None:
    """Count with each change to an entry, in its own transaction."""
    following.add(app, following.Follower(count, recounting, discount))
