"""The agreements that belong beside a page of another feature, as far as the viewer reads them."""

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import ColumnElement, select

from portal.agreements.models import Agreement, AgreementReader, Part
from portal.core.extensions import db

SHOWN, A_FEW = 20, 4


def beside_topic(topic_id: str, **_told: Any) -> dict[str, Any]:
    """For the page of a topic, with the way to agree on something there."""
    return {"agreements": _of(Agreement.topic_id == topic_id), "origin": {"topic": topic_id}}


def beside_problem(problem: Any, **_told: Any) -> dict[str, Any]:
    """For the page of a problem; what one agrees on there is an action."""
    return {"agreements": _of(Agreement.problem_id == problem.id), "origin": {"problem": problem.id}}


def beside_card(organisation: Any, **_told: Any) -> dict[str, Any]:
    """For a contact card: what its organisation owes and is owed."""
    origin = {"organisation": organisation.public_id}
    found = _open_with([organisation.id])
    return {"agreements": found[:A_FEW], "origin": origin, "more": len(found) > A_FEW}


def beside_who(organisations: Iterable[int], **_told: Any) -> dict[str, Any] | None:
    """Under whom one could call: what is agreed with them already."""
    found = _open_with(list(organisations))
    return {"agreements": found[:A_FEW], "title": _("Al afgesproken met hen")} if found else None


def _open_with(organisations: list[int]) -> list[dict[str, Any]]:
    with_them = select(AgreementReader.agreement_id).where(
        AgreementReader.organisation_id.in_(organisations), AgreementReader.is_open,
        AgreementReader.part != Part.ALONG,
    )  # fmt: skip
    return _of(Agreement.id.in_(with_them)) if organisations else []


def _of(origin: ColumnElement[bool]) -> list[dict[str, Any]]:
    """Open ones first, each by its day."""
    order = (Agreement.closed_at.is_not(None), Agreement.due, Agreement.id)
    rows = db.session.scalars(select(Agreement).where(origin).order_by(*order).limit(SHOWN))
    names = ("id", "text", "by_name", "whom_name", "state", "due", "is_late", "is_open", "claimed_at")
    return [{name: getattr(one, name) for name in names} for one in rows]
