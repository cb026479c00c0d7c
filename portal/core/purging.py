"""One registry for what leaves when its time is up: features add to it, `flask purge` runs it every night."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, current_app
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db

Purge = Callable[[], str]  # removes, commits, and says in one line what it removed


def add(app: Flask, purge: Purge) -> None:
    app.extensions.setdefault("purges", []).append(purge)


def purges() -> list[Purge]:
    found: list[Purge] = current_app.extensions.get("purges", [])
    return found


def count(model: Any, what: str, per_team: Mapping[int, int]) -> None:
    """Add to the day's count of each team: a row of `model`, with how many in its column `what`."""
    today = dates.today()
    for team_id, removed in per_team.items():
        row = db.session.scalar(select(model).where(model.team_id == team_id, model.purged_on == today))
        if row is None:
            row = model(team_id=team_id, purged_on=today)
            db.session.add(row)
            db.session.flush()
        setattr(row, what, getattr(row, what) + removed)
