"""The list as it hangs on the wall of the briefing room: day by day."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from portal.core import dates
from portal.core.language import language


def by_day(rows: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """The rows under their local day. The year stands there too and never "today", because paper stays."""
    speech = language()
    return [
        (f"{dates.WEEKDAYS[speech][day.weekday()]} {dates.day(day, speech)}", list(group))
        for day, group in groupby(rows, lambda row: dates.local(row.observed_at).date())
    ]
