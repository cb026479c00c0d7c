"""What the world of the tests works on, and one problem more for who needs it."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.models import Audience, Entry
from portal.people.models import District, Organisation, Team, User
from portal.problems.models import (
    Event,
    Phase,
    Problem,
    ProblemAnswer,
    ProblemEntry,
    ProblemEvent,
    ProblemNeighbourhood,
    ProblemReader,
    ProblemRule,
    ProblemStory,
    ProblemTopic,
    ProblemWeek,
    Repeat,
    RepeatCount,
    RulePlace,
    Source,
)
from portal.problems.rules.matching import counts_of, monday_of
from tests.world import keep

_places = count(1_600_000_000_000_000, 1_000_000)  # a second apart, long before the tests run
LONG_AGO = timedelta(days=300)
Place = Team | Organisation | District


def problem_of(author: User, team: Team, readers: list[Place], **overrides: Any) -> Problem:
    """A stored problem with its readers; its team always reads it."""
    position, problem_id = next(_places), str(uuid4())
    values: dict[str, Any] = {
        "id": problem_id,
        "position": position,
        "team_id": team.id,
        "title": "Muziek bij de fietsen",
        "harm": "Bewoners slapen slecht.",
        "audience": Audience.SELECTED,
        "phase": Phase.SCANNING,
        "owner_user_id": author.id,
        "owner_name": author.name,
        "owner_voice": team.name,
        "author_id": author.id,
    }
    made = keep(Problem(**{**values, **overrides}))
    for one in (team, *readers):
        keep(_reader(made, one))
    return made


def _reader(problem: Problem, place: Place, **overrides: Any) -> ProblemReader:
    letter = {Team: "t", Organisation: "o", District: "d"}[type(place)]
    column = {Organisation: "organisation_id", District: "district_id"}.get(type(place))
    own = {column: place.id} if column else {}
    of = {"problem_id": problem.id, "team_id": problem.team_id, "position": problem.position}
    return ProblemReader(**of, reader=f"{letter}{place.id}", name=place.name, **own, **overrides)


def build(made: dict[str, Any]) -> dict[str, Any]:
    """Problems of every audience, each with all that can hang on one."""
    names = ("noord", "zuid", "municipality", "housing", "welfare", "bar", "halt", "housing_zuid", "middle")
    noord, zuid, municipality, housing, welfare, bar, halt, housing_zuid, middle = (made[n] for n in names)
    lead, network = made["lead"], [municipality, housing, welfare]
    wide, owned = {"audience": Audience.NETWORK}, {"organisation_id": housing.id, "owner_voice": housing.name}
    problems = {
        "network_problem": problem_of(lead, noord, network, **wide),
        "named_problem": problem_of(lead, noord, [housing, middle]),
        "team_problem": problem_of(lead, noord, [], audience=Audience.TEAM),
        "bar_problem": problem_of(lead, noord, [*network, bar], hospitality=True, **wide),
        "owned_problem": problem_of(lead, noord, [housing], owner_user_id=made["partner"].id, **owned),
        "ended_problem": problem_of(lead, noord, [halt]),
        "problem_zuid": problem_of(made["lead_zuid"], zuid, [municipality, housing_zuid], **wide),
    }
    found = dict(problems)
    for name, entry, hood, topic in (
        ("network_problem", "network_entry", "birds", "network_topic"),
        ("named_problem", "entry", "harbour", "named_topic"),
        ("problem_zuid", "entry_zuid", "station", "topic_zuid"),
    ):
        rows = _around(problems[name], made[entry], made[hood].id, made[topic].id)
        found |= {f"{what}_of_{name}": row for what, row in rows.items()}
    for team in ("noord", "zuid"):
        found |= {f"{what}_{team}": row for what, row in _repeated(made[team]).items()}
    owned = {"problem_id": problems["owned_problem"].id, "team_id": noord.id, "position": 1}
    found["story_of_owned_problem"] = keep(ProblemStory(**owned, what="Zo ging het hier."))
    found["talked_unread"] = _beside(problems["network_problem"], made["team_topic"].id)
    return found | _readers(problems, welfare)


def _beside(problem: Problem, topic_id: str) -> ProblemTopic:
    return keep(ProblemTopic(problem_id=problem.id, team_id=problem.team_id, topic_id=topic_id))


def _around(problem: Problem, entry: Entry, neighbourhood_id: int, topic_id: str) -> dict[str, Any]:
    of = {"problem_id": problem.id, "team_id": problem.team_id}
    event = {"by": "Lea Teamleider, Wijkteam Noord", "what": Event.CHANGED, "about": "harm"}
    return {
        "where": keep(ProblemNeighbourhood(**of, neighbourhood_id=neighbourhood_id)),
        "talked": _beside(problem, topic_id),
        "answer": keep(ProblemAnswer(**of, question="cause", text="Er is geen licht.")),
        "event": keep(ProblemEvent(**of, **event, position=problem.position + 1, text="Zo stond het er.")),
        "story": keep(ProblemStory(**of, position=problem.position, what="Zo ging het.", told=True)),
        "rule": keep(ProblemRule(**of)),
        "place": keep(RulePlace(**of, place_key="nergens", place="Nergens")),
        "linked": keep(ProblemEntry(**of, entry_id=entry.id, by_hand=True, **counts_of(entry))),
        "week": keep(
            ProblemWeek(**of, week=monday_of(dates.today()), source=Source.OBSERVED, entries=1, minutes=5)
        ),
    }


def _repeated(team: Team) -> dict[str, Any]:
    """Something that repeats, long ago, and its count."""
    of = {"team_id": team.id, "place_key": "nergens", "category": "noise"}
    return {
        "repeat": keep(Repeat(**of, place="Nergens", number=4, usual=100, last_at=dates.now() - LONG_AGO)),
        "repeat_count": keep(RepeatCount(**of, since=monday_of(dates.today()), entries=1)),
    }


def _readers(problems: dict[str, Any], late: Organisation) -> dict[str, Any]:
    """All reader rows by name; one organisation came late to the network's problem."""
    network = problems["network_problem"].id
    mine = (ProblemReader.problem_id == network, ProblemReader.organisation_id == late.id)
    db.session.scalars(select(ProblemReader).where(*mine)).one().since = 2**60
    db.session.commit()
    names = {row.id: name for name, row in problems.items()}
    rows = db.session.scalars(select(ProblemReader)).all()
    db.session.expunge_all()
    return {f"{names[row.problem_id]}_read_by_{row.reader}": row for row in rows}
