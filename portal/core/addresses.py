"""The whole address of a page, for use outside the portal: in a mail, or handed over by a person."""

import os
from typing import Any

from flask import current_app, has_request_context, request

from portal.config import Config


def whole(endpoint: str, **values: Any) -> str:
    """Under PUBLIC_URL when that is set; else under the address at which the portal is used now."""
    config: Config = current_app.extensions["config"]
    here = request.host_url if has_request_context() else f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
    path = current_app.url_map.bind("").build(endpoint, values)
    return (config.public_url or here).rstrip("/") + path
