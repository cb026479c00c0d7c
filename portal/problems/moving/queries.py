"""Moving a problem to another step, with the reason in its file."""

from portal.problems.models import Event, Phase, Problem
from portal.problems.recording.queries import note


def move(problem: Problem, phase: Phase, reason: str) -> bool:
    """Bring a problem that is held to this step; False when it was there already."""
    if problem.phase == phase:
        return False
    problem.phase = phase
    note(problem, Event.MOVED, phase, reason)
    return True
