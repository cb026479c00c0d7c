"""The columns of a file with reports."""

from collections.abc import Iterator

from portal.core import csv_import
from portal.core.csv_import import BadFile as BadFile
from portal.core.csv_import import Line as Line

COLUMNS = ("id", "created_at", "category", "subcategory", "wijk", "street", "lat", "lon")


def read(content: bytes) -> Iterator[Line]:
    """The reports of the file; raises BadFile, also half-way."""
    return csv_import.read(content, COLUMNS)
