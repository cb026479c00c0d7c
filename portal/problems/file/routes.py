"""One problem: its four steps, who reads along, and all that happened, with room for what features add."""

from datetime import date

from flask import Blueprint, Flask, Response, request

from portal.core import dates, happenings, web
from portal.core.guard import needs
from portal.core.language import language
from portal.core.policy import Action
from portal.problems.file import queries
from portal.problems.labels import QUESTIONS

file = Blueprint("file", __name__, url_prefix="/vraagstukken/<uuid:problem_id>")
LONGEST_PLACE = 17  # digits of a position


def init_app(app: Flask) -> None:
    """Register the page, and what its timeline tells."""
    app.register_blueprint(file)
    app.jinja_env.globals.update(step_questions=QUESTIONS)
    app.jinja_env.filters["iso_day"] = lambda value: dates.day(date.fromisoformat(value), language())
    for tell in (queries.tell_events, queries.tell_entries, queries.tell_topics):
        happenings.add(app, queries.PLACE, tell)


@file.get("")
@needs(Action.READ_PROBLEM)
def show(problem_id: object) -> Response:
    problem = queries.head_of(problem_id)
    asked = request.args.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) <= LONGEST_PLACE else 0
    return web.show("problems/problem.html", "problems/_timeline.html", **queries.around(problem, before))
