"""Districts, teams, organisations and the people in them: who may sign in, and as whom."""

from importlib import import_module

from flask import Flask

ROOMS: tuple[str, ...] = (
    "sign_in",
    "own",
    "wishes",
    "invitations",
    "guests",
    "admin",
    "places",
    "organisations",
    "neighbourhoods",
)


def init_app(app: Flask) -> None:
    """Add sign-in, the own page, invitations and administration to the portal."""
    for room in ROOMS:
        import_module(f"portal.people.{room}.routes").init_app(app)
