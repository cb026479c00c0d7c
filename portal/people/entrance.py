"""From a proven account to a session in this browser."""

from typing import Any

from portal.core.viewer import Viewer, viewer_now
from portal.people import cookie, queries


def let_in(user: Any) -> Viewer | None:
    """Open a new session, with a new id, for this person; the one that this browser held ends.

    None when the account may not be used just now.
    """
    queries.end_session(cookie.token())
    cookie.remember(queries.add_session(user), user.public_id, user.language)
    return viewer_now()


def let_in_as_guest(user: Any, topic_id: str) -> None:
    """Open a new session for this person, in one topic and nowhere else; the one that was here ends."""
    queries.end_session(cookie.token())
    cookie.remember_guest(queries.add_session(user, topic_id), user.public_id, user.language)
