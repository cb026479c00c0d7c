"""The neighbourhood logbook: what the team saw, where its time went, and what partners may read of it."""

from importlib import import_module

from flask import Flask

ROOMS: tuple[str, ...] = (
    "counting",  # the first to follow what happens to entries
    "writing",
    "doubles",
    "sharing",
    "entry",
    "changes",
    "reports",
    "exports",
    "categories",
    "retention",
    "map",
)


def init_app(app: Flask) -> None:
    """Add the list, and each room around it."""
    import_module("portal.logbook.routes").init_app(app)
    for room in ROOMS:
        import_module(f"portal.logbook.{room}.routes").init_app(app)
