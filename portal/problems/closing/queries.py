"""Closing and reopening a problem; each stays in its file."""

from portal.core import dates
from portal.problems.models import Decision, Event, Phase, Problem
from portal.problems.moving.queries import move
from portal.problems.recording.queries import note
from portal.problems.stories.queries import draft


def close(problem: Problem, decision: str | None, reason: str) -> bool:
    """End a problem that is held, or take it back to the approach that is to be adjusted.

    False when it was closed already.
    """
    if problem.closed_at is not None:
        return False
    problem.decision = Decision(decision) if decision else None
    if problem.decision is Decision.ADJUST:
        note(problem, Event.DECIDED, Decision.ADJUST, reason)
        move(problem, Phase.RESPONSE, "")
        return True
    problem.closed_at = dates.now()
    note(problem, Event.CLOSED, decision or "", reason)
    draft(problem)
    return True


def reopen(problem: Problem) -> bool:
    """Take it up again; False when it was open."""
    if problem.closed_at is None:
        return False
    problem.closed_at, problem.decision = None, None
    note(problem, Event.REOPENED)
    return True
