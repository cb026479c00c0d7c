"""This room has no page: it works every night by `flask purge`."""

from flask import Flask

from portal.agreements.retention.queries import purge_agreements
from portal.core import purging


def init_app(app: Flask) -> None:
    """Register what has to go when its time is up."""
    purging.add(app, purge_agreements)
