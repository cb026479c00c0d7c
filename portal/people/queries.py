"""What every part of people needs: who is looking, which sessions there are, and what was done to accounts.

These run before there is a viewer, or on rows of somebody else, so they set the scope aside themselves.
"""

import secrets
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, cast

from flask import current_app, g, request
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CursorResult,
    and_,
    bindparam,
    case,
    delete,
    exists,
    or_,
    select,
    update,
)

from portal.config import Config
from portal.core import database, dates, prepared, scope
from portal.core.extensions import db
from portal.core.links import hashed
from portal.core.policy import Role
from portal.core.types import UtcDateTime
from portal.core.viewer import Viewer, viewer_now
from portal.people import visitor
from portal.people.models import AccountEvent, Cooperation, GuestLink, SignInSession, User, current

STRICT = frozenset({Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
SEEN_EVERY = timedelta(minutes=1)


def is_open() -> ColumnElement[bool]:
    """Whether an account may be used: not switched off and, for a partner, some agreement holds today."""
    its_own = Cooperation.organisation_id == User.organisation_id
    agreed = exists(select(1).where(its_own, current(Cooperation)))
    return User.active & or_(User.role != Role.PARTNER, agreed)


def _who() -> Any:
    """Whose session it is, while it lasts; `noted` says whether it was lately kept that somebody is there."""
    kept = SignInSession
    idle = case(
        (or_(*(User.role == role for role in sorted(STRICT))), _moment("idle_strict")), else_=_moment("idle")
    )
    place = (User.team_id, User.organisation_id, User.district_id)
    return (
        select(
            User.id,
            User.role,
            User.name,
            *place,
            User.language,
            (kept.seen_at > _moment("noted")).label("noted"),
            kept.topic_id,
        )
        .join(User, User.id == kept.user_id)
        .where(kept.id == bindparam("session_id"), kept.created_at > _moment("oldest"), kept.seen_at > idle)
        .where(is_open(), or_(kept.topic_id.is_(None), User.role == Role.PARTNER))
    )


def _moment(name: str) -> BindParameter[datetime]:
    return bindparam(name, type_=UtcDateTime)


def viewer_of(token: str) -> Viewer | None:
    """Who holds this session, in one statement; nobody when it ended or the account may not be used."""
    config, session_id = _config(), hashed(token)
    lasting = (config.session_hours, config.idle_minutes, config.idle_minutes_strict)
    moments = _moments(dates.now().replace(microsecond=0), *lasting)
    found = prepared.free_rows("viewer", _who, session_id=session_id, **moments)
    if not found:
        return None
    user_id, role, name, team_id, organisation_id, district_id, speech, noted, topic_id = found[0]
    g.noted = bool(noted)
    acts_as = Role.GUEST if topic_id else Role(role)
    return Viewer(user_id, acts_as, name, team_id, organisation_id, district_id, speech, session_id, topic_id)


@lru_cache(maxsize=4)
def _moments(now: datetime, hours: int, minutes: int, strict: int) -> dict[str, datetime]:
    """Since when a session must have begun or been used; the same for all requests of a second."""
    return {
        "oldest": now - timedelta(hours=hours),
        "idle": now - timedelta(minutes=minutes),
        "idle_strict": now - timedelta(minutes=strict),
        "noted": now - SEEN_EVERY,
    }


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
    if request.method not in database.READS:
        db.session.rollback()  # what is to be kept is committed by now; the rest may hold the write lock
    mine = (SignInSession.id == viewer.session_id, SignInSession.seen_at < now)
    database.write_if_free(update(SignInSession).where(*mine).values(seen_at=now))


def add_session(user: Any, topic_id: str | None = None) -> str:
    """A new session for this person, perhaps for one topic alone; hands out its token, known only now."""
    token = secrets.token_urlsafe(32)
    _clear_up(user)
    db.session.add(
        SignInSession(id=hashed(token), user_id=user.id, device=visitor.device(), topic_id=topic_id)
    )
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
    """End every session of this person, and what mails let them into: on a new role or password, a reset,
    or deactivation."""
    _delete_links(GuestLink.user_id == user_id)
    return _delete_sessions(SignInSession.user_id == user_id)


def end_guest_access_of(user_id: int) -> None:
    """No mail that went to this person lets anybody into a topic any more, nor keeps them there."""
    _delete_links(GuestLink.user_id == user_id)
    _delete_sessions(SignInSession.user_id == user_id, SignInSession.topic_id.is_not(None))


def _delete_links(*which: ColumnElement[bool]) -> None:
    with scope.unscoped():
        db.session.execute(delete(GuestLink).where(*which))


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
