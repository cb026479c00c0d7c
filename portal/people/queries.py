"""What every part of people needs: who is looking, which sessions there are, and what was done to accounts.

These run before there is a viewer, or on rows of somebody else, so they set the scope aside themselves.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any, cast

from flask import current_app, g, request
from sqlalchemy import ColumnElement, CursorResult, and_, bindparam, delete, exists, or_, select, update

from portal.config import Config
from portal.core import database, dates, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.viewer import Viewer, viewer_now
from portal.people import visitor
from portal.people.models import AccountEvent, Cooperation, SignInSession, User, current

STRICT = frozenset({Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
SEEN_EVERY = timedelta(minutes=1)


def is_open() -> ColumnElement[bool]:
    """Whether an account may be used: not switched off and, for a partner, some agreement holds today."""
    its_own = Cooperation.organisation_id == User.organisation_id
    agreed = exists(select(1).where(its_own, current(Cooperation)))
    return User.active & or_(User.role != Role.PARTNER, agreed)


_WHO = (
    select(
        SignInSession.id.label("session_id"),
        SignInSession.created_at,
        SignInSession.seen_at,
        User.id.label("user_id"),
        User.role,
        User.name,
        User.team_id,
        User.organisation_id,
        User.district_id,
        User.language,
    )
    .join(User, User.id == SignInSession.user_id)
    .where(SignInSession.id == bindparam("session_id"), is_open())
)


def hashed(token: str) -> str:
    """What is kept of a token. It is random and long, so one fast hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def viewer_of(token: str) -> Viewer | None:
    """Who holds this session, in one statement; nobody when it ended or the account may not be used."""
    with scope.unscoped():
        # On the connection, because this runs at every request and the ORM would triple its cost.
        row = db.session.connection().execute(_WHO, {"session_id": hashed(token)}).one_or_none()
    if row is None:
        return None
    role, now = Role(row.role), dates.now()
    if row.seen_at <= now - idle_time(role) or row.created_at <= now - longest():
        return None
    g.seen_at = row.seen_at
    place = (row.team_id, row.organisation_id, row.district_id)
    return Viewer(row.user_id, role, row.name, *place, row.language, row.session_id)


def idle_time(role: Role) -> timedelta:
    """How long a session lasts when nobody does anything."""
    config = _config()
    return timedelta(minutes=config.idle_minutes_strict if role in STRICT else config.idle_minutes)


def longest() -> timedelta:
    """How long a session lasts at most."""
    return timedelta(hours=_config().session_hours)


def _config() -> Config:
    found: Config = current_app.extensions["config"]
    return found


def note_seen(viewer: Viewer) -> None:
    """Keep that somebody is there, at most once a minute, and never at the cost of the answer."""
    now = dates.now()
    seen_at: datetime | None = g.get("seen_at")
    if seen_at is None or now - seen_at < SEEN_EVERY:
        return
    if request.method not in database.READS:
        db.session.rollback()  # what is to be kept is committed by now; the rest may hold the write lock
    mine = (SignInSession.id == viewer.session_id, SignInSession.seen_at < now)
    database.write_if_free(update(SignInSession).where(*mine).values(seen_at=now))


def add_session(user: Any) -> str:
    """A new session for this person; hands out its token, the only time that it is known."""
    token = secrets.token_urlsafe(32)
    _clear_up(user)
    db.session.add(SignInSession(id=hashed(token), user_id=user.id, device=visitor.device()))
    db.session.flush()
    return token


def _clear_up(user: Any) -> None:
    """Drop what ended by itself: this person's idle sessions, and everyone's old ones."""
    now = dates.now()
    idle = and_(SignInSession.user_id == user.id, SignInSession.seen_at <= now - idle_time(Role(user.role)))
    _delete_sessions(or_(idle, SignInSession.created_at <= now - longest()))


def end_session(token: str | None) -> None:
    """End the session of this token, if there is one."""
    _delete_sessions(SignInSession.id == hashed(token or ""))


def end_sessions_of(user_id: int) -> int:
    """End every session of this person: on a new role or password, a reset, or deactivation."""
    return _delete_sessions(SignInSession.user_id == user_id)


def _delete_sessions(*which: ColumnElement[bool]) -> int:
    with scope.unscoped():
        done = db.session.execute(delete(SignInSession).where(*which))
    return cast(CursorResult[Any], done).rowcount


def record(about_id: int, what: str, before: str = "", after: str = "", by_id: int | None = None) -> None:
    """Keep what was done to this account: by the viewer unless `by_id` says who; by nobody is by command."""
    viewer = viewer_now() if by_id is None else None
    by_id = viewer.user_id if viewer else by_id
    db.session.add(AccountEvent(about_id=about_id, by_id=by_id, what=what, before=before, after=after))
    db.session.flush()
