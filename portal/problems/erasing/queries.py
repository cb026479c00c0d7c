"""Erasing words from a problem, its answers, its story and its history; that it was done stays on record."""

from collections.abc import Iterator

from flask_babel import gettext as _
from sqlalchemy import select

from portal.core.erasing import Held, eraser, rewrite, texts_in
from portal.core.extensions import db
from portal.core.reasons import EraseForm
from portal.problems.labels import CALLED, EVENTS, STORY
from portal.problems.models import Event, Problem, ProblemAnswer, ProblemEvent, ProblemStory
from portal.problems.recording.queries import note

DAY = "goal_by"  # an answer that is a day, and must stay one


def form_for(problem: Problem) -> EraseForm:
    """The form, with the personal data found in any of the texts as ticks."""
    return EraseForm.about(texts_of(problem), str(problem.position))


def texts_of(problem: Problem) -> list[tuple[str, str]]:
    """Every text that is kept of the problem, with what it is called."""
    return texts_in(_holders(problem))


def _holders(problem: Problem) -> Iterator[Held]:
    yield _("Titel"), problem, "title"
    yield _("Last in één zin"), problem, "harm"
    answers = select(ProblemAnswer).where(ProblemAnswer.problem_id == problem.id)
    for answer in db.session.scalars(answers.where(ProblemAnswer.question != DAY)):
        yield str(CALLED[answer.question]), answer, "text"
    for story in db.session.scalars(select(ProblemStory).where(ProblemStory.problem_id == problem.id)):
        yield from ((str(label), story, name) for name, label in STORY.items())
    events = select(ProblemEvent).where(ProblemEvent.problem_id == problem.id)
    for event in db.session.scalars(events.order_by(ProblemEvent.position)):
        yield _heading(event), event, "text"


def _heading(event: ProblemEvent) -> str:
    what = str(EVENTS[event.what])
    return f"{what}: {CALLED[event.about]}" if event.about in CALLED else what


def erase(problem: Problem, form: EraseForm) -> None:
    """Put the mark for the words in every row; a second click of the same finds none and changes nothing."""
    if form.nowhere == form.pieces:
        return
    change = eraser(form.pieces)
    for _label, row, name in list(_holders(problem)):
        rewrite(row, name, change)
    note(problem, Event.ERASED, text=form.reason.data or "")


def done_before(problem: Problem, form: EraseForm) -> bool:
    """Whether this is the second click of the same erasing."""
    here = (ProblemEvent.problem_id == problem.id, ProblemEvent.what == Event.ERASED)
    last = select(ProblemEvent.text).where(*here).order_by(ProblemEvent.position.desc()).limit(1)
    return bool(form.pieces) and form.nowhere == form.pieces and db.session.scalar(last) == form.reason.data
