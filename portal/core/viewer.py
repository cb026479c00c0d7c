"""Who is looking: plain values, read once per request, never a database row."""

from dataclasses import dataclass

from flask import g, has_request_context
from flask_login import current_user

from portal.core.policy import Role


@dataclass(frozen=True, slots=True)
class Viewer:
    """The signed-in person; `session_id` is the hashed id of the session that says so."""

    user_id: int
    role: Role
    name: str
    team_id: int | None = None
    organisation_id: int | None = None
    district_id: int | None = None
    language: str = "nl"
    session_id: str = ""
    topic_id: str | None = None  # of a guest: all that there is

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """What Flask-Login keeps in the cookie; the sign-in sets the raw token itself."""
        return self.session_id

    @property
    def in_team(self) -> bool:
        """Whether the viewer is one of the team that owns the entries."""
        return self.role in TEAM_ROLES

    @property
    def led_team_id(self) -> int | None:
        """The team of which the viewer is a lead."""
        return self.team_id if self.role is Role.LEAD else None

    @property
    def is_guest(self) -> bool:
        """Whether the viewer came in by a mail link, to one topic."""
        return self.role is Role.GUEST

    @property
    def is_partner(self) -> bool:
        return self.role is Role.PARTNER


TEAM_ROLES = frozenset({Role.OFFICER, Role.WARDEN, Role.LEAD})


def viewer_now() -> Viewer | None:
    """The viewer of this request, or the one that `acting_as` set, or None."""
    known = viewer_if_known()
    if known is not None or not has_request_context():
        return known
    user = current_user._get_current_object()
    return user if user.is_authenticated else None


def viewer_if_known() -> Viewer | None:
    """The viewer when it was already read in this request; never asks the database."""
    try:
        here = vars(g._get_current_object())  # once, because each look through the proxy costs as much again
    except RuntimeError:
        return None
    user = here.get("acting_viewer") or here.get("_login_user")
    return user if isinstance(user, Viewer) else None


def required_viewer() -> Viewer:
    """The viewer behind a marked view; raises when there is none, which the guard rules out."""
    viewer = viewer_now()
    if viewer is None:
        raise RuntimeError("no viewer: this code belongs behind a @needs mark")
    return viewer
