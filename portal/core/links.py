"""Links with a secret in them, as they are given to a person: random, and kept only as a hash."""

import hashlib
import os
import secrets
from typing import Any

from flask import current_app, has_request_context, request

from portal.config import Config


def new_token() -> str:
    """The secret of a link; whoever makes it sees it once."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is kept of a token. It is random and long, so one fast hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def path(endpoint: str, **values: Any) -> str:
    """The same as `url_for`, also where there is no request."""
    return current_app.url_map.bind("").build(endpoint, values)


def address(endpoint: str, **values: Any) -> str:
    """A page for who comes from a mail or a message."""
    return whole(path(endpoint, **values))


def whole(path: str) -> str:
    """Under PUBLIC_URL when that is set; else under the address at which the portal is used now."""
    config: Config = current_app.extensions["config"]
    here = request.host_url if has_request_context() else f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
    return (config.public_url or here).rstrip("/") + path
