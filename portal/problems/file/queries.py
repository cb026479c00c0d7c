"""What stands on the page of a problem, and its timeline: what was done, what was seen, what was said."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from flask import abort, url_for
from flask_babel import gettext as _
from sqlalchemy import Select, bindparam, select

from portal.core import dates, happenings, prepared
from portal.core.happenings import Happening
from portal.core.language import language
from portal.core.positions import moment_of, position_at
from portal.core.types import moment_from
from portal.core.viewer import required_viewer
from portal.people.models import Neighbourhood
from portal.problems.labels import CALLED, DECIDED, EVENTS, PHASES
from portal.problems.linking.queries import entries_of
from portal.problems.models import Event, Phase, Problem, ProblemEvent, ProblemNeighbourhood, ProblemStory
from portal.problems.rules.queries import told as told_rule
from portal.problems.seats.queries import seats_of
from portal.problems.steps.gaps import gaps
from portal.problems.steps.queries import answers_of
from portal.problems.topics.queries import topics_of

PAGE = 20
PAST_ALL = 2**62
PLACE = "problem"  # what features add their happenings and pieces to


def head_of(problem_id: object) -> Any:
    """The problem itself; 404 when the viewer may not see it."""
    rows = prepared.rows("problem head", _head, problem=str(problem_id))
    if not rows:
        abort(404)
    return rows[0]


def _head() -> Select[Any]:
    one: Any = Problem
    columns = (
        one.id, one.team_id, one.organisation_id, one.title, one.harm, one.audience, one.hospitality,
        one.phase, one.owner_user_id.label("owner_id"), one.owner_name, one.owner_voice, one.opened_at,
        one.closed_at, one.decision,
    )  # fmt: skip
    return select(*columns).where(one.id == bindparam("problem"))


def around(problem: Any, before: int) -> dict[str, Any]:
    """What the page shows of a problem beside the problem itself."""
    answers = answers_of(problem.id)
    return {
        "problem": problem,
        "opened_at": moment_from(problem.opened_at),
        "closed_at": moment_from(problem.closed_at) if problem.closed_at else None,
        "where": ", ".join(row.name for row in prepared.rows("problem places", _places, problem=problem.id)),
        "answers": tuple(answers.items()),
        "open_questions": tuple(len(gaps(phase, answers)) for phase in Phase),
        "seats": seats_of(problem.id),
        "rule": told_rule(problem.id),
        "topics": topics_of(problem.id),
        "has_story": bool(prepared.rows("has story", _story, problem=problem.id)),
        **timeline(problem, before),
    }


def _places() -> Select[Any]:
    there = ProblemNeighbourhood.neighbourhood_id == Neighbourhood.id
    names = select(Neighbourhood.name).join(ProblemNeighbourhood, there).order_by(Neighbourhood.name)
    return names.where(ProblemNeighbourhood.problem_id == bindparam("problem"))


def _story() -> Select[Any]:
    return select(ProblemStory.told).where(ProblemStory.problem_id == bindparam("problem"))


def timeline(problem: Any, before: int) -> dict[str, Any]:
    """A stretch of the timeline, the newest first, and from where it goes on."""
    found = happenings.newest(PLACE, problem.id, before or PAST_ALL, PAGE + 1)
    after = found[PAGE - 1].position if len(found) > PAGE else None
    return {"items": tuple(found[:PAGE]), "after": after}


def tell_events(problem_id: str, before: int, most: int) -> Iterator[Happening]:
    """What people did to the problem, with the words that stood there before."""
    speech = language()
    for row in prepared.rows("events", _events, problem=problem_id, before=before, most=most):
        yield Happening(
            position=row.position,
            when=dates.moment(moment_of(row.position), speech),
            what=_said(row.what, row.about, speech),
            who=row.by,
            text=row.text,
            struck=row.what in {Event.CHANGED, Event.STORY},
        )


def _events() -> Select[Any]:
    one: Any = ProblemEvent
    here = (one.problem_id == bindparam("problem"), one.position < bindparam("before"))
    columns = (one.position, one.by, one.what, one.about, one.text)
    return select(*columns).where(*here).order_by(one.position.desc(), one.id.desc()).limit(bindparam("most"))


@lru_cache(maxsize=512)
def _said(what: str, about: str, _speech: str) -> str:
    """What happened, in words of this language."""
    named: dict[Any, Any] = {**CALLED, **PHASES, **DECIDED}
    told = str(EVENTS[Event(what)])
    return f"{told}: {named[about]}" if about in named else told


def tell_entries(problem_id: str, before: int, most: int) -> Iterator[Happening]:
    """What was seen, as far as the viewer may read it; a partner learns the hour, not the minute."""
    speech, who, base = language(), _("logboek"), url_for("logbook.listing") + "/"
    when = dates.moment if required_viewer().in_team else dates.day_and_hour
    for row in entries_of(problem_id, before, most):
        yield Happening(
            position=row.position,
            when=when(moment_from(row.observed_at), speech),
            what=f"{row.label}, {row.place}" if row.place else row.label,
            who=who,
            url=base + row.id,
        )


def tell_topics(problem_id: str, before: int, _most: int) -> Iterator[Happening]:
    """The topics that were put beside it."""
    for row in topics_of(problem_id):
        added_at = moment_from(row.added_at)
        if position_at(added_at) < before:
            when, url = dates.moment(added_at, language()), url_for("topic.show", topic_id=row.id)
            yield Happening(position_at(added_at), when, row.title, _("dialoog"), url=url)
