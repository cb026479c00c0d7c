"""Finding people, and changing their accounts with everything that follows from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, false, func, select
from sqlalchemy.orm import aliased

from portal.core import dates, scope, store
from portal.core.extensions import db
from portal.core.matching import matches
from portal.core.policy import Role, place_of
from portal.core.text import fold
from portal.people.admin.forms import Wanted
from portal.people.models import AccountEvent, District, OneTimeLink, Organisation, Team, User
from portal.people.places import queries as places
from portal.people.queries import end_guest_access_of, end_sessions_of, record

PAGE = 25
MODELS: dict[str, Any] = {"team": Team, "organisation": Organisation, "district": District}


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the people found; `after` is where the next page starts, None when this is the last."""

    rows: list[Row[Any]]
    total: int
    after: str | None


def count() -> int:
    """How many people the viewer may see who can use their account or are invited to."""
    return db.session.scalar(select(func.count()).select_from(User).where(User.active)) or 0


def people(wanted: Wanted) -> Page:
    """A page of the people that the viewer may see, by name.

    Search and order are done here and not by the database: both have to treat accents alike on each
    kind of database, and a region has some thousands of accounts at most.
    """
    asked = db.session.execute(_filtered(wanted))
    found = [row for row in asked if matches(wanted.q, row.name, row.email, row.organisation)]
    found.sort(key=lambda row: (fold(row.name), row.public_id))
    start = 1 + next((at for at, row in enumerate(found) if row.public_id == wanted.after), -1)
    shown = found[start : start + PAGE]
    return Page(shown, len(found), shown[-1].public_id if len(found) > start + PAGE else None)


def _filtered(wanted: Wanted) -> Any:
    """The accounts that the filters leave; a filter with an unknown value leaves none."""
    return (
        select(
            User.public_id,
            User.name,
            User.email,
            User.role,
            User.active,
            User.password.is_(None).label("invited"),
            Team.name.label("team"),
            Organisation.name.label("organisation"),
            District.name.label("district"),
        )
        .outerjoin(Team, Team.id == User.team_id)
        .outerjoin(Organisation, Organisation.id == User.organisation_id)
        .outerjoin(District, District.id == User.district_id)
        .where(*_conditions(wanted))
    )


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.role:
        yield User.role == wanted.role
    if wanted.team:
        yield Team.public_id == wanted.team
    if wanted.state:
        invited = User.password.is_(None)
        states = {"active": User.active & ~invited, "invited": User.active & invited, "off": ~User.active}
        yield states.get(wanted.state, false())


def all_places() -> dict[str, list[tuple[str, str]]]:
    """Per kind every place that somebody can belong to, for a select field."""
    return {kind: places.choices(model) for kind, model in MODELS.items()}


def email_is_taken(email: str, but: User) -> bool:
    """Whether somebody else signs in with this address."""
    return db.session.scalar(select(User.id).where(User.email == email, User.id != but.id)) is not None


def history(person: User) -> list[Row[Any]]:
    """What was done to the account, newest first (at, by, what, before, after)."""
    by = aliased(User)
    event = AccountEvent
    return list(
        db.session.execute(
            select(event.at, by.name.label("by"), event.what, event.before, event.after)
            .outerjoin(by, by.id == event.by_id)
            .where(event.about_id == person.id)
            .order_by(event.id.desc())
            .limit(50)
        )
    )


def is_locked(person: User) -> bool:
    """Whether the organisation has no agreement that holds today, so that nobody of it can sign in."""
    if person.organisation is None:
        return False
    return not any(one.is_current(dates.today()) for one in person.organisation.cooperations)


def hold(person: User) -> bool:
    """Keep others off this account until the commit; answers whether it is the last active administrator.

    All administrators are held first and in one order: two of them who demote each other at the same
    moment come one after the other, and the second finds itself to be the last.
    """
    administrators = (
        select(User.id)
        .where(User.role == Role.ADMINISTRATOR, User.active)
        .order_by(User.id)
        .with_for_update()
    )
    held = set(db.session.scalars(administrators))
    store.hold(person)
    return held == {person.id}


def change(person: User, values: dict[str, str]) -> None:
    """Store new values, record each one, and end what rests on the old ones."""
    before = _facts(person)
    for name in ("name", "email", "language"):
        setattr(person, name, values[name])
    if "role" in values:
        _put(person, Role(values["role"]), values["place"])
    db.session.flush()
    changed = {name: value for name, value in _facts(person).items() if value != before[name]}
    for name, value in changed.items():
        record(person.id, name, before[name][:200], value[:200])
    if changed.keys() & {"role", "place"}:
        end_sessions_of(person.id)
    if "email" in changed:
        _end_links_of(person.id)


def _put(person: User, role: Role, key: str) -> None:
    """Give somebody a role and the place that goes with it, and no other."""
    asked = place_of(role)
    place = places.by_public_id(MODELS[asked], key.partition(":")[2]) if asked else None
    person.role = role
    for kind in MODELS:
        setattr(person, kind, place if kind == asked else None)


def _facts(person: User) -> dict[str, str]:
    """What is recorded when it changes."""
    kind = place_of(Role(person.role))
    return {
        "name": person.name,
        "email": person.email,
        "language": person.language,
        "role": str(person.role),
        "place": getattr(person, kind).name if kind else "",
    }


def switch_off(person: User) -> None:
    """From now on the account can't be used: no session, no link that was sent."""
    if person.active:
        person.active = False
        record(person.id, "deactivated")
    end_sessions_of(person.id)
    _end_links_of(person.id)


def switch_on(person: User) -> None:
    """The account can be used again, with the password that it had."""
    if not person.active:
        person.active = True
        record(person.id, "reactivated")


def _end_links_of(user_id: int) -> None:
    """A link that went to an old address, or to somebody who left, must not open the account or a topic."""
    end_guest_access_of(user_id)
    with scope.unscoped():
        db.session.execute(delete(OneTimeLink).where(OneTimeLink.user_id == user_id))
