"""The dialogue: topics in which team and partners talk as equals."""

from importlib import import_module

from flask import Flask

ROOMS: tuple[str, ...] = (
    "topics",
    "starting",
    "topic",
    "reading",
    "inviting",
    "summaries",
    "closing",
    "changing",
    "linking",
    "rounds",
    "notices",
    "retention",
)


def init_app(app: Flask) -> None:
    """Add the list of topics, and each room around it."""
    for room in ROOMS:
        import_module(f"portal.dialogue.{room}.routes").init_app(app)
