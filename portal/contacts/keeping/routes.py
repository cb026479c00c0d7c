"""This room has no page: its work is done every night by `flask purge`."""

from flask import Flask

from portal.contacts.keeping.queries import purge_cards
from portal.core import purging


def init_app(app: Flask) -> None:
    """Register what has to go when its time is up."""
    purging.add(app, purge_cards)
