"""Reading and changing organisations and their agreements with teams."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import aliased

from portal.core import dates, store
from portal.core.extensions import db
from portal.core.matching import matches
from portal.core.text import fold
from portal.core.viewer import required_viewer
from portal.people.labels import KIND_LABELS
from portal.people.models import AccountEvent, Cooperation, Organisation, OrganisationKind, Team, User


@dataclass(frozen=True, slots=True)
class Agreement:
    """Since when an organisation works with a team; `state` is current, missing, coming or ended."""

    team: str
    team_public_id: str
    agreed_on: date | None
    ends_on: date | None
    state: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation as the list shows it."""

    public_id: str
    name: str
    kind: OrganisationKind
    people: int
    agreements: list[Agreement] = field(default_factory=list)

    def answers(self, question: str) -> bool:
        teams = (one.team for one in self.agreements)
        return matches(question, self.name, str(KIND_LABELS[self.kind]), *teams)


def listing(question: str = "") -> list[Listed]:
    """What the question finds in names, kinds and teams, in the order of the names."""
    people = (
        select(func.count())
        .where(User.organisation_id == Organisation.id, User.active)
        .correlate(Organisation)
        .scalar_subquery()
    )
    statement = select(Organisation.id, Organisation.public_id, Organisation.name, Organisation.kind, people)
    made = _agreements()
    rows = [
        Listed(public_id, name, OrganisationKind(kind), number, made[key])
        for key, public_id, name, kind, number in db.session.execute(statement)
    ]
    return sorted((row for row in rows if row.answers(question)), key=lambda row: fold(row.name))


def agreements_of(organisation: Organisation) -> list[Agreement]:
    """With which teams the organisation works, in the order of their names."""
    return _agreements(Cooperation.organisation_id == organisation.id)[organisation.id]


def _agreements(*which: Any) -> dict[int, list[Agreement]]:
    statement = (
        select(
            Cooperation.organisation_id, Team.name, Team.public_id, Cooperation.agreed_on, Cooperation.ends_on
        )
        .join(Team, Team.id == Cooperation.team_id)
        .where(*which)
    )
    found: dict[int, list[Agreement]] = defaultdict(list)
    for key, team, team_id, since, until in db.session.execute(statement):
        found[key].append(Agreement(team, team_id, since, until, _state(since, until)))
    for several in found.values():
        several.sort(key=lambda one: fold(one.team))
    return found


def _state(agreed_on: date | None, ends_on: date | None) -> str:
    today = dates.today()
    if agreed_on is None:
        return "missing"
    if ends_on is not None and ends_on < today:
        return "ended"
    return "coming" if agreed_on > today else "current"


def number_without_agreement() -> int:
    """How many organisations are locked, because no agreement holds today."""
    return sum(all(one.state != "current" for one in row.agreements) for row in listing())


def cooperation(organisation: Organisation, team_public_id: str) -> Cooperation | None:
    """The row that says that the organisation works with this team."""
    statement = (
        select(Cooperation)
        .join(Team, Team.id == Cooperation.team_id)
        .where(Cooperation.organisation_id == organisation.id, Team.public_id == team_public_id)
    )
    return db.session.scalar(statement)


def other_teams(organisation: Organisation) -> list[tuple[str, str]]:
    """The teams that the organisation does not work with yet, for a select field."""
    known = select(Cooperation.team_id).where(Cooperation.organisation_id == organisation.id)
    rows = db.session.execute(select(Team.public_id, Team.name).where(Team.id.not_in(known)))
    return sorted(((row.public_id, row.name) for row in rows), key=lambda choice: fold(choice[1]))


def start(organisation: Organisation, team: Team, agreed_on: date | None, ends_on: date | None) -> None:
    """Let the organisation work with one more team, and record it."""
    keys = {"organisation_id": organisation.id, "team_id": team.id}
    made = store.add(Cooperation(**keys, agreed_on=agreed_on, ends_on=ends_on))
    _record(organisation, "", _said(team, made))


def agree(organisation: Organisation, made: Cooperation, since: date | None, until: date | None) -> None:
    """Put other dates under an agreement, and record both."""
    before = _said(made.team, made)
    made.agreed_on, made.ends_on = since, until
    if _said(made.team, made) != before:
        _record(organisation, before, _said(made.team, made))


def stop(organisation: Organisation, made: Cooperation) -> None:
    """Take out a team that was added by mistake, and record it."""
    _record(organisation, _said(made.team, made), "")
    store.delete(made)


def _said(team: Team, made: Cooperation) -> str:
    """An agreement in the record: the team and its two days, written as "2025-01-15 / 2026-01-14"."""
    return f"{team.name}: {made.agreed_on or '…'} / {made.ends_on or '…'}"


def _record(organisation: Organisation, before: str, after: str) -> None:
    by_id = required_viewer().user_id
    keys = {"by_id": by_id, "organisation_id": organisation.id, "what": "agreement"}
    store.add(AccountEvent(**keys, before=before, after=after))


def history(organisation: Organisation) -> list[Row[Any]]:
    """What was done to the agreements, newest first (at, by, what, before, after)."""
    by = aliased(User)
    statement = (
        select(
            AccountEvent.at, by.name.label("by"), AccountEvent.what, AccountEvent.before, AccountEvent.after
        )
        .outerjoin(by, by.id == AccountEvent.by_id)
        .where(AccountEvent.organisation_id == organisation.id)
        .order_by(AccountEvent.id.desc())
        .limit(50)
    )
    return list(db.session.execute(statement))
