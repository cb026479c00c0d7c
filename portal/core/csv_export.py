"""The list as a CSV for Dutch Excel.

Excel takes the list separator of Windows, which in the Netherlands is a semicolon; with commas everything
lands in one column. The byte order mark tells it that the file is UTF-8.
"""

import csv
import io
import tempfile
from collections.abc import Iterable, Sequence
from typing import IO, Any

from portal.core.cells import Column, as_text

MIMETYPE = "text/csv"


def build(columns: Sequence[Column], rows: Iterable[Any]) -> IO[bytes]:
    """The finished file, on disk."""
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is sent
    out = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([as_text(column.heading) for column in columns])
    writer.writerows([as_text(column.value(row)) for column in columns] for row in rows)
    out.flush()
    out.detach()
    return file
