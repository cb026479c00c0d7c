"""This room has no page of its own: it works every night by `flask purge`, and stands on the start page."""

from flask import Flask

from portal.contacts.keeping.queries import purge_cards, todo
from portal.core import menu, purging
from portal.core.policy import Action


def init_app(app: Flask) -> None:
    """Register what has to go when its time is up, and what waits for who keeps cards."""
    purging.add(app, purge_cards)
    menu.add_block(app, menu.Block("start/_cards.html", todo, Action.EDIT_CONTACT, 15))
