"""The list to take along: as CSV, as a workbook and on paper; always what the filter shows, without pages."""

from flask import Blueprint, Flask, Response, request, url_for

from portal.core import csv_export, dates, download, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.logbook import queries as logbook
from portal.logbook.exports import paper, queries
from portal.logbook.exports.columns import columns_for
from portal.logbook.forms import Filter

exports = Blueprint("exports", __name__, url_prefix="/logboek")
ON_PAPER = 500


def init_app(app: Flask) -> None:
    """Register the files and the print view; the list links to them."""
    app.register_blueprint(exports)


@exports.get("/export.csv", endpoint="plain")
@needs(Action.READ_LOGBOOK)
def as_csv() -> Response:
    rows = queries.rows(_wanted())
    file = csv_export.build(columns_for(required_viewer()), rows)
    return download.send(file, "logboek", "csv", csv_export.MIMETYPE)


@exports.get("/export.xlsx", endpoint="sheet")
@needs(Action.READ_LOGBOOK)
def as_workbook() -> Response:
    from portal.logbook.exports import xlsx_file  # with it comes openpyxl: five megabytes, for who asks it

    rows = queries.rows(_wanted())
    file = xlsx_file.build(columns_for(required_viewer()), rows)
    return download.send(file, "logboek", "xlsx", xlsx_file.MIMETYPE)


@exports.get("/afdrukken")
@needs(Action.READ_LOGBOOK)
def printed() -> Response:
    wanted = Filter.read(request.args)
    rows, cut = queries.first_rows(wanted, ON_PAPER)
    names = logbook.names_in(wanted)
    chosen = [label for label, _rest in wanted.chips(names)]
    sheet = {"days": paper.by_day(rows), "cut": cut, "most": ON_PAPER, "made": dates.now()}
    return web.show("logbook/print.html", wanted=wanted, chosen=chosen, sheet=sheet, told=wanted.told(names))


def _wanted() -> Filter:
    """The filter, when all of it is understood."""
    wanted = Filter.read(request.args)
    told = wanted.told(logbook.names_in(wanted))
    return wanted if not told else download.refuse(told, url_for("logbook.listing") + wanted.query())
