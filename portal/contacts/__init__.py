"""The directory of partners: who is there, for what, when, and whom to call now."""

from importlib import import_module

from flask import Flask

ROOMS: tuple[str, ...] = ("who", "card", "editing", "telling", "taking", "importing", "keeping")


def init_app(app: Flask) -> None:
    """Add the list, and each room around it."""
    import_module("portal.contacts.routes").init_app(app)
    for room in ROOMS:
        import_module(f"portal.contacts.{room}.routes").init_app(app)
