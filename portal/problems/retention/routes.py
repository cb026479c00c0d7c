"""This room has no page: it works every night by `flask purge`, and the problem's page says until when."""

from flask import Flask

from portal.core import dates, purging
from portal.problems.retention.queries import file_kept_until, purge_problems, story_kept_until


def init_app(app: Flask) -> None:
    """Register what has to go when its time is up."""
    purging.add(app, purge_problems)
    app.jinja_env.filters.update(
        file_kept_until=file_kept_until,
        story_kept_until=story_kept_until,
        is_over=lambda day: day < dates.today(),
    )
