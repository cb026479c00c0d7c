"""What the signed cookie of a browser holds: the token of its session, whose it is, and the language."""

from flask import g, session

from portal.core import language

TOKEN = "_user_id"  # noqa: S105 - the name of the place where Flask-Login looks, not a token
ACCOUNT = "account"


def token() -> str | None:
    return session.get(TOKEN)


def account() -> str | None:
    """The public id of who signed in here last and did not sign out, also when that session has ended."""
    return session.get(ACCOUNT)


def remember(new_token: str, public_id: str, language_code: str) -> None:
    """Start over for somebody who has just signed in: nothing of before stays, the form token neither."""
    _empty(language_code)
    session[TOKEN] = new_token
    session[ACCOUNT] = public_id


def forget() -> None:
    """Keep nothing but the language."""
    _empty(language.language())


def choose_language(code: str) -> None:
    """For the pages that this browser opens without an account."""
    session[language.KEY] = code
    language.forget()


def _empty(language_code: str) -> None:
    session.clear()
    for of_this_request in ("csrf_token", "csrf_valid", "_login_user"):
        g.pop(of_this_request, None)
    choose_language(language_code)
