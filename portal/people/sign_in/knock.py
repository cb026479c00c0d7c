"""Is this the account's password? The same answer, as slow, for a wrong one and for no account at all."""

from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _l

from portal.core import store
from portal.people import passwords
from portal.people.sign_in import queries

WRONG = _l("Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.")
NO_AGREEMENT = _l(
    "Je organisatie heeft nu geen overeenkomst met een wijkteam. Daarom kun je niet inloggen."
    " Vraag het je contactpersoon bij het wijkteam."
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The account; or else why not, or how many seconds to wait first."""

    user: Any = None
    refusal: Any = None
    wait: int = 0


def knock(email: str, password: str) -> Answer:
    """Hold a password against the account with this address; a right one opens this request's transaction."""
    wait = queries.count_attempt(email)
    if wait:
        return Answer(wait=wait)
    user = queries.account(email)
    store.release()
    if not passwords.matches(user.password if user else None, password) or not (user and user.active):
        return Answer(refusal=WRONG)
    if not user.open:
        return Answer(refusal=NO_AGREEMENT)
    renewed = passwords.hash_password(password) if passwords.is_outdated(user.password) else user.password
    if not queries.confirm(user, renewed):
        return Answer(refusal=WRONG)
    queries.forgive(email)
    return Answer(user)
