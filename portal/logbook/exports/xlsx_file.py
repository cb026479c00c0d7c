"""The list as a workbook."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import IO, Any

from flask_babel import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from portal.core import dates
from portal.core.cells import Column, Value, harmless

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ON_A_SHEET = 1_000_000  # rows; Excel itself stops at 1,048,576


def build(columns: Sequence[Column], rows: Iterable[Any]) -> IO[bytes]:
    """The finished file, on disk; written row by row."""
    book = Workbook(write_only=True)
    try:
        _fill(book, columns, rows)
    finally:
        for sheet in book.worksheets:
            sheet.close()
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is sent
    book.save(file)
    return file


def _fill(book: Workbook, columns: Sequence[Column], rows: Iterable[Any]) -> None:
    sheet = _sheet(book, columns)
    for number, row in enumerate(rows, start=1):
        if number % ON_A_SHEET == 0:
            sheet = _sheet(book, columns)
        sheet.append([_cell(sheet, column.value(row)) for column in columns])


def _sheet(book: Workbook, columns: Sequence[Column]) -> Any:
    """A sheet with its headings, which stay in sight."""
    sheet = book.create_sheet(f"{_('Logboek')} {len(book.worksheets) + 1}".removesuffix(" 1"))
    sheet.freeze_panes = "A2"
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    headings = [WriteOnlyCell(sheet, column.heading) for column in columns]
    for cell in headings:
        cell.font = Font(bold=True)
    sheet.append(headings)
    return sheet


def _cell(sheet: Any, value: Value) -> Any:
    """Text is always text, never a formula or an error; moments stand on the local clock."""
    if isinstance(value, datetime):
        cell = WriteOnlyCell(sheet, dates.local(value).replace(tzinfo=None))
        cell.number_format = "yyyy-mm-dd hh:mm"
        return cell
    if not isinstance(value, str):
        return value
    text = harmless(value)
    if not text.startswith("#"):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell
