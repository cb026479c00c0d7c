"""Problems: repeated nuisance that team and partners carry to a measured end, step by step."""

from importlib import import_module

from flask import Flask

ROOMS: tuple[str, ...] = (
    "listing",
    "starting",
    "file",
    "facts",
    "seats",
    "steps",
    "moving",
    "closing",
    "rules",
    "linking",
    "topics",
    "radar",
    "stories",
    "effect",
    "checking",
    "figures",
    "erasing",
    "retention",
)


def init_app(app: Flask) -> None:
    """Add the list of problems, and each room around it."""
    for room in ROOMS:
        import_module(f"portal.problems.{room}.routes").init_app(app)
