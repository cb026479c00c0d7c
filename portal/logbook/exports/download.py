"""Answers with a file that is sent piece by piece."""

from collections.abc import Iterator
from itertools import chain, islice

from flask import Response, current_app, stream_with_context

from portal.core import dates


def send(pieces: Iterator[bytes], extension: str, mimetype: str) -> Response:
    """The pieces as a file called after today.

    The first piece is made before the answer starts, so that what fails at once shows its error page. The
    rest still knows the viewer and reads on in the same session.
    """
    first = list(islice(pieces, 1))
    body = stream_with_context(_or_break(chain(first, pieces)))
    name = f"logboek-{dates.today().isoformat()}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, mimetype=mimetype, headers=headers)


def _or_break(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """An error half-way breaks the connection off, so that the browser reports a failed download.

    Ending the answer quietly would leave a file that looks whole.
    """
    try:
        yield from pieces
    except Exception:
        current_app.logger.exception("an export broke off half-way")
        raise
