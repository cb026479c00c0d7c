"""What every template can use."""

from typing import Any

from flask import Flask

from portal.config import Config
from portal.core import dates, text
from portal.core.language import language
from portal.core.policy import may
from portal.core.viewer import viewer_if_known


def init_app(app: Flask, config: Config) -> None:
    """Give the templates their few functions and filters; blocks leave no blank lines behind."""
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    env.globals.update(demo_mode=config.demo)
    env.filters.update(
        moment=lambda value: dates.moment(value, language()),
        day_and_hour=lambda value: dates.day_and_hour(value, language()),
        day=lambda value: dates.day(value, language()),
        clock=lambda value: dates.clock(value, language()),
        first_line=text.first_line,
    )
    app.context_processor(_context)


def _context() -> dict[str, Any]:
    viewer = viewer_if_known()
    return {
        "viewer": viewer,
        "lang": language(),
        "may": lambda action, row=None: may(viewer, action, row),
    }
