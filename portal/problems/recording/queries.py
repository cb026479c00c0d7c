"""The record of a problem; each note moves it to the top of every reader's list."""

from typing import Any

from sqlalchemy import select, update

from portal.core import dates
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.core.viewer import required_viewer
from portal.people.models import District, Organisation, Team
from portal.problems.models import Event, Problem, ProblemEvent, ProblemReader


def own_voice() -> str:
    """The team, organisation or district for which the viewer acts."""
    viewer = required_viewer()
    if viewer.in_team:
        return _name(Team, viewer.team_id)
    if viewer.is_partner:
        return _name(Organisation, viewer.organisation_id)
    return _name(District, viewer.district_id)


def _name(model: Any, its_id: int | None) -> str:
    return db.session.scalar(select(model.name).where(model.id == its_id)) or ""


def signature() -> str:
    """Who does something, as it is kept: name and voice."""
    return f"{required_viewer().name}, {own_voice()}"


def note(problem: Problem, what: Event, about: str = "", text: str = "") -> None:
    """Write down what the viewer did to a problem that is held."""
    problem.position = max(position_at(dates.now()), problem.position + 1)
    db.session.add(
        ProblemEvent(
            problem_id=problem.id, team_id=problem.team_id, position=problem.position, what=what,
            by_id=required_viewer().user_id, by=signature(), about=about[:120], text=text,
        )
    )  # fmt: skip
    db.session.flush()
    of_problem = ProblemReader.problem_id == problem.id
    db.session.execute(update(ProblemReader).where(of_problem).values(position=problem.position))
