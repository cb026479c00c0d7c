"""Reading neighbourhoods, and bringing them in line with a file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from portal.core import store
from portal.core.extensions import db
from portal.core.matching import matches
from portal.core.text import fold
from portal.people.models import Neighbourhood, Team
from portal.people.neighbourhoods.geojson import Area, Unreadable


@dataclass(frozen=True, slots=True)
class Listed:
    """A neighbourhood as the list shows it; `points` is how many corners its outline has."""

    public_id: str
    code: str
    name: str
    team: str
    edition: int
    points: int


def listing(question: str = "") -> list[Listed]:
    """What the question finds in codes, names and teams, in the order of team and name."""
    statement = select(
        Neighbourhood.public_id,
        Neighbourhood.code,
        Neighbourhood.name,
        Team.name.label("team"),
        Neighbourhood.edition,
        Neighbourhood.outline,
    ).join(Team, Team.id == Neighbourhood.team_id)
    rows = [row for row in db.session.execute(statement) if matches(question, row.code, row.name, row.team)]
    found = [
        Listed(row.public_id, row.code, row.name, row.team, row.edition, points(row.outline)) for row in rows
    ]
    return sorted(found, key=lambda row: (fold(row.team), fold(row.name)))


def points(outline: str) -> int:
    """How many corners an outline has; the corner that closes a ring is not counted twice."""
    return sum(len(ring) - 1 for polygon in json.loads(outline) for ring in polygon)


def rename(neighbourhood: Neighbourhood, name: str) -> None:
    """Give it another name."""
    neighbourhood.name = name
    db.session.flush()


def teams() -> list[Team]:
    """All of them."""
    return list(db.session.scalars(select(Team)))


@dataclass(slots=True)
class Outcome:
    """What a file did to the neighbourhoods: their codes and names."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


def bring_in(areas: Sequence[Area], team: Team) -> Outcome:
    """Add what is new and change what differs; raises Unreadable before it starts on another team's code."""
    known = _known([area.code for area in areas])
    _refuse_others([known[area.code] for area in areas if area.code in known], team)
    outcome = Outcome()
    for area in areas:
        _bring_in_one(area, known.get(area.code), team, outcome)
    db.session.flush()
    return outcome


def _known(codes: Sequence[str]) -> dict[str, Neighbourhood]:
    found = db.session.scalars(select(Neighbourhood).where(Neighbourhood.code.in_(codes)))
    return {one.code: one for one in found}


def _refuse_others(known: Sequence[Neighbourhood], team: Team) -> None:
    others = [one for one in known if one.team_id != team.id]
    if others:
        codes = ", ".join(f"{one.code} ({one.team.name})" for one in others)
        raise Unreadable(_("Deze codes horen al bij een ander team: %(codes)s.", codes=codes))


def _bring_in_one(area: Area, known: Neighbourhood | None, team: Team, outcome: Outcome) -> None:
    said = f"{area.code} {area.name}"
    values: dict[str, Any] = {"name": area.name, "edition": area.edition, "outline": area.outline}
    if known is None:
        store.add(Neighbourhood(code=area.code, team_id=team.id, **values))
        outcome.new.append(said)
    elif all(getattr(known, name) == value for name, value in values.items()):
        outcome.unchanged.append(said)
    else:
        for name, value in values.items():
            setattr(known, name, value)
        outcome.changed.append(said)
