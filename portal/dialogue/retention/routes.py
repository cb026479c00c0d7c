"""This room has no page: it works every night by `flask purge`, and the topic's page says until when."""

from flask import Flask

from portal.core import purging
from portal.dialogue.retention.queries import kept_until, purge_topics


def init_app(app: Flask) -> None:
    """Register what has to go when its time is up."""
    purging.add(app, purge_topics)
    app.jinja_env.filters["kept_until"] = kept_until
