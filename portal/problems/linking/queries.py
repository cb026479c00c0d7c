"""Entries beside problems by hand. Linking shows nobody anything new: a partner reads of it only shares."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Select, bindparam, exists, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.language import language
from portal.core.readers import token_of
from portal.core.viewer import required_viewer
from portal.logbook.models import Category, Entry
from portal.logbook.sharing.models import Share
from portal.problems.models import Problem, ProblemEntry, ProblemNeighbourhood, ProblemReader
from portal.problems.rules.matching import counts_of

OFFERED = 30  # problems to choose from
NEAR = 2  # that are offered by name, one tap away


def open_problems() -> list[tuple[str, str]]:
    """The problems of the viewer's team that an entry can be put beside, the last changed first."""
    statement = (
        select(Problem.id, Problem.title)
        .join(ProblemReader, ProblemReader.problem_id == Problem.id)
        .where(ProblemReader.reader == token_of(required_viewer()), Problem.closed_at.is_(None))
        .order_by(ProblemReader.position.desc())
        .limit(OFFERED)
    )
    return [(problem_id, title) for problem_id, title in db.session.execute(statement)]


def _known(problem_id: str, entry_id: str) -> ProblemEntry | None:
    here = (ProblemEntry.problem_id == problem_id, ProblemEntry.entry_id == entry_id)
    return db.session.scalar(select(ProblemEntry).where(*here))


def link(problem: Problem, entry: Entry) -> None:
    """Put the entry beside the problem, once."""
    row = _known(problem.id, entry.id)
    if row is None:
        of = {"problem_id": problem.id, "team_id": problem.team_id, "entry_id": entry.id}
        prepared.insert_rows([ProblemEntry(**of, by_hand=True, **counts_of(entry))])
    else:
        row.by_hand, row.left_out = True, False


def unlink(problem: Problem, entry: Entry) -> None:
    """Take it out of sight; what the rule found goes on to count, for the effect must not be picked."""
    row = _known(problem.id, entry.id)
    if row is None:
        return
    if row.by_rule:
        row.by_hand, row.left_out = False, True
    else:
        db.session.delete(row)
    db.session.flush()


def entries_of(problem_id: str, before: int, most: int) -> Sequence[Any]:
    """The newest entries beside the problem, as far as the viewer may read them.

    A partner's stand in the order of its shares: where a correction put the entry is not shared.
    """
    viewer = required_viewer()
    if not (viewer.in_team or viewer.is_partner):
        return ()
    key = ("entries of a problem", viewer.in_team, language())
    build = partial(_entries, viewer.in_team)
    return prepared.rows(key, build, problem=problem_id, before=before, most=most)


def _entries(in_team: bool) -> Select[Any]:
    reads: Any = Entry if in_team else Share
    same = Entry.id if in_team else Share.entry_id
    label = Category.label_en if language() == "en" else Category.label
    one: Any = ProblemEntry
    place: Any = one.position if in_team else Share.told_at()
    columns = (reads.id, place.label("position"), reads.observed_at, reads.place, label.label("label"))
    here = (one.problem_id == bindparam("problem"), ~one.left_out, place < bindparam("before"))
    return (
        select(*columns)
        .select_from(one)
        .join(reads, same == one.entry_id)
        .join(Category, Category.code == reads.category)
        .where(*here)
        .order_by(place.desc())
        .limit(bindparam("most"))
    )


def beside_entry(entry_id: str, public_id: str) -> dict[str, Any]:
    """For the page of an entry: the problems that it belongs to, and those nearby that it may belong to."""
    statement = (
        select(Problem.id, Problem.title)
        .join(ProblemEntry, ProblemEntry.problem_id == Problem.id)
        .where(ProblemEntry.entry_id == entry_id, ~ProblemEntry.left_out)
        .order_by(Problem.position.desc())
    )
    near = _nearby(entry_id) if required_viewer().in_team else ()
    return {"problems": db.session.execute(statement).all(), "near": near, "public_id": public_id}


def _nearby(entry_id: str) -> Sequence[Any]:
    """Open problems in the neighbourhood of the entry that it does not belong to, the last changed first."""
    here = (ProblemEntry.problem_id == Problem.id, ProblemEntry.entry_id == entry_id)
    statement = (
        select(Problem.id, Problem.title)
        .join(ProblemNeighbourhood, ProblemNeighbourhood.problem_id == Problem.id)
        .join(Entry, Entry.neighbourhood_id == ProblemNeighbourhood.neighbourhood_id)
        .where(Entry.id == entry_id, Problem.closed_at.is_(None))
        .where(~exists(select(ProblemEntry.entry_id).where(*here, ~ProblemEntry.left_out)))
        .order_by(Problem.position.desc())
        .limit(NEAR)
    )
    return db.session.execute(statement).all()
