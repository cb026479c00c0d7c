"""Cards from a file: choose it, see what it would do, add it. The same as `flask import-contacts`."""

from typing import Any

from flask import Blueprint, Flask, Response, abort, url_for
from werkzeug.wrappers import Response as BaseResponse

from portal.contacts.importing import cli, queries, telling
from portal.contacts.importing.forms import ConfirmForm, UploadForm
from portal.core import web
from portal.core.csv_import import BadFile
from portal.core.guard import needs
from portal.core.policy import Action

importing = Blueprint("importing", __name__, url_prefix="/partners/importeren")
UPLOAD = 2 * 1024 * 1024  # bytes that may arrive; the form says how large a file may be
FIRST = 5  # cards in the preview


def init_app(app: Flask) -> None:
    """Register the pages and the command."""
    app.register_blueprint(importing)
    app.cli.add_command(cli.import_contacts)


@importing.get("")
@needs(Action.IMPORT_CONTACTS)
def choose() -> Response:
    return web.show("contacts/import.html", form=UploadForm())


@importing.post("")
@needs(Action.IMPORT_CONTACTS, body=UPLOAD)
def upload() -> Response:
    form = UploadForm()
    if form.too_large:
        abort(413)
    outcome = _outcome(form.content, form.file.errors) if form.validate() else None
    if outcome is None:
        return web.show("contacts/import.html", status=422, form=form)
    return _preview(outcome, ConfirmForm(formdata=None, told=form.content.decode("utf-8-sig")))


@importing.post("/toevoegen")
@needs(Action.IMPORT_CONTACTS, body=UPLOAD)
def confirm() -> Response | BaseResponse:
    form = ConfirmForm()
    outcome = _outcome(form.content, form.form_errors)
    if outcome is None:
        return web.show("contacts/import.html", status=422, form=UploadForm(formdata=None))
    if not form.hold(bool(outcome.refused), bool(outcome.private)).validate():
        return _preview(outcome, form, status=422)
    queries.store_cards(outcome)
    return web.done(url_for("contacts.listing"), telling.in_one_line(outcome))


def _outcome(content: bytes, errors: Any) -> queries.Outcome | None:
    """What the file would do; None when it can't be read, and then `errors` says why."""
    try:
        return queries.compare(queries.read_file(content))
    except BadFile as bad:
        errors.append(str(bad))
        return None


def _preview(outcome: queries.Outcome, form: ConfirmForm, status: int = 200) -> Response:
    told: dict[str, Any] = {
        "outcome": outcome,
        "counts": telling.counts(outcome),
        "first": outcome.new[:FIRST],
    }
    return web.show("contacts/import_preview.html", status=status, form=form, **told)
