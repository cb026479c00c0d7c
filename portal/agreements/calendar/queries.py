"""The own link for a calendar, and what it reads: the agreements of whoever it was made for."""

import secrets
from collections.abc import Sequence
from hmac import compare_digest

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import ColumnElement, delete, select

from portal.agreements.models import Agreement, AgreementReader, CalendarLink, Part, State
from portal.core import database, dates, links, scope
from portal.core.extensions import db
from portal.core.policy import Action, Role, may
from portal.core.readers import token_of
from portal.core.viewer import Viewer, required_viewer
from portal.people.models import User

MOST = 500


def link() -> str:
    """The address for the viewer's calendar; nothing as long as there is none."""
    own = db.session.scalar(select(CalendarLink).where(_is_mine()))
    return _address(own) if own else ""


def _is_mine() -> ColumnElement[bool]:
    return CalendarLink.user_id == required_viewer().user_id


def _address(own: CalendarLink) -> str:
    return links.address("calendar.feed", token=_signer().dumps([own.user_id, own.serial]))


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.config["SECRET_KEY"]), salt="calendar")


def renew() -> None:
    """Make a link; one that there was before is good no more. Of two made at once the last one counts."""
    fresh = {"serial": secrets.token_urlsafe(32), "made_at": dates.now()}
    adding = database.insert(CalendarLink.__table__).values(user_id=required_viewer().user_id, **fresh)
    db.session.execute(adding.on_conflict_do_update(index_elements=["user_id"], set_=fresh))


def withdraw() -> None:
    """No calendar reads along any more."""
    db.session.execute(delete(CalendarLink).where(_is_mine()))


def owner(token: str) -> Viewer | None:
    """Whose calendar asks; None when the link was withdrawn, or the account may not read agreements."""
    try:
        user_id, serial = _signer().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    asked = select(User, CalendarLink.serial).join(CalendarLink, CalendarLink.user_id == User.id)
    with scope.unscoped():
        found = db.session.execute(asked.where(User.id == user_id, User.active)).first()
    if found is None or not compare_digest(found.serial, str(serial)):
        return None
    return _reads(found.User)


def _reads(user: User) -> Viewer | None:
    place = (user.team_id, user.organisation_id, user.district_id)
    viewer = Viewer(user.id, Role(user.role), user.name, *place, user.language)
    return viewer if may(viewer, Action.READ_AGREEMENTS) else None


def agreements(of: Viewer) -> Sequence[Agreement]:
    """What stands between the own side and another one, and holds."""
    mine = (AgreementReader.reader == token_of(of), AgreementReader.is_open)
    rows = select(Agreement).join(AgreementReader, AgreementReader.agreement_id == Agreement.id)
    ours = rows.where(*mine, AgreementReader.part != Part.ALONG, Agreement.state == State.AGREED)
    with scope.acting_as(of):
        return db.session.scalars(ours.order_by(AgreementReader.day).limit(MOST)).all()
