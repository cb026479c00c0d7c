"""What stands on the page of a problem, and its timeline: what was done, what was seen, what was said."""

from collections.abc import Iterator
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import Select, bindparam, select

from portal.core import dates, happenings, prepared
from portal.core.happenings import Happening
from portal.core.language import language
from portal.core.policy import Action, may
from portal.core.positions import moment_of, position_at
from portal.core.viewer import required_viewer
from portal.problems.labels import CALLED, DECISIONS, EVENTS, PHASES
from portal.problems.linking.queries import entries_of
from portal.problems.listing.queries import neighbourhoods_of
from portal.problems.models import Event, Phase, Problem, ProblemEvent
from portal.problems.rules.queries import told as told_rule
from portal.problems.seats.queries import seats_of
from portal.problems.steps.gaps import gaps
from portal.problems.steps.queries import answers_of
from portal.problems.topics.queries import topics_of

PAGE = 20
PAST_ALL = 2**62
PLACE = "problem"  # what features add their happenings and pieces to


def around(problem: Problem, before: int) -> dict[str, Any]:
    """What the page shows of a problem beside the problem itself."""
    answers = answers_of(problem.id)
    return {
        "problem": problem,
        "where": dict(neighbourhoods_of([problem.id])).get(problem.id, ""),
        "answers": answers,
        "open_questions": {phase: gaps(phase, answers) for phase in Phase},
        "seats": seats_of(problem.id),
        "rule": told_rule(problem.id),
        "topics": topics_of(problem.id),
        "before": before,
        **timeline(problem, before),
    }


def timeline(problem: Problem, before: int) -> dict[str, Any]:
    """A stretch of the timeline, the newest first, and from where it goes on."""
    found = happenings.newest(PLACE, problem.id, before or PAST_ALL, PAGE + 1)
    return {"items": found[:PAGE], "after": found[PAGE - 1].position if len(found) > PAGE else None}


def tell_events(problem_id: str, before: int, most: int) -> Iterator[Happening]:
    """What people did to the problem, with the words that stood there before."""
    for row in prepared.rows("events", _events, problem=problem_id, before=before, most=most):
        yield Happening(
            position=row.position,
            when=dates.moment(moment_of(row.position), language()),
            what=_said(Event(row.what), row.about),
            who=row.by,
            text=row.text,
            struck=row.what == Event.CHANGED,
        )


def _events() -> Select[Any]:
    one: Any = ProblemEvent
    here = (one.problem_id == bindparam("problem"), one.position < bindparam("before"))
    columns = (one.position, one.by, one.what, one.about, one.text)
    return select(*columns).where(*here).order_by(one.position.desc(), one.id.desc()).limit(bindparam("most"))


def _said(what: Event, about: str) -> str:
    """What happened, in words."""
    named: dict[Any, Any] = {**CALLED, **PHASES, **DECISIONS}
    return f"{EVENTS[what]}: {named[about]}" if about in named else str(EVENTS[what])


def tell_entries(problem_id: str, before: int, most: int) -> Iterator[Happening]:
    """What was seen, as far as the viewer may read it; a partner learns the hour, not the minute."""
    speech, team = language(), required_viewer().in_team
    can_take_away = may(required_viewer(), Action.TEND_PROBLEM)
    for row in entries_of(problem_id, before, most):
        own = {"problem_id": problem_id, "entry_id": row.id}
        yield Happening(
            position=row.position,
            when=(dates.moment if team else dates.day_and_hour)(row.observed_at, speech),
            what=f"{row.label}, {row.place}" if row.place else row.label,
            who=_("logboek"),
            url=url_for("entry.show", entry_id=row.id),
            away=url_for("gathering.unlink", **own) if can_take_away else "",
        )


def tell_topics(problem_id: str, before: int, _most: int) -> Iterator[Happening]:
    """The topics that were put beside it."""
    for row in topics_of(problem_id):
        position = position_at(row.added_at)
        if position < before:
            when, url = dates.moment(row.added_at, language()), url_for("topic.show", topic_id=row.id)
            yield Happening(position, when, row.title, _("dialoog"), url=url)
