"""Reports from elsewhere: choose a file, see what it would do, add it. The same as `flask import-reports`."""

from flask import Blueprint, Flask, Response, abort, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as BaseResponse

from portal.core import admin_sections, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.logbook.reports import cli, queries, telling
from portal.logbook.reports.forms import ConfirmForm, UploadForm
from portal.logbook.reports.models import PendingImport
from portal.logbook.reports.report import Reading

reports = Blueprint("reports", __name__, url_prefix="/beheer/import")
UPLOAD = 25 * 1024 * 1024  # bytes that may arrive; the form says how large a file may be
FIRST = 5  # reports in the preview


def init_app(app: Flask) -> None:
    """Register the pages, their place under /beheer and the command."""
    app.register_blueprint(reports)
    app.cli.add_command(cli.import_reports)
    section = admin_sections.Section(
        _l("Importeren"), "reports.choose", Action.IMPORT_REPORTS, 80, _note, "upload"
    )
    admin_sections.add_section(app, section)


@reports.get("")
@needs(Action.IMPORT_REPORTS)
def choose() -> Response:
    return web.show("logbook/import.html", form=UploadForm(), waiting=queries.waiting())


@reports.post("")
@needs(Action.IMPORT_REPORTS, body=UPLOAD)
def upload() -> Response | BaseResponse:
    store.release()  # reading a large file must not keep other writers waiting
    form = UploadForm()
    if form.too_large:
        abort(413)
    if not form.validate():
        return web.show("logbook/import.html", status=422, form=form, waiting=queries.waiting())
    pending = queries.keep_file(form.name, form.content)
    return web.done(url_for("reports.preview", pending_id=pending.id))


@reports.get("/<uuid:pending_id>")
@needs(Action.IMPORT_REPORTS)
def preview(pending_id: object) -> Response:
    pending = queries.waiting_file(pending_id)
    reading = queries.read_file(pending)
    return _preview(pending, reading, ConfirmForm(len(reading.refused)))


@reports.post("/<uuid:pending_id>")
@needs(Action.IMPORT_REPORTS)
def confirm(pending_id: object) -> Response | BaseResponse:
    pending = queries.waiting_file(pending_id)
    reading = queries.read_file(pending)
    form = ConfirmForm(len(reading.refused))
    if not form.validate():
        return _preview(pending, reading, form, status=422)
    outcome = queries.store_reports(reading, pending.team_id)
    queries.forget(pending.id)
    return web.done(url_for("reports.choose"), telling.in_one_line(outcome))


@reports.post("/<uuid:pending_id>/annuleren")
@needs(Action.IMPORT_REPORTS)
def cancel(pending_id: object) -> BaseResponse:
    queries.forget(queries.waiting_file(pending_id).id)
    return web.done(url_for("reports.choose"), _("Geannuleerd. Er is niets toegevoegd."))


def _preview(pending: PendingImport, reading: Reading, form: ConfirmForm, status: int = 200) -> Response:
    """What the file would do, with its first reports."""
    outcome = queries.compare(reading, pending.team_id)
    return web.show(
        "logbook/import.html",
        "logbook/_preview.html",
        status=status,
        form=form,
        pending=pending,
        outcome=outcome,
        counts=telling.counts(outcome),
        doubt=telling.doubt(outcome),
        first=queries.with_names(outcome.new[:FIRST]),
    )


def _note() -> str:
    return _("meldingen uit Signalen")
