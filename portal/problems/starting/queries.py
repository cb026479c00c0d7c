"""Opening a problem: stored once however often it is sent, with its readers, its places and its rule."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.core.viewer import required_viewer
from portal.logbook.models import Audience, Entry
from portal.people.models import Neighbourhood
from portal.problems.linking.queries import link
from portal.problems.models import Event, Problem, ProblemNeighbourhood, Repeat
from portal.problems.recording.queries import note, own_voice
from portal.problems.rules.places import without_door
from portal.problems.rules.queries import set_rule
from portal.problems.seats.queries import put
from portal.problems.starting.forms import ProblemForm


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a new problem: stored (now or before), or its id holds something else."""

    problem: Problem | None
    other: Problem | None = None


def save(form: ProblemForm) -> Stored:
    """Store the problem, or say what stands under its id already; ids are looked up across all teams."""
    known = _under(form.id.data or "") or _insert(form)
    if known.author_id != required_viewer().user_id:
        return Stored(None)
    same = (known.title, known.harm, known.audience) == (
        form.title.data,
        form.harm.data,
        form.audience.data,
    )
    return Stored(known) if same else Stored(None, known)


def _under(problem_id: str) -> Problem | None:
    with scope.unscoped():
        return db.session.scalar(select(Problem).where(Problem.id == problem_id))


def _insert(form: ProblemForm) -> Problem:
    """Add it; on PostgreSQL another request may have been first, and then its problem is the answer."""
    try:
        with db.session.begin_nested():
            problem = _problem_from(form)
            db.session.add(problem)
    except IntegrityError:
        known = _under(form.id.data or "")
        if known is None:
            raise
        return known
    _surround(problem, form)
    return problem


def _problem_from(form: ProblemForm) -> Problem:
    """The viewer opens it, and owns it until somebody else does."""
    viewer, audience, voice = required_viewer(), Audience(form.audience.data), own_voice()
    return Problem(
        id=form.id.data, team_id=viewer.team_id, position=position_at(dates.now()), title=form.title.data,
        harm=form.harm.data, audience=audience, author_id=viewer.user_id, owner_user_id=viewer.user_id,
        owner_name=viewer.name, owner_voice=voice,
        hospitality=audience is Audience.NETWORK and form.hospitality.data,
    )  # fmt: skip


def _surround(problem: Problem, form: ProblemForm) -> None:
    put(problem, form)
    settle(problem, form.neighbourhood.data or [])
    note(problem, Event.OPENED)
    if form.places.data:
        set_rule(problem, form)
    entry = entry_from(form.entry.data or "")
    if entry is not None:
        link(problem, entry)


def settle(problem: Problem, codes: list[str]) -> None:
    """Keep the neighbourhoods of a problem that has none yet."""
    ids = db.session.scalars(select(Neighbourhood.id).where(Neighbourhood.code.in_(codes)))
    of = {"problem_id": problem.id, "team_id": problem.team_id}
    db.session.add_all([ProblemNeighbourhood(**of, neighbourhood_id=one) for one in ids])
    db.session.flush()


def entry_from(public_id: str) -> Entry | None:
    """The entry from which a problem is begun, if the viewer reads it."""
    if not public_id.isprintable():
        return None  # PostgreSQL refuses to look for what it can't hold
    return db.session.scalar(select(Entry).where(Entry.id == public_id))


def proposed_by(repeat_id: str) -> dict[str, Any]:
    """The same for one begun from what the radar found."""
    if not repeat_id.isprintable():
        return {}
    repeat = db.session.scalar(select(Repeat).where(Repeat.id == repeat_id))
    if repeat is None:
        return {}
    code = db.session.scalar(select(Neighbourhood.code).where(Neighbourhood.id == repeat.neighbourhood_id))
    there = {"places": repeat.place, "category": [repeat.category]}
    return {**there, "neighbourhood": [code] if code else []}


def proposed(public_id: str) -> dict[str, Any]:
    """What a form begun from an entry starts with: its neighbourhood, place and subject."""
    entry = entry_from(public_id)
    if entry is None:
        return {}
    code = entry.neighbourhood.code if entry.neighbourhood else None
    return {
        "entry": entry.id,
        "neighbourhood": [code] if code else [],
        "places": without_door(entry.place),
        "category": [entry.category] if entry.place_key else [],
    }
