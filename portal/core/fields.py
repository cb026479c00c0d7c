"""Form fields that more than one feature uses."""

from datetime import datetime
from typing import Any

from wtforms import DateTimeLocalField

from portal.core import dates

FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M%z"]


class LocalMoment(DateTimeLocalField):
    """A moment on the local clock in the form, aware in the data."""

    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(label, format=FORMATS, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        self.data: datetime | None
        if self.data is not None and self.data.tzinfo is None:
            self.data = self.data.replace(tzinfo=dates.LOCAL)
        self._refuse_what_no_clock_shows()

    def _refuse_what_no_clock_shows(self) -> None:
        """The first and last day of the calendar fall off it in another time zone."""
        try:
            dates.local(self.data or dates.now())
        except OverflowError:
            self.data = None
            raise ValueError(self.gettext("Not a valid datetime value.")) from None

    def _value(self) -> str:
        if self.raw_data:
            return " ".join(self.raw_data)
        return dates.to_input(self.data) if self.data else ""
