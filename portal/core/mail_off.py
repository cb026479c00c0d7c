"""The link at the foot of a mail that turns one kind of mail off: signed, and good for that alone."""

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

from portal.core import links

KINDS = ("mention", "question", "digest")


def address(user_id: int, kind: str) -> str:
    """Where this person turns this kind off."""
    return links.address("wishes.off", token=_signer().dumps([user_id, kind]))


def read(token: str) -> tuple[int, str] | None:
    """Whose mail of which kind; None when the link is not ours."""
    try:
        user_id, kind = _signer().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    return (user_id, kind) if kind in KINDS else None


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.config["SECRET_KEY"]), salt="mail-off")
