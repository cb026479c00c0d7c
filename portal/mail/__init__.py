"""Mail: what waits in the outbox is brought to the mail server."""

from flask import Flask

from portal.mail import cli


def init_app(app: Flask) -> None:
    """Register the command."""
    cli.init_app(app)
