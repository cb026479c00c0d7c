"""The viewer's own row and sessions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from flask_babel import gettext as _
from sqlalchemy import delete, func, select, update

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.viewer import Viewer
from portal.people.models import District, OneTimeLink, Organisation, SignInSession, Team, User
from portal.people.queries import end_sessions_of, idle_time, longest, record
from portal.people.visitor import device_label


class Mine(NamedTuple):
    """What the portal keeps of this person."""

    name: str
    email: str
    role: Role
    place: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Device:
    """A browser in which this person is signed in."""

    public_id: str
    label: str
    signed_in_at: datetime
    seen_at: datetime
    is_this: bool


def mine(viewer: Viewer) -> Mine:
    place = func.coalesce(Team.name, Organisation.name, District.name)
    asked = (
        select(User.name, User.email, User.role, place, User.created_at)
        .outerjoin(Team, Team.id == User.team_id)
        .outerjoin(Organisation, Organisation.id == User.organisation_id)
        .outerjoin(District, District.id == User.district_id)
        .where(User.id == viewer.user_id)
    )
    name, email, role, where, created_at = db.session.execute(asked).one()
    return Mine(name, email, Role(role), where, created_at)


def devices(viewer: Viewer) -> list[Device]:
    """Where this person is signed in now, this browser first."""
    now = dates.now()
    asked = select(SignInSession).where(
        SignInSession.user_id == viewer.user_id,
        SignInSession.seen_at > now - idle_time(viewer.role),
        SignInSession.created_at > now - longest(),
    )
    found = [_device(row, viewer) for row in db.session.scalars(asked)]
    return sorted(found, key=lambda one: (one.is_this, one.seen_at), reverse=True)


def _device(row: SignInSession, viewer: Viewer) -> Device:
    is_this, label = row.id == viewer.session_id, device_label(row.device)
    if row.topic_id:
        label = _("%(device)s, uit een mail", device=label)
    return Device(row.public_id, label, row.created_at, row.seen_at, is_this)


def set_language(viewer: Viewer, code: str) -> None:
    db.session.execute(update(User).where(User.id == viewer.user_id).values(language=code))


class Credentials(NamedTuple):
    """What changing a password must know of the account."""

    id: int
    public_id: str
    email: str
    name: str
    role: Role
    language: str
    password: str | None


def credentials(viewer: Viewer) -> Credentials:
    columns = (User.id, User.public_id, User.email, User.name, User.role, User.language, User.password)
    return Credentials(*db.session.execute(select(*columns).where(User.id == viewer.user_id)).one())


def change_password(user: Credentials, password: str) -> bool:
    """Keep the new hash and end every session and open link; False when another change came first."""
    same = (User.id == user.id, User.password == user.password)
    changed: Any = db.session.execute(update(User).where(*same).values(password=password))
    if changed.rowcount != 1:
        return False
    record(user.id, "password_changed")
    end_sessions_of(user.id)
    with scope.unscoped():
        db.session.execute(delete(OneTimeLink).where(OneTimeLink.user_id == user.id))
    return True
