"""The list as a CSV for Dutch Excel.

Excel takes the list separator of Windows, which in the Netherlands is a semicolon; with commas everything
lands in one column. The byte order mark tells it that the file is UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from portal.logbook.exports.cells import as_text
from portal.logbook.exports.columns import Column

MIMETYPE = "text/csv"
BOM = "\ufeff"
AT_ONCE = 100  # rows in one piece of the answer


def pieces(columns: Sequence[Column], rows: Iterable[Any]) -> Iterator[bytes]:
    """The file in pieces, as the rows come in; the first holds the headings."""
    lines = _lines(columns, rows)
    mark = BOM
    while some := list(islice(lines, AT_ONCE)):
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(some)
        yield (mark + out.getvalue()).encode()
        mark = ""


def _lines(columns: Sequence[Column], rows: Iterable[Any]) -> Iterator[list[str]]:
    yield [as_text(column.heading) for column in columns]
    for row in rows:
        yield [as_text(column.value(row)) for column in columns]
