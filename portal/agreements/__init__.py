"""Agreements: what somebody promised whom, and by when; the team is one of them."""

from importlib import import_module

from flask import Flask

ROOMS: tuple[str, ...] = (
    "overview",
    "proposing",
    "calendar",
    "agreement",
    "erasing",
    "around",
    "notices",
    "reminding",
    "reciprocity",
    "retention",
)


def init_app(app: Flask) -> None:
    """Add the list, and each room around it."""
    for room in ROOMS:
        import_module(f"portal.agreements.{room}.routes").init_app(app)
