"""The address of a one-time link, as it is given to a person."""

import os

from flask import current_app, has_request_context, request

from portal.config import Config


def address(token: str) -> str:
    """Under PUBLIC_URL when that is set; else under the address at which the portal is used now."""
    config: Config = current_app.extensions["config"]
    here = request.host_url if has_request_context() else f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
    path = current_app.url_map.bind("").build("invitations.welcome", {"token": token})
    return (config.public_url or here).rstrip("/") + path
