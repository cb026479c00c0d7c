"""The answers of a problem, and what its entries say about when, where and what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.language import language
from portal.core.viewer import required_viewer
from portal.logbook.models import Category, Entry
from portal.logbook.sharing.models import Share
from portal.problems.labels import CALLED
from portal.problems.models import Event, Phase, Problem, ProblemAnswer, ProblemEntry
from portal.problems.recording.queries import note
from portal.problems.steps.forms import StepForm

LOOKED_AT = 1_000  # the newest entries of a problem
FEW = 5
DAYS, HOURS = 7, 24


def answers_of(problem_id: str) -> dict[str, str]:
    """All that is written at the questions, by their codes."""
    rows = prepared.rows("answers", _answers, problem=problem_id)
    return {row.question: row.text for row in rows}


def _answers() -> Select[Any]:
    one: Any = ProblemAnswer
    return select(one.question, one.text).where(one.problem_id == bindparam("problem"))


def stored(problem: Problem) -> dict[str, Any]:
    """The answers as a form shows them, open ones too."""
    found: dict[str, Any] = {**dict.fromkeys(CALLED, ""), **answers_of(problem.id)}
    if by := found.get("goal_by"):
        found["goal_by"] = date.fromisoformat(by)
    return found


def save(problem: Problem, phase: Phase, form: StepForm) -> None:
    """Keep what is written otherwise than it stands, on a problem that is held; the old words stay."""
    changed = form.changed
    for question, both in changed.items():
        _write(problem, question, str(form[question].data or ""))
        if both.stored:
            note(problem, Event.CHANGED, question, both.stored)
    if not all(both.stored for both in changed.values()):
        note(problem, Event.WRITTEN, phase)


def _write(problem: Problem, question: str, text: str) -> None:
    here = (ProblemAnswer.problem_id == problem.id, ProblemAnswer.question == question)
    known = db.session.scalar(select(ProblemAnswer).where(*here))
    if known is None:
        of = {"problem_id": problem.id, "team_id": problem.team_id}
        db.session.add(ProblemAnswer(**of, question=question, text=text))
    else:
        known.text = text


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the newest entries of a problem have in common, as far as the viewer may read them."""

    looked: int
    slots: tuple[int, ...]  # how many in each hour of the week, from Monday 0 o'clock on
    places: Sequence[Row[Any]]
    subjects: Sequence[Row[Any]]

    @property
    def most(self) -> int:
        return max(self.slots)

    def days(self) -> list[tuple[int, list[tuple[int, int, int]]]]:
        """Per weekday each hour with its number and its shade, from 0 to 4."""
        return [(day, [self._cell(day, hour) for hour in range(HOURS)]) for day in range(DAYS)]

    def _cell(self, day: int, hour: int) -> tuple[int, int, int]:
        number = self.slots[day * HOURS + hour]
        return hour, number, -(-4 * number // self.most) if self.most else 0


def pattern_of(problem_id: str) -> Pattern | None:
    """Read from the newest entries; None where there are none."""
    viewer = required_viewer()
    if not (viewer.in_team or viewer.is_partner):
        return None
    columns = (ProblemEntry.entry_id, ProblemEntry.slot)
    here = (ProblemEntry.problem_id == problem_id, ~ProblemEntry.left_out)
    newest = select(*columns).where(*here).order_by(ProblemEntry.position.desc()).limit(LOOKED_AT).subquery()
    counted: dict[int, int] = dict(
        db.session.execute(select(newest.c.slot, func.count()).group_by(newest.c.slot)).all()
    )
    if not counted:
        return None
    slots = tuple(counted.get(slot, 0) for slot in range(DAYS * HOURS))
    return Pattern(sum(slots), slots, _most_of(newest, "place"), _most_of(newest, "category"))


def _most_of(newest: Any, what: str) -> Sequence[Row[Any]]:
    """The places or subjects that occur most, with how often."""
    model: Any = Entry if required_viewer().in_team else Share
    same = (model.id if model is Entry else model.entry_id) == newest.c.entry_id
    label = Category.label_en if language() == "en" else Category.label
    name = (model.place if what == "place" else label).label("name")
    statement = select(name, func.count().label("number")).select_from(newest).join(model, same)
    if what == "category":
        statement = statement.join(Category, Category.code == model.category)
    found = statement.where(name != "").group_by(name).order_by(func.count().desc(), name).limit(FEW)
    return db.session.execute(found).all()
