"""Answers with a file that is finished: whatever fails shows its error page, never half a list.

A list that is sent while it is read could break off, and servers end such an answer as if it was whole. It
would also hold a database connection for as long as somebody's phone takes to download it.
"""

from collections.abc import Iterable, Iterator
from typing import IO, NoReturn

from flask import Response, abort
from flask_babel import gettext as _

from portal.core import dates, web

PIECE = 64 * 1024


def send(file: IO[bytes], name: str, extension: str, mimetype: str) -> Response:
    """The file piece by piece, called by its name and today; it is gone from disk afterwards."""
    size = file.seek(0, 2)
    file.seek(0)
    called = f"{name}-{dates.today().isoformat()}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{called}"', "Content-Length": str(size)}
    response = Response(_pieces(file), mimetype=mimetype, headers=headers)
    response.call_on_close(file.close)
    return response


def refuse(told: Iterable[str], url: str) -> NoReturn:
    """No file: it would hold something else than what was asked, and a file cannot say so."""
    heading, label = _("Er is geen bestand gemaakt"), _("Terug naar de pagina")
    page = {"heading": heading, "text": " ".join(told), "next_url": url, "next_label": label, "kept": ()}
    abort(web.show("errors/error.html", status=422, **page))


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece
