"""The problems of the benchmark: two hundred in the large team, the newest with a rule that takes a tenth.

So at a million entries 50,000 belong to it: half of all are the large team's, and these streets come back
most.
"""

from uuid import UUID

from flask import Flask
from sqlalchemy import select

from bench import data, words
from portal.core import scope
from portal.core.extensions import db
from portal.core.positions import SECOND, position_at
from portal.core.readers import team_token
from portal.logbook.models import Audience
from portal.problems.keeping.queries import rebuild
from portal.problems.models import (
    Event,
    Problem,
    ProblemAnswer,
    ProblemEvent,
    ProblemReader,
    ProblemRule,
    RulePlace,
)
from portal.problems.rules.matching import Rule
from portal.problems.rules.places import key_of

PROBLEMS, STREETS, WRITTEN = 200, 5, 40  # the events of each
OFFICER = 1  # its key
LARGEST = f"/vraagstukken/{UUID(int=PROBLEMS)}"


def fill(app: Flask) -> None:
    """Store them once the entries are there."""
    with app.app_context(), scope.unscoped():
        for number in range(1, PROBLEMS + 1):
            _store(number)
        problem = db.session.scalars(select(Problem).where(Problem.id == str(UUID(int=PROBLEMS)))).one()
        rebuild(problem, _rule(problem))
        db.session.commit()


def _store(number: int) -> None:
    problem_id, position = str(UUID(int=number)), position_at(data.END) + number * SECOND
    of, name = {"problem_id": problem_id, "team_id": data.LARGE}, f"Wijkteam {data.LARGE}"
    owner = {"owner_user_id": OFFICER, "owner_name": "Collega 1", "owner_voice": name, "author_id": OFFICER}
    told = {"title": f"Vraagstuk {number}", "harm": "Bewoners slapen slecht.", "audience": Audience.TEAM}
    db.session.add(Problem(id=problem_id, team_id=data.LARGE, position=position, **told, **owner))
    db.session.flush()
    db.session.add(ProblemReader(**of, reader=team_token(data.LARGE), name=name, position=position))
    db.session.add(ProblemAnswer(**of, question="cause", text="Er is geen licht."))
    by = {"by": f"Collega 1, {name}", "by_id": OFFICER, "what": Event.CHANGED, "about": "cause"}
    db.session.add_all(
        ProblemEvent(**of, **by, position=position - one * SECOND, text="Zo stond het er.")
        for one in range(WRITTEN)
    )


def _rule(problem: Problem) -> Rule:
    of = {"problem_id": problem.id, "team_id": problem.team_id}
    keys = tuple(key_of(place) for place in words.PLACES[:STREETS])
    db.session.add(ProblemRule(**of))
    db.session.add_all(RulePlace(**of, place_key=key, place=key) for key in keys)
    return Rule(problem.id, problem.team_id, keys)
