"""The agreements that came of a topic or a problem, as far as the viewer reads them."""

from typing import Any

from sqlalchemy import ColumnElement, select

from portal.agreements.models import Agreement
from portal.core.extensions import db

SHOWN = 20


def beside_topic(topic_id: str, **_told: Any) -> dict[str, Any]:
    """For the page of a topic, with the way to agree on something there."""
    return {"agreements": _of(Agreement.topic_id == topic_id), "origin": {"topic": topic_id}}


def beside_problem(problem_id: str, **_told: Any) -> dict[str, Any]:
    """For the page of a problem; what one agrees on there is an action."""
    return {"agreements": _of(Agreement.problem_id == problem_id), "origin": {"problem": problem_id}}


def _of(origin: ColumnElement[bool]) -> list[dict[str, Any]]:
    """Open ones first, each by its day."""
    order = (Agreement.closed_at.is_not(None), Agreement.due, Agreement.id)
    rows = db.session.scalars(select(Agreement).where(origin).order_by(*order).limit(SHOWN))
    names = ("id", "text", "by_name", "whom_name", "state", "due", "is_late")
    return [{name: getattr(one, name) for name in names} for one in rows]
