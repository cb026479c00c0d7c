"""What is still open at a step: said, never required."""

from collections.abc import Mapping
from typing import Any

from portal.problems.labels import CALLED, QUESTIONS
from portal.problems.models import Phase

# One answer of each group is enough: of the triangle, either role on each side.
_GROUPS: dict[Phase, tuple[tuple[str, ...], ...]] = {
    Phase.SCANNING: tuple((code,) for code in QUESTIONS[Phase.SCANNING]),
    Phase.ANALYSIS: (
        ("offender", "handler"),
        ("place", "manager"),
        ("target", "guardian"),
        ("now",),
        ("cause",),
    ),
    Phase.RESPONSE: (("goal_from",), ("goal_to",), ("goal_by",)),
    Phase.ASSESSMENT: (("done",), ("outcome",)),
}
ORDER = list(Phase)


def gaps(phase: Phase, answers: Mapping[str, str]) -> list[Any]:
    """The questions of this step to which there is no answer yet."""
    return [CALLED[group[0]] for group in _GROUPS[phase] if not any(answers.get(code) for code in group)]


def gaps_on_the_way(now: Phase, to: Phase, answers: Mapping[str, str]) -> list[Any]:
    """The same for every step that is left behind; none on the way back."""
    left = ORDER[ORDER.index(now) : ORDER.index(to)]
    return [one for phase in left for one in gaps(phase, answers)]
