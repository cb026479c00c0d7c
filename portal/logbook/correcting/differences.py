"""What stands there beside what somebody wants to save, with the words that differ marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask_babel import gettext as _
from wtforms import Field

from portal.core import dates
from portal.core.differences import Pieces, marked
from portal.core.language import language
from portal.logbook.correcting.forms import CorrectionForm

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


def _words(field: Field) -> str:
    """A field's value as the page calls it."""
    value: Any = field.data
    if isinstance(value, datetime):
        return dates.moment(value, language())
    if value in (None, ""):
        return _("niet ingevuld")
    names = {choice.value: str(choice.label) for choice in getattr(field, "choices", None) or []}
    return names.get(str(value), str(value))
