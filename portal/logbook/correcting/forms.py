"""The forms that change what an entry says."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField

from portal.core import dates
from portal.logbook.models import Entry
from portal.logbook.writing.forms import MINUTES, OTHER, ContentForm


class CorrectionForm(ContentForm):
    """An entry's content as it stands; `version` is what the page was made from, see `queries.stand`."""

    version = HiddenField("")
    withdraw = BooleanField(_l("Trek het delen met partners in"))

    def __init__(self, entry: Entry, neighbourhood: str, stand: str, **settings: Any) -> None:
        super().__init__(data=_stored(entry, neighbourhood) | {"version": stand}, **settings)
        self.entry = entry

    @property
    def moved(self) -> bool:
        """Whether another minute was chosen; the field knows no seconds."""
        chosen = self.observed_at.data
        return chosen is not None and dates.to_input(chosen) != dates.to_input(self.entry.observed_at)

    def content(self) -> dict[str, Any]:
        """The Content columns, with the exact moment when its minute was left alone."""
        found = super().content()
        return found if self.moved else {**found, "observed_at": self.entry.observed_at}

    def validate_observed_at(self, field: Any) -> None:
        """A moment that was fine when it was written stays fine."""
        if self.moved:
            super().validate_observed_at(field)


def _stored(entry: Entry, neighbourhood: str) -> dict[str, Any]:
    """What stands in the entry, by field."""
    names = (
        "text",
        "heard",
        "estimate",
        "place",
        "lat",
        "lon",
        "observed_at",
        "category",
        "kind",
        "staff",
        "urgency",
    )
    usual = entry.minutes is None or str(entry.minutes) in MINUTES
    return {name: getattr(entry, name) for name in names} | {
        "neighbourhood": neighbourhood,
        "minutes": str(entry.minutes or "") if usual else OTHER,
        "minutes_other": None if usual else entry.minutes,
    }
