"""Until when a closed problem is kept, and removing what is past that; open problems stay.

First the file goes, and who owned it. Where a story is told, what that needs stays: title, readers and
neighbourhoods. Without one nothing does. Some years later the story goes too.
"""

from datetime import date, datetime, time
from typing import Any

from flask import current_app
from sqlalchemy import ColumnElement, and_, delete, exists, or_, select, update

from portal.core import dates, scope
from portal.core.extensions import db
from portal.problems.models import (
    Problem,
    ProblemAnswer,
    ProblemEntry,
    ProblemEvent,
    ProblemRule,
    ProblemStory,
    ProblemTopic,
    ProblemWeek,
    RulePlace,
)

# With the history last: a closed problem without one was emptied before.
FILE = (ProblemAnswer, ProblemEntry, ProblemWeek, RulePlace, ProblemRule, ProblemTopic, ProblemEvent)
APART = {"synchronize_session": False}


def file_kept_until(closed_at: datetime) -> date:
    return dates.months_after(dates.local(closed_at).date(), _months("problem_months"))


def story_kept_until(closed_at: datetime) -> date:
    """Never before the file."""
    longest = max(_months("problem_months"), _months("story_months"))
    return dates.months_after(dates.local(closed_at).date(), longest)


def _months(setting: str) -> int:
    found: int = getattr(current_app.extensions["config"], setting)
    return found


def purge_problems() -> str:
    """Remove what is past its time; says how many problems left, and of how many the story alone is left."""
    with scope.unscoped():
        removed = db.session.execute(delete(Problem).where(_leaves()).execution_options(**APART))
        emptied = list(
            db.session.scalars(select(Problem.id).where(_closed_before("problem_months"), _full()))
        )
        for model in FILE:
            mine: Any = model.problem_id.in_(emptied)
            db.session.execute(delete(model).where(mine).execution_options(**APART))
        nobody = {"owner_user_id": None, "owner_name": "", "author_id": None}
        bare = update(Problem).where(Problem.id.in_(emptied)).values(**nobody)
        db.session.execute(bare.execution_options(**APART))
    db.session.commit()
    count: int = removed.rowcount  # type: ignore[attr-defined]
    return f"Removed {count} problems, and the files of {len(emptied)} that have a story."


def _leaves() -> ColumnElement[bool]:
    told = exists(select(1).where(ProblemStory.problem_id == Problem.id, ProblemStory.told))
    longest = and_(_closed_before("story_months"), _closed_before("problem_months"))
    return or_(longest, and_(_closed_before("problem_months"), ~told))


def _full() -> ColumnElement[bool]:
    return exists(select(1).where(ProblemEvent.problem_id == Problem.id))


def _closed_before(setting: str) -> ColumnElement[bool]:
    """Whether the time of that setting is over since closing."""
    first_kept = dates.months_after(dates.today(), -_months(setting))
    return Problem.closed_at < datetime.combine(first_kept, time(), dates.LOCAL)
