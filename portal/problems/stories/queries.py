"""Drafting a story from the file, changing it, and the library of those that are told.

A team solves some dozens of problems a year, so the library is looked through as a short list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import abort
from flask_babel import gettext as _
from sqlalchemy import exists, select

from portal.agreements.models import Agreement, AgreementReader, State
from portal.core import dates
from portal.core.extensions import db
from portal.core.matching import matches
from portal.core.positions import position_at
from portal.core.readers import team_token
from portal.core.text import first_line
from portal.logbook.models import Audience
from portal.problems.effect.queries import effect_of
from portal.problems.effect.words import conclusion
from portal.problems.labels import STORY
from portal.problems.listing.queries import neighbourhoods_of
from portal.problems.models import Event, Problem, ProblemReader, ProblemStory
from portal.problems.recording.queries import note
from portal.problems.steps.queries import answers_of
from portal.problems.stories.forms import StoryForm

MOST = 500
EXCERPT = 160


@dataclass(frozen=True, slots=True)
class Told:
    """A story in the library."""

    id: str
    title: str
    where: str
    voice: str
    line: str


def draft(problem: Problem) -> None:
    """Write the story from what stands in the file of a problem that closes, unless there is one."""
    if _under(problem.id) is not None:
        return
    answers, done = answers_of(problem.id), _done(problem)
    actions = "\n".join(f"{one.by_name}: {one.text}" for one in done if one.known)
    counted = measured(problem) if problem.audience == Audience.TEAM else ""
    story = ProblemStory(
        problem_id=problem.id, team_id=problem.team_id, position=position_at(dates.now()),
        what=_joined(problem.harm, answers.get("events"), answers.get("recurring")),
        cause=answers.get("cause", ""), tried=_joined(answers.get("approach"), answers.get("done"), actions),
        effect=_joined(answers.get("outcome"), counted),
        thanks=_thanks(problem, done),
    )  # fmt: skip
    db.session.add(story)
    db.session.flush()


def _done(problem: Problem) -> Sequence[Any]:
    """What was agreed and done, by its day; `known` where every organisation that reads the story knows."""
    reader, along = ProblemReader, AgreementReader
    same = (along.agreement_id == Agreement.id, along.reader == reader.reader)
    tells = exists(select(1).select_from(along).where(*same).correlate(Agreement, reader))
    of_problem = (reader.problem_id == problem.id, reader.organisation_id.is_not(None))
    left_out = exists(select(1).select_from(reader).where(*of_problem, ~tells).correlate(Agreement))
    columns = (Agreement.by, Agreement.by_name, Agreement.text, (~left_out).label("known"))
    here = (Agreement.problem_id == problem.id, Agreement.state == State.DONE)
    return db.session.execute(select(*columns).where(*here).order_by(Agreement.due, Agreement.id)).all()


def _thanks(problem: Problem, done: Sequence[Any]) -> str:
    """A line for each organisation: first those that did something, then those that thought along."""
    of_problem = (ProblemReader.problem_id == problem.id, ProblemReader.organisation_id.is_not(None))
    along = dict(
        db.session.execute(select(ProblemReader.reader, ProblemReader.name).where(*of_problem)).all()
    )
    doers = {one.by: one.by_name for one in done if one.known or one.by in along}
    doers.pop(team_token(problem.team_id), None)
    did = [_("%(name)s, voor het meedoen", name=name) for name in sorted(doers.values())]
    rest = sorted(name for reader, name in along.items() if reader not in doers)
    return "\n".join([*did, *(_("%(name)s, voor het meedenken", name=name) for name in rest)])


def measured(problem: Problem) -> str:
    """What the counts say about it, in one sentence; partners read counts only where somebody writes them."""
    effect = effect_of(problem)
    return conclusion(effect) if effect else ""


def _joined(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)


def _under(problem_id: str) -> ProblemStory | None:
    return db.session.scalar(select(ProblemStory).where(ProblemStory.problem_id == problem_id))


def story_of(problem: Problem) -> ProblemStory:
    """Its story, 404 as long as the problem was never closed."""
    return _under(problem.id) or abort(404)


def stored(story: ProblemStory) -> dict[str, Any]:
    """The story as its form shows it."""
    return {name: getattr(story, name) for name in (*STORY, "told")}


def change(problem: Problem, story: ProblemStory, form: StoryForm) -> None:
    """Keep what is sent otherwise than it stands; the old words stay in the file."""
    for name, both in form.changed.items():
        setattr(story, name, form[name].data or ("" if name in STORY else False))
        if name in STORY:
            note(problem, Event.STORY, f"story_{name}", both.stored)
    story.position = position_at(dates.now())
    db.session.flush()


def library(question: str) -> list[Told]:
    """The stories that are told and in which each word of the question occurs, the newest first."""
    statement = (
        select(ProblemStory, Problem.title, Problem.owner_voice)
        .join(Problem, Problem.id == ProblemStory.problem_id)
        .where(ProblemStory.told)
        .order_by(ProblemStory.position.desc())
        .limit(MOST)
    )
    rows = db.session.execute(statement).all()
    where = dict(neighbourhoods_of([story.problem_id for story, _title, _voice in rows]))
    return [
        Told(story.problem_id, title, where.get(story.problem_id, ""), voice, first_line(story.what, EXCERPT))
        for story, title, voice in rows
        if matches(question, title, where.get(story.problem_id), *(getattr(story, name) for name in STORY))
    ]
