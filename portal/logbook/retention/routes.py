"""This room has no page: its work is a command that runs every night."""

from flask import Flask

from portal.logbook.retention.cli import purge


def init_app(app: Flask) -> None:
    """Register `flask purge`."""
    app.cli.add_command(purge)
