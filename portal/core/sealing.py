"""Texts that only this portal can read again: they travel, or lie in the database, as one unreadable text."""

import base64
import hashlib
from typing import TYPE_CHECKING

from flask import current_app

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


def seal(purpose: str, told: bytes) -> str:
    """What is told, unreadable without SECRET_KEY; what is sealed for one purpose opens for no other."""
    return _cipher(purpose).encrypt(told).decode()


def unseal(purpose: str, sealed: str, seconds: int | None = None) -> bytes | None:
    """What was sealed; None when that was not here, not for this purpose, or more than `seconds` ago."""
    from cryptography.fernet import InvalidToken

    try:
        return _cipher(purpose).decrypt(sealed.encode(), ttl=seconds)
    except InvalidToken:
        return None


def _cipher(purpose: str) -> "Fernet":
    from cryptography.fernet import Fernet  # seven megabytes, for what few requests need

    secret = str(current_app.config["SECRET_KEY"]).encode()
    key = hashlib.sha256(purpose.encode() + b":" + secret).digest()
    return Fernet(base64.urlsafe_b64encode(key))
