"""Whom a mail link lets in, and where."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.links import hashed
from portal.core.policy import Role
from portal.core.viewer import Viewer
from portal.dialogue.models import Topic
from portal.people.models import GuestLink, Organisation, User


@dataclass(frozen=True, slots=True)
class Invited:
    """For whom a link is, and to which topic; `title` is None while that person may not read it."""

    user: Any
    topic_id: str
    place: str
    title: str | None


def invited(token: str) -> Invited | None:
    """Whoever this link was sent to; nobody when it is too old or was revoked, or the account is off."""
    place = (
        User.organisation_id,
        Organisation.name.label("organisation"),
        GuestLink.topic_id,
        GuestLink.place,
    )
    asked = (
        select(User.id, User.public_id, User.name, User.role, User.language, *place)
        .join(GuestLink, GuestLink.user_id == User.id)
        .join(Organisation, Organisation.id == User.organisation_id)
        .where(GuestLink.id == hashed(token), GuestLink.expires_at > dates.now())
        .where(User.active, User.role == Role.PARTNER)
    )
    with scope.unscoped():
        user = db.session.execute(asked).one_or_none()
    return Invited(user, user.topic_id, user.place, _title(user)) if user else None


def _title(user: Any) -> str | None:
    """Of the topic as this person would see it as a guest: the same rule, so the same answer."""
    guest = Viewer(
        user.id, Role.GUEST, user.name, organisation_id=user.organisation_id, topic_id=user.topic_id
    )
    with scope.acting_as(guest):
        return db.session.scalar(select(Topic.title).where(Topic.id == user.topic_id))


def purge_links() -> str:
    """Remove the links whose 14 days are over; says how many that were."""
    with scope.unscoped():
        old = db.session.execute(delete(GuestLink).where(GuestLink.expires_at <= dates.now()))
    db.session.commit()
    count: int = old.rowcount  # type: ignore[attr-defined]
    return f"Removed {count} guest links."
