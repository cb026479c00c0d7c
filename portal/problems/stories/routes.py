"""The story of a problem: read it, print it, write it; and the library of all that are told."""

from typing import Any

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.core import store, web
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.logbook.models import Audience
from portal.problems.labels import STORY
from portal.problems.models import Problem, ProblemStory
from portal.problems.stories import queries
from portal.problems.stories.forms import StoryForm

stories = Blueprint("stories", __name__, url_prefix="/vraagstukken")
LONGEST_QUESTION = 200


def init_app(app: Flask) -> None:
    """Register the pages."""
    app.register_blueprint(stories)
    app.jinja_env.globals.update(story_parts=STORY)


@stories.get("/verhalen")
@needs(Action.READ_PROBLEM)
def library() -> Response:
    asked = request.args.get("q", "").strip()[:LONGEST_QUESTION]
    return web.show("problems/stories.html", q=asked, found=queries.library(asked))


@stories.get("/<uuid:problem_id>/verhaal")
@needs(Action.READ_PROBLEM)
def read(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.READ_PROBLEM)
    return web.show("problems/story.html", problem=problem, story=queries.story_of(problem))


@stories.get("/<uuid:problem_id>/verhaal/schrijven")
@needs(Action.WORK_ON_PROBLEM)
def write(problem_id: object) -> Response:
    problem = store.load(Problem, problem_id, Action.WORK_ON_PROBLEM)
    return _ask(problem, _form(problem, queries.story_of(problem)))


@stories.post("/<uuid:problem_id>/verhaal/schrijven")
@needs(Action.WORK_ON_PROBLEM)
def save(problem_id: object) -> Response | BaseResponse:
    problem = store.hold(store.load(Problem, problem_id, Action.WORK_ON_PROBLEM))
    story = queries.story_of(problem)
    form = _form(problem, story)
    if not form.validate():
        return _ask(problem, form, form.status)
    queries.change(problem, story, form)
    return web.done(url_for("stories.read", problem_id=problem.id), _("Het verhaal is bewaard."))


def _form(problem: Problem, story: ProblemStory) -> StoryForm:
    return StoryForm(problem.audience, queries.stored(story))


def _ask(problem: Problem, form: StoryForm, status: int = 200) -> Response:
    typed = {name: form[name].data for name in STORY}
    found = findings_for(typed, widening=problem.audience != Audience.TEAM)
    said = queries.measured(problem) if may(required_viewer(), Action.READ_EFFECT, problem) else ""
    more: dict[str, Any] = {"problem": problem, "form": form, "findings": found, "measured": said}
    return web.show("problems/story_edit.html", status=status, **more)
