"""The readers of a problem: rows that each list starts from, so they follow whoever may read it."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, bindparam, delete, select

from portal.core import prepared, scope
from portal.core.extensions import db
from portal.core.personal_fields import Found, findings_for
from portal.core.readers import district_token, organisation_token, team_token
from portal.logbook.models import Audience
from portal.people.models import District, Organisation, OrganisationKind, Team, works_with
from portal.problems.labels import CALLED, STORY
from portal.problems.models import Event, Problem, ProblemAnswer, ProblemReader, ProblemStory, RulePlace
from portal.problems.recording.queries import note
from portal.problems.seats.forms import ReaderFields

BAR = OrganisationKind.HOSPITALITY


def partners_of(team_id: int) -> Sequence[Organisation]:
    """The organisations that work with the team today, bars last."""
    statement = select(Organisation).where(works_with(Organisation.id, team_id))
    return db.session.scalars(statement.order_by(Organisation.kind == BAR, Organisation.name)).all()


def offered(team_id: int) -> list[tuple[str, str]]:
    """The same to choose from."""
    return [(one.public_id, one.name) for one in partners_of(team_id)]


def seats_of(problem_id: str) -> Sequence[Any]:
    """Who reads along, the team first."""
    return prepared.rows("problem seats", _seats, problem=problem_id)


def _seats() -> Select[Any]:
    one: Any = ProblemReader
    team_first = (one.organisation_id.is_not(None), one.district_id.is_not(None), one.name)
    columns = select(one.reader, one.name, one.organisation_id)
    return columns.where(one.problem_id == bindparam("problem")).order_by(*team_first)


def stored(problem: Problem) -> dict[str, Any]:
    """Who reads it, as the form shows it."""
    rows = seats_of(problem.id)
    named = {one.organisation_id for one in rows if problem.audience == Audience.SELECTED}
    ids = [one.public_id for one in partners_of(problem.team_id) if one.id in named]
    chief = any(one.reader.startswith("d") for one in rows)
    return {
        "audience": problem.audience, "organisations": ids, "hospitality": problem.hospitality, "chief": chief
    }  # fmt: skip


def in_the_way(problem: Problem, form: ReaderFields) -> dict[str, list[Found]]:
    """Personal data in what the readers would read; nothing when the team stays alone."""
    if form.audience_now == Audience.TEAM:
        return {}
    found = findings_for(_texts(problem), widening=True)
    return {str(CALLED.get(name, name)): findings for name, findings in found.items()}


def to_read(problem: Problem) -> dict[str, str]:
    """All words that a new reader reads at once, by what they are called."""
    return {str(CALLED[name]): text for name, text in _texts(problem).items() if text}


def mark_of(words: dict[str, str]) -> str:
    """Another mark for other words, so that nobody says yes to what was not shown."""
    return sha256("\0".join(words.values()).encode()).hexdigest()


def _texts(problem: Problem) -> dict[str, str]:
    answers = select(ProblemAnswer.question, ProblemAnswer.text)
    texts = {"title": problem.title, "harm": problem.harm}
    texts |= dict(db.session.execute(answers.where(ProblemAnswer.problem_id == problem.id)).all())
    story = db.session.scalar(select(ProblemStory).where(ProblemStory.problem_id == problem.id))
    texts |= {f"story_{name}": getattr(story, name) for name in STORY} if story else {}
    places = db.session.scalars(select(RulePlace.place).where(RulePlace.problem_id == problem.id))
    return {**texts, "place": "\n".join(places)}


def change(problem: Problem, form: ReaderFields) -> None:
    """Let other readers read a problem that is held; its owner's organisation always does.

    Who comes in now gets what happens from here on.
    """
    owned_elsewhere = problem.organisation_id and form.audience.data == Audience.TEAM
    problem.audience = Audience.SELECTED if owned_elsewhere else Audience(form.audience.data)
    problem.hospitality = problem.audience is Audience.NETWORK and form.hospitality.data
    of_problem = ProblemReader.problem_id == problem.id
    known = dict(
        db.session.execute(select(ProblemReader.reader, ProblemReader.since).where(of_problem)).all()
    )
    db.session.execute(delete(ProblemReader).where(of_problem))
    for one in _readers(problem, form):
        one.since = known.get(one.reader, problem.position + 1)
        db.session.add(one)
    db.session.flush()
    names = ", ".join(one.name for one in seats_of(problem.id))
    note(problem, Event.READERS, text=names)


def put(problem: Problem, form: ReaderFields) -> None:
    """Store who reads a new problem, from its start."""
    db.session.add_all(_readers(problem, form))
    db.session.flush()


def _readers(problem: Problem, form: ReaderFields) -> Iterator[ProblemReader]:
    team = db.session.scalars(select(Team).where(Team.id == problem.team_id)).one()
    yield reader(problem, team_token(team.id), team.name)
    for one in _organisations(problem, set(form.organisations.data or [])):
        yield reader(problem, organisation_token(one.id), one.name, organisation_id=one.id)
    if form.chief.data:
        with scope.unscoped():
            name = db.session.scalar(select(District.name).where(District.id == team.district_id)) or ""
        yield reader(problem, district_token(team.district_id), name, district_id=team.district_id)


def _organisations(problem: Problem, chosen: set[str]) -> list[Organisation]:
    """Named ones, or the network, where bars come only with their own tick; and the one that owns it."""
    wide = problem.audience == Audience.NETWORK
    return [
        one
        for one in partners_of(problem.team_id)
        if one.id == problem.organisation_id
        or (problem.audience == Audience.SELECTED and one.public_id in chosen)
        or (wide and (problem.hospitality or one.kind != BAR))
    ]


def reader(problem: Problem, token: str, name: str, **place: int | None) -> ProblemReader:
    of = {"problem_id": problem.id, "team_id": problem.team_id, "position": problem.position}
    return ProblemReader(**of, reader=token, name=name, **place)
