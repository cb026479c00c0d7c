"""Invited people and their one-time links."""

from datetime import timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, delete, exists, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.links import hashed, new_token
from portal.core.policy import Role, place_of
from portal.core.viewer import required_viewer, viewer_now
from portal.people.invitations.forms import may_invite
from portal.people.models import Cooperation, District, OneTimeLink, Organisation, Team, User
from portal.people.queries import end_guest_access_of, end_sessions_of, is_open, record

VALID = timedelta(hours=72)
Choices = list[tuple[str, str]]


MODELS: dict[str, Any] = {"team": Team, "organisation": Organisation, "district": District}


def places() -> dict[str, Choices]:
    """Per kind the places in which this viewer may put somebody: those that the scope shows."""
    return {kind: _choices(model) for kind, model in MODELS.items()}


def _choices(model: Any) -> Choices:
    rows = db.session.execute(select(model.public_id, model.name).order_by(model.name))
    return [(public_id, name) for public_id, name in rows]


def _place(role: Role, public_id: str | None) -> dict[str, int]:
    """The column that says where somebody with this role belongs."""
    kind = place_of(role)
    if kind is None:
        return {}
    model = MODELS[kind]
    return {f"{kind}_id": db.session.scalars(select(model.id).where(model.public_id == public_id)).one()}


def account(email: str) -> Any | None:
    """Whether this address has an account, also one that the viewer may not see."""
    columns = (User.id, User.public_id, User.name, User.role, User.active)
    asked = select(*columns, User.password.is_not(None).label("used")).where(User.email == email)
    with scope.unscoped():
        return db.session.execute(asked).one_or_none()


def works_elsewhere(organisation: str | None) -> bool:
    """Whether the organisation with this public id has another team than the viewer's, under any agreement.

    An account there reads what that team shares. So only an administrator hands out the way in: no team is
    another than theirs, because they have none.
    """
    team_id = required_viewer().team_id
    if team_id is None:
        return False
    its_own = Cooperation.organisation_id == Organisation.id
    elsewhere = exists().where(its_own, Cooperation.team_id != team_id)
    with scope.unscoped():
        found = select(Organisation.id).where(Organisation.public_id == organisation, elsewhere)
        return db.session.scalar(found) is not None


def may_renew(user_id: int) -> bool:
    """Whether the viewer may make a new link for this person: one in sight, of a role and place they fill."""
    asked = (
        select(User.role, Organisation.public_id.label("organisation"))
        .outerjoin(Organisation, Organisation.id == User.organisation_id)
        .where(User.id == user_id)
    )
    found = db.session.execute(asked).one_or_none()
    if found is None or not may_invite(required_viewer().role, Role(found.role)):
        return False
    return not works_elsewhere(found.organisation)


def invite(email: str, name: str, role: Role, place: str | None) -> User | None:
    """A new account without a password; None when the address has one, since long or a moment ago."""
    if account(email):
        return None
    user = User(email=email, name=name, role=role, **_place(role, place))
    db.session.add(user)
    try:
        db.session.flush()
    except IntegrityError:
        db.session.rollback()
        return None
    record(user.id, "invited", after=str(role))
    return user


def new_link(user_id: int) -> str:
    """A one-time link for this person in place of any before; hands out its token, known only now."""
    token, viewer, now = new_token(), viewer_now(), dates.now()
    gone = or_(OneTimeLink.user_id == user_id, OneTimeLink.expires_at <= now)
    with scope.unscoped():
        db.session.execute(delete(OneTimeLink).where(gone))
    made_by_id, expires_at = viewer.user_id if viewer else None, now + VALID
    db.session.add(
        OneTimeLink(id=hashed(token), user_id=user_id, made_by_id=made_by_id, expires_at=expires_at)
    )
    db.session.flush()
    return token


def renew(user_id: int) -> str:
    """A new link, and an end to every session.

    The old password works until the link is used: who forgot it can't use it, who remembers it in time
    is not locked out, and an account in wrong hands is switched off in /beheer, which works at once.
    """
    end_sessions_of(user_id)
    record(user_id, "link_renewed")
    return new_link(user_id)


def revoke_guest_access(user_id: int) -> None:
    """What mails let this person into ends now, for a lead too: it only takes away."""
    end_guest_access_of(user_id)
    record(user_id, "guest_access_ended")


def invited(token: str) -> Any | None:
    """For whom this link is; nobody when it was used, replaced, taken back or is too old, or the account
    is off."""
    columns = (User.id, User.public_id, User.email, User.name, User.role, User.language, User.password)
    asked = (
        select(*columns, is_open().label("open"))
        .join(OneTimeLink, OneTimeLink.user_id == User.id)
        .where(OneTimeLink.id == hashed(token), OneTimeLink.expires_at > dates.now(), User.active)
        .where(~_taken_back())
    )
    with scope.unscoped():
        return db.session.execute(asked).one_or_none()


def _taken_back() -> ColumnElement[bool]:
    """Whether the link's maker may let nobody into this organisation any more: see `works_elsewhere`."""
    maker = aliased(User)
    its_own = Cooperation.organisation_id == User.organisation_id
    made_it = maker.id == OneTimeLink.made_by_id
    return exists().where(made_it, its_own, Cooperation.team_id != maker.team_id)


def use(token: str, user: Any, password: str) -> bool:
    """Use the link up and keep the password; False for whoever comes second with the same link."""
    one_time = delete(OneTimeLink).where(OneTimeLink.id == hashed(token))
    with scope.unscoped():
        if cast(CursorResult[Any], db.session.execute(one_time)).rowcount != 1:
            return False
        db.session.execute(update(User).where(User.id == user.id).values(password=password))
    end_sessions_of(user.id)
    record(user.id, "password_reset" if user.password else "activated", by_id=user.id)
    return True
