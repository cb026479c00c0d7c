"""Mail: what waits in the outbox is brought to the mail server."""

from flask import Flask

from portal.core import purging
from portal.mail import cli
from portal.mail.queries import purge_refused


def init_app(app: Flask) -> None:
    """Register the command, and what goes when its time is up."""
    cli.init_app(app)
    purging.add(app, purge_refused)
