"""The link at the foot of a mail that turns one kind of mail off: signed, and good for that alone."""

from collections.abc import Callable
from typing import Any, NamedTuple

from flask import Flask, current_app
from itsdangerous import BadSignature, URLSafeSerializer

from portal.core import links


class Kind(NamedTuple):
    """A kind of mail: in words, how it is turned off for whose link it is, and what holds after that."""

    label: Any
    turn_off: Callable[[int], None]
    after: Any


class Asked(NamedTuple):
    """What the holder of a link wants to be rid of."""

    kind: Kind
    whose: int

    def turn_off(self) -> None:
        self.kind.turn_off(self.whose)


def add(app: Flask, name: str, kind: Kind) -> None:
    app.extensions.setdefault("mail_kinds", {})[name] = kind


def address(whose: int, name: str) -> str:
    """Where this kind is turned off; `whose` is the id of a person or a card, as the kind asks."""
    return links.address("wishes.off", token=_signer().dumps([whose, name]))


def read(token: str) -> Asked | None:
    """Whose mail of which kind; None when the link is not ours."""
    try:
        whose, name = _signer().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    kind = current_app.extensions["mail_kinds"].get(name)
    return Asked(kind, whose) if kind else None


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.config["SECRET_KEY"]), salt="mail-off")
