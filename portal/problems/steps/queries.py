"""The answers of a problem, and what its entries say about when, where and what."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Select, bindparam, select

from portal.core import dates, prepared
from portal.core.extensions import db
from portal.core.language import language
from portal.core.positions import moment_of
from portal.core.viewer import required_viewer
from portal.logbook.models import Category, Entry
from portal.logbook.sharing.models import Share
from portal.problems.labels import CALLED
from portal.problems.models import Event, Phase, Problem, ProblemAnswer, ProblemEntry
from portal.problems.recording.queries import note
from portal.problems.rules.matching import slot_of
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


Often = tuple[str, int]  # what, and how often


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the newest entries of a problem have in common, as far as the viewer may read them."""

    looked: int
    slots: Counter[int]  # how many in each hour of the week, from Monday 0 o'clock on
    places: list[Often]
    subjects: list[Often]

    def days(self) -> list[tuple[int, list[tuple[int, int, int]]]]:
        """Per weekday each hour with its number and its shade, from 0 to 4."""
        most = max(self.slots.values())
        return [(day, [self._cell(day, hour, most) for hour in range(HOURS)]) for day in range(DAYS)]

    def _cell(self, day: int, hour: int, most: int) -> tuple[int, int, int]:
        number = self.slots[day * HOURS + hour]
        return hour, number, -(-4 * number // most)


def pattern_of(problem_id: str) -> Pattern | None:
    """Read from the newest entries; None where there are none."""
    viewer = required_viewer()
    if not (viewer.in_team or viewer.is_partner):
        return None
    build = partial(_newest, viewer.in_team)
    rows = prepared.rows(("pattern", viewer.in_team, language()), build, problem=problem_id, most=LOOKED_AT)
    if not rows:
        return None
    places = Counter(row.place for row in rows if row.place)
    subjects = Counter(row.label for row in rows)
    slots = Counter(row.slot if viewer.in_team else _slot_of(row) for row in rows)
    return Pattern(len(rows), slots, places.most_common(FEW), subjects.most_common(FEW))


def _slot_of(share: Any) -> int:
    """The hour that was shared: a correction of the entry since then is not."""
    return slot_of(dates.local(moment_of(share.slot)))


def _newest(in_team: bool) -> Select[Any]:
    reads: Any = Entry if in_team else Share
    one: Any = ProblemEntry
    label = Category.label_en if language() == "en" else Category.label
    same = (reads.id if in_team else reads.entry_id) == one.entry_id
    slot = one.slot if in_team else Share.told_at().label("slot")
    joined = select(slot, reads.place, label.label("label")).select_from(one).join(reads, same)
    here = (one.problem_id == bindparam("problem"), ~one.left_out)
    named = joined.join(Category, Category.code == reads.category).where(*here)
    return named.order_by(one.position.desc()).limit(bindparam("most"))
