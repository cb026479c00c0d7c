"""Passwords: kept with argon2id, long rather than complicated, and never a common one."""

import secrets
import unicodedata
from collections.abc import Iterable
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from flask import Flask, current_app
from flask_babel import lazy_gettext as _l

from portal.config import Config
from portal.people.common_passwords import is_common

SHORTEST, LONGEST = 15, 200
DEMO = "wijkgericht-werken-demo"


class Passwords:
    """The hasher with this deployment's cost, and a hash that belongs to nobody."""

    def __init__(self, kib: int, passes: int) -> None:
        self.hasher = PasswordHasher(time_cost=passes, memory_cost=kib, parallelism=1)
        self.nobody = self.hasher.hash(secrets.token_urlsafe())


def init_app(app: Flask, config: Config) -> None:
    app.extensions["passwords"] = Passwords(config.argon2_kib, config.argon2_passes)


def hash_password(password: str) -> str:
    """What is kept of a password. Slow: call it outside a transaction."""
    return _own().hasher.hash(_same(password))


def matches(kept: str | None, password: str) -> bool:
    """Whether this is the password; takes equally long when there is no such account. Slow, as above."""
    try:
        return _own().hasher.verify(kept or _own().nobody, _same(password))
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Whether it was kept at another cost than is set now."""
    return _own().hasher.check_needs_rehash(kept)


def weakness(password: str, own_words: Iterable[str] = ()) -> Any | None:
    """What is wrong with a new password, in words for its owner, or None."""
    length = len(_same(password))
    if length < SHORTEST:
        return _l("Gebruik minstens 15 tekens. Een zin van een paar woorden is goed te onthouden.")
    if length > LONGEST:
        return _l("Gebruik niet meer dan 200 tekens.")
    if is_common(password, own_words) and not _is_for_the_demo(password):
        return _l("Dit wachtwoord is makkelijk te raden. Kies een zin die alleen jij kent, zonder je naam.")
    return None


def _is_for_the_demo(password: str) -> bool:
    """The demo's password stands in the manual, so only a demo may use it."""
    config: Config = current_app.extensions["config"]
    return config.demo and password == DEMO


def _own() -> Passwords:
    found: Passwords = current_app.extensions["passwords"]
    return found


def _same(password: str) -> str:
    """One form for what two keyboards may send as different characters."""
    return unicodedata.normalize("NFKC", password)
