"""What the signed cookie of a browser holds: the token of its session, whose it is, and the language.

And that somebody signed in here before, which stays after signing out: see `device_of`.
"""

import secrets

from flask import g, session

from portal.core import language

TOKEN = "_user_id"  # noqa: S105 - the name of the place where Flask-Login looks, not a token
ACCOUNT = "account"
DEVICE = "device"
GUEST = "guest"


def token() -> str | None:
    return session.get(TOKEN)


def account() -> str | None:
    """The public id of who signed in here last and did not sign out, also when that session has ended."""
    return session.get(ACCOUNT)


def is_guests() -> bool:
    """Whether who was here last came in by a mail, also when that session has ended."""
    return bool(session.get(GUEST))


def device_of(public_id: str | None) -> str | None:
    """What tells this browser from others in which the account signed in, when it was the last one here.

    It opens nothing. It keeps the wrong tries of strangers apart from those of a person's own phone.
    """
    known: str | None = session.get(DEVICE)
    return known if known and public_id and known.startswith(f"{public_id} ") else None


def remember(new_token: str, public_id: str, language_code: str) -> None:
    """Start over for somebody who has just signed in: nothing of before stays, the form token neither."""
    known = device_of(public_id) or f"{public_id} {secrets.token_urlsafe(16)}"
    _start(new_token, public_id, language_code)
    session[DEVICE] = known


def remember_guest(new_token: str, public_id: str, language_code: str) -> None:
    """The same for who came in by a mail: no password was shown, so the browser does not become their own."""
    known = session.get(DEVICE)
    _start(new_token, public_id, language_code)
    session[GUEST] = True
    if known:
        session[DEVICE] = known


def _start(new_token: str, public_id: str, language_code: str) -> None:
    _empty(language_code)
    session[TOKEN] = new_token
    session[ACCOUNT] = public_id


def forget() -> None:
    """Keep nothing but the language, and that this browser was used."""
    known = session.get(DEVICE)
    _empty(language.language())
    if known:
        session[DEVICE] = known


def choose_language(code: str) -> None:
    """For the pages that this browser opens without an account."""
    session[language.KEY] = code
    language.forget()


def _empty(language_code: str) -> None:
    session.clear()
    for of_this_request in ("csrf_token", "csrf_valid", "_login_user"):
        g.pop(of_this_request, None)
    choose_language(language_code)
