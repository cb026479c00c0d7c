"""How each view ends: a page or its fragment, or a redirect; and the one commit on the way out."""

from typing import Any

from flask import Response, flash, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from portal.core.database import READS
from portal.core.extensions import db
from portal.core.templating import render


def wants_fragment() -> bool:
    """Whether htmx asks for a part; boosted and history-restoring requests want the page."""
    headers = request.headers
    return (
        headers.get("HX-Request") == "true"
        and headers.get("HX-Boosted") != "true"
        and headers.get("HX-History-Restore-Request") != "true"
    )


def show(page: str, part: str | None = None, status: int = 200, **context: Any) -> Response:
    """Answer with the page, or with its part when htmx asks for it.

    A successful write is committed before the answer leaves; a refused one is rolled back.
    """
    template = part if part and wants_fragment() else page
    body = render(template, **context)
    _finish(keep=status < 400)
    response = Response(body, status)
    response.headers["Vary"] = "HX-Request"
    return response


def done(url: str, message: str | None = None) -> BaseResponse:
    """Commit, then send the viewer on; the message is queued only after the commit held."""
    _finish(keep=True)
    if message:
        flash(message, "saved")
    if wants_fragment():
        return Response(status=200, headers={**_onward(url), "Vary": "HX-Request"})
    return redirect(url, 303)


def _onward(url: str) -> dict[str, str]:
    """How htmx goes there; on the page that is open it would only jump to a place, so that is loaded anew."""
    page, is_place, _place = url.partition("#")
    _host, here = told_place(request.headers.get("HX-Current-URL", ""))
    return {"HX-Refresh": "true"} if is_place and here == page else {"HX-Redirect": url}


def told_place(address: str) -> tuple[str, str]:
    """The host and the page of an address that a browser tells; of what is none, something that is nowhere.

    `urlsplit` fails on some of what can be sent.
    """
    host, slash, page = address.partition("#")[0].partition("//")[2].partition("/")
    return host, slash + page


def nothing() -> Response:
    """Commit, and answer that there is nothing to show."""
    _finish(keep=True)
    return Response(status=204)


def _finish(keep: bool) -> None:
    """The one commit point; a page that only reads has nothing to keep."""
    if request.method in READS:
        return
    if keep:
        db.session.commit()
    else:
        db.session.rollback()
