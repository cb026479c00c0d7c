"""What stands there beside what somebody wants to save, with the words that differ marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from flask_babel import gettext as _
from wtforms import Field

from portal.core import dates
from portal.core.language import language
from portal.logbook.correcting.forms import CorrectionForm

Pieces = list[tuple[str, bool]]  # text, and whether it differs

_SHOWN = (
    "text",
    "heard",
    "estimate",
    "place",
    "neighbourhood",
    "category",
    "observed_at",
    "lat",
    "lon",
    "kind",
    "minutes",
    "minutes_other",
    "staff",
    "urgency",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the two differ."""

    label: str
    theirs: Pieces
    mine: Pieces


def between(stored: CorrectionForm, sent: CorrectionForm) -> Iterator[Difference]:
    """The fields that differ, in the order of the form."""
    for name in _SHOWN:
        theirs, mine = _words(stored[name]), _words(sent[name])
        if theirs != mine:
            yield Difference(str(sent[name].label.text), *marked(theirs, mine))


def marked(theirs: str, mine: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces, each with whether it is missing on the other side."""
    left, right = _split(theirs), _split(mine)
    steps = SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes()
    first = [("".join(left[a:b]), step != "equal") for step, a, b, _c, _d in steps if b > a]
    second = [("".join(right[c:d]), step != "equal") for step, _a, _b, c, d in steps if d > c]
    return first, second


def _split(value: str) -> list[str]:
    return re.findall(r"\s+|\w+|[^\w\s]+", value)


def _words(field: Field) -> str:
    """A field's value as the page calls it."""
    value: Any = field.data
    if isinstance(value, datetime):
        return dates.moment(value, language())
    if value in (None, ""):
        return _("niet ingevuld")
    names = {choice.value: str(choice.label) for choice in getattr(field, "choices", None) or []}
    return names.get(str(value), str(value))
