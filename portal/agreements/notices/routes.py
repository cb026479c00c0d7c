"""What agreements add to /berichten."""

from flask import Flask

from portal.agreements.notices import queries
from portal.agreements.overview.queries import unread_notices
from portal.core import notices


def init_app(app: Flask) -> None:
    """Offer them beside those of the dialogue."""
    notices.add(app, notices.Source("agreements/_notice.html", queries.rows, unread_notices))
