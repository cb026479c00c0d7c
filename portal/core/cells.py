"""What may stand in a cell of a spreadsheet: nothing that Excel would run, nothing that XML can't hold."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

from portal.core import dates

Value = str | int | float | bool | date | datetime | None


class Column(NamedTuple):
    """A heading, what a row has under it, and about how many characters wide that is."""

    heading: str
    value: Callable[[Any], Value]
    width: int


# Spreadsheets run a cell that starts with one of these; in some languages the wide forms too.
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def harmless(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would take it for a formula."""
    text = _NOT_IN_XML.sub("", text)
    return f"'{text}" if text.lstrip(" \xa0").startswith(STARTS_FORMULA) else text


def as_text(value: Value) -> str:
    """A value as a CSV for Dutch Excel holds it: moments on the local clock, a comma in decimals."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{dates.local(value):%Y-%m-%d %H:%M}"
    if isinstance(value, float):
        return f"{value:.5f}".rstrip("0").rstrip(".").replace(".", ",")
    return harmless(value) if isinstance(value, str) else str(value)
