"""The problems of the benchmark: two hundred in the large team, the newest with a rule that takes a tenth.

So at a million entries 50,000 belong to it: half of all are the large team's, and these streets come back
most.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy import select

from bench import data, rows, words
from bench.bulk import Bulk
from bench.moments import END
from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.positions import SECOND, position_at
from portal.core.readers import team_token
from portal.logbook.models import Audience, Entry
from portal.problems.keeping.queries import rebuild
from portal.problems.models import (
    Event,
    Problem,
    ProblemAnswer,
    ProblemEvent,
    ProblemReader,
    ProblemRule,
    Repeat,
    RulePlace,
)
from portal.problems.radar.rule import stretch_of
from portal.problems.rules.matching import Rule

PROBLEMS, STREETS, WRITTEN = 200, 5, 40  # the events of each
REPEATS = 100
COUNTED = ("team_id", "place_key", "category", "observed_at")
OFFICER = 1  # its key
LARGEST = f"/vraagstukken/{UUID(int=PROBLEMS)}"


def fill(app: Flask) -> None:
    """Store them once the entries are there."""
    with app.app_context(), scope.unscoped():
        for number in range(1, PROBLEMS + 1):
            _store(number)
        db.session.add_all(_repeats())
        problem = db.session.scalars(select(Problem).where(Problem.id == str(UUID(int=PROBLEMS)))).one()
        rebuild(problem, _rule(problem))
        db.session.commit()


def _repeats() -> Iterator[Repeat]:
    """As many as the radar reads at most, none of which the rule takes."""
    for number, place in enumerate(words.PLACES[STREETS : STREETS + REPEATS]):
        of = {
            "team_id": data.LARGE,
            "place_key": Entry.key_of(place),
            "category": data.CATEGORIES[number % 9],
        }
        told = {
            "place": place,
            "number": 4 + number % 7,
            "usual": 100,
            "peak": number,
            "last_at": dates.now(),
        }
        yield Repeat(**of, **told)


class Repeats:
    """What happens how often at each place."""

    def __init__(self) -> None:
        self.found: Counter[tuple[Any, ...]] = Counter()

    def include(self, entries: list[rows.Row]) -> None:
        team, place, category, at = (rows.ENTRY.index(name) for name in COUNTED)
        self.found.update((row[team], row[place], row[category], _since(row[at][:10])) for row in entries)

    def store(self, target: Bulk) -> None:
        columns = ("team_id", "place_key", "category", "since", "entries")
        target.insert("repeat_count", columns, ((*key, number) for key, number in sorted(self.found.items())))


@lru_cache(maxsize=2_000)
def _since(day: str) -> str:
    return stretch_of(date.fromisoformat(day)).isoformat()


def _store(number: int) -> None:
    problem_id, position = str(UUID(int=number)), position_at(END) + number * SECOND
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
    keys = tuple(Entry.key_of(place) for place in words.PLACES[:STREETS])
    db.session.add(ProblemRule(**of))
    db.session.add_all(RulePlace(**of, place_key=key, place=key) for key in keys)
    return Rule(problem.id, problem.team_id, keys)
