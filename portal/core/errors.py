"""One page per error, in plain words, that works without a session and without a database.

After a refused POST the page holds what was typed, so that nothing is lost and it can be sent again.
"""

from typing import Any

from flask import Flask, Response, make_response, request
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException

from portal.core import carry
from portal.core.extensions import db
from portal.core.templating import render
from portal.core.web import wants_fragment

MEGABYTE = 1024 * 1024

# Code: what is the matter, and what to do about it.
PAGES: dict[int, tuple[Any, Any]] = {
    400: (_l("Dit verzoek klopt niet"), _l("Laad de pagina opnieuw en probeer het nog een keer.")),
    403: (
        _l("Dit mag je niet openen"),
        _l("Je account heeft hier geen toegang. Klopt dat niet? Vraag het je teamleider of beheerder."),
    ),
    404: (
        _l("Deze pagina is er niet"),
        _l("Misschien is het adres niet goed overgenomen, of is dit niet met jou gedeeld."),
    ),
    405: (_l("Dit kan hier niet"), _l("Ga terug en gebruik de knop op de pagina.")),
    409: (
        _l("Iemand was je voor"),
        _l("Dit is intussen veranderd. Bekijk de nieuwste versie en probeer het dan opnieuw."),
    ),
    413: (_l("Dit is te groot"), _l("Kies een kleiner bestand of kort de tekst in.")),
    422: (_l("Er klopt nog iets niet"), _l("Ga terug, verbeter wat er niet klopt en probeer het opnieuw.")),
    429: (
        _l("Even wachten"),
        _l("Er zijn te veel pogingen gedaan. Wacht een paar minuten en probeer het opnieuw."),
    ),
    500: (
        _l("Er ging iets mis"),
        _l("De fout ligt bij ons. Probeer het opnieuw. Blijft het misgaan? Meld het bij je beheerder."),
    ),
    503: (
        _l("Het portaal is even niet bereikbaar"),
        _l("Er is niets opgeslagen. Wacht een minuut en probeer het opnieuw."),
    ),
}
KEEPS = {403, 404, 429, 500, 503}  # what was typed meanwhile may be all that somebody has of it
STALE = (
    _l("Dit is nog niet verstuurd"),
    _l("De pagina stond te lang open, of je logde intussen opnieuw in. Kijk na wat je schreef en stuur het."),
)


def init_app(app: Flask) -> None:
    """Answer every error with its page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(DBAPIError, _database)
    app.register_error_handler(Exception, _unexpected)


def _http(error: HTTPException) -> Response:
    if error.response is not None:
        return error.response  # type: ignore[return-value]
    code = error.code or 500
    answer = page(
        code if code in PAGES else (500 if code >= 500 else 400), forged=isinstance(error, CSRFError)
    )
    for name, value in error.get_headers():
        if name in {"Retry-After", "Allow"}:
            answer.headers[name] = value
    return answer


def _database(error: DBAPIError) -> Response:
    """The database is away, locked or full: nothing was stored, and the page says so."""
    _forget()
    from flask import current_app

    current_app.logger.error("database error: %s", type(error.orig).__name__)
    return page(503)


def _unexpected(error: Exception) -> Response:
    _forget()
    from flask import current_app

    current_app.logger.exception("unexpected error in %s", request.endpoint)
    return page(500)


def _forget() -> None:
    """Leave the broken transaction behind; a database that is away may refuse even that."""
    try:
        db.session.rollback()
    except DBAPIError:
        db.session.remove()


def page(code: int, forged: bool = False) -> Response:
    """The page or fragment for this code. `forged`: the form's token was old, so offer to send it again."""
    kept = carry.sendable() if (forged or code in KEEPS) and _is_our_own_form() else []
    title, advice = STALE if forged and kept else PAGES[code]
    advice = _limit() or advice if code == 413 else advice
    template = "errors/_error.html" if wants_fragment() else "errors/error.html"
    body = render(template, code=code, heading=title, text=advice, kept=kept, retry_url=request.full_path)
    return make_response(body, code)


def _limit() -> str:
    """How much fits, where it was the whole of the request that was too much; "" otherwise."""
    most = request.max_content_length or 0
    if (request.content_length or 0) <= most:
        return ""
    size = f"{most // MEGABYTE} MB" if most >= MEGABYTE else f"{most // 1024} kB"
    return _("Er past hoogstens %(size)s in. Kies een kleiner bestand of kort de tekst in.", size=size)


def _is_our_own_form() -> bool:
    """Not filled in by another site, which would only need one click more; an old browser does not say."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
