"""Problems, who reads them, what they hold, and which entries belong to them."""

from portal.problems.models.entries import ProblemEntry, ProblemWeek, Source
from portal.problems.models.file import Event, ProblemAnswer, ProblemEvent, ProblemStory
from portal.problems.models.problems import (
    Decision,
    OfProblem,
    Phase,
    Problem,
    ProblemNeighbourhood,
    ProblemReader,
    ProblemTopic,
)
from portal.problems.models.repeats import Repeat, RepeatCount
from portal.problems.models.rules import ProblemRule, RulePlace

__all__ = [
    "Decision",
    "Event",
    "OfProblem",
    "Phase",
    "Problem",
    "ProblemAnswer",
    "ProblemEntry",
    "ProblemEvent",
    "ProblemNeighbourhood",
    "ProblemReader",
    "ProblemRule",
    "ProblemStory",
    "ProblemTopic",
    "ProblemWeek",
    "Repeat",
    "RepeatCount",
    "RulePlace",
    "Source",
]
