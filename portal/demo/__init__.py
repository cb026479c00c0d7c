"""An invented town with eighteen months of neighbourhood work, to try the portal with."""

from importlib import import_module

from flask import Flask


def init_app(app: Flask) -> None:
    """Add the command that loads it."""
    import_module("portal.demo.cli").init_app(app)
