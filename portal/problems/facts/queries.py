"""Changing the facts of a problem; what stood there before stays in its file."""

from itertools import groupby
from typing import Any

from sqlalchemy import delete, func, or_, select

from portal.core.extensions import db
from portal.people.models import Neighbourhood, Organisation, Team, User
from portal.problems.facts.forms import FactsForm
from portal.problems.models import Event, Problem, ProblemNeighbourhood, ProblemReader
from portal.problems.recording.queries import note
from portal.problems.starting.queries import settle

Owners = list[tuple[str, list[tuple[str, str]]]]


def stored(problem: Problem) -> dict[str, Any]:
    """The facts as the form shows them."""
    owner = select(User.public_id).where(User.id == problem.owner_user_id)
    return {
        "title": problem.title,
        "harm": problem.harm,
        "neighbourhood": _codes(problem.id),
        "owner": db.session.scalar(owner) or "",
    }


def _codes(problem_id: str) -> list[str]:
    there = ProblemNeighbourhood.neighbourhood_id == Neighbourhood.id
    codes = select(Neighbourhood.code).join(ProblemNeighbourhood, there).order_by(Neighbourhood.name)
    return list(db.session.scalars(codes.where(ProblemNeighbourhood.problem_id == problem_id)))


def owners(problem: Problem) -> Owners:
    """Who can own it as far as the viewer sees them, under the name of the team or the organisation.

    An organisation can own what it reads; so nobody comes to read it by owning it.
    """
    reads = select(ProblemReader.organisation_id).where(ProblemReader.problem_id == problem.id)
    inside = or_(User.team_id == problem.team_id, User.organisation_id.in_(reads))
    voice = func.coalesce(Organisation.name, Team.name).label("voice")
    statement = (
        select(voice, User.public_id, User.name)
        .outerjoin(Organisation, Organisation.id == User.organisation_id)
        .outerjoin(Team, Team.id == User.team_id)
        .where(inside, User.active)
        .order_by(User.organisation_id.is_not(None), voice, User.name)
    )
    rows = db.session.execute(statement).all()
    groups = groupby(rows, lambda row: row.voice)
    return [(name, [(one.public_id, one.name) for one in people]) for name, people in groups]


def change(problem: Problem, form: FactsForm) -> None:
    """Save what is sent otherwise than it stands, on a problem that is held."""
    for name, both in form.changed.items():
        _kept[name](problem, form)
        note(problem, Event.CHANGED, name, both.stored)


def _set_title(problem: Problem, form: FactsForm) -> None:
    problem.title = form.title.data


def _set_harm(problem: Problem, form: FactsForm) -> None:
    problem.harm = form.harm.data


def _set_places(problem: Problem, form: FactsForm) -> None:
    here = ProblemNeighbourhood.problem_id == problem.id
    db.session.execute(delete(ProblemNeighbourhood).where(here))
    settle(problem, form.neighbourhood.data)


def _set_owner(problem: Problem, form: FactsForm) -> None:
    user = db.session.scalars(select(User).where(User.public_id == form.owner.data)).one()
    problem.owner_user_id, problem.owner_name = user.id, user.name
    problem.organisation_id = user.organisation_id
    named = next(name for name, people in owners(problem) if form.owner.data in dict(people))
    problem.owner_voice = named


_kept = {"title": _set_title, "harm": _set_harm, "neighbourhood": _set_places, "owner": _set_owner}
