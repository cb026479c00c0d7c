"""Form fields that more than one feature uses, with errors in the portal's own words."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from flask_babel import gettext as _
from wtforms import DateField, DateTimeLocalField, HiddenField, IntegerField, ValidationError
from wtforms.form import BaseForm

from portal.core import dates

FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M%z"]


class WholeNumber(IntegerField):
    """A number without decimals."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(_("Vul een heel getal in, zonder letters.")) from None


class Day(DateField):
    """A day of the calendar."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(_("Kies een dag die bestaat.")) from None


class LocalMoment(DateTimeLocalField):
    """A moment on the local clock in the form, aware in the data."""

    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(label, format=FORMATS, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data: datetime | None
        try:
            super().process_formdata(valuelist)
            if self.data is not None and self.data.tzinfo is None:
                self.data = self.data.replace(tzinfo=dates.LOCAL)
            dates.local(self.data or dates.now())  # the calendar's ends fall off it elsewhere
        except (ValueError, OverflowError):
            self.data = None
            raise ValueError(_("Kies een dag en een tijd die bestaan.")) from None

    def _value(self) -> str:
        if self.raw_data:
            return " ".join(self.raw_data)
        return dates.to_input(self.data) if self.data else ""


def whole_id(sent: str | None) -> str:
    """The id as it is kept; "" for what is none, so that nobody goes to look for it."""
    try:
        return str(UUID(sent or ""))
    except ValueError:
        return ""


class SentId(HiddenField):
    """The id of what is new, made by whoever sends the form, so that sending twice stores once."""

    data: Any

    def __init__(self, label: str = "", **settings: Any) -> None:
        super().__init__(label, default=lambda: str(uuid4()), **settings)

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist:
            self.data = whole_id(valuelist[0])

    def pre_validate(self, form: BaseForm) -> None:
        if not self.data:
            self.data = str(uuid4())
            raise ValidationError(_("Het formulier was niet heel. Stuur het nog een keer."))


class OpenedAt(HiddenField):
    """When the form was opened: the portal measures how much of people's time it asks."""

    LEFT_LYING = 30 * 60  # seconds; what takes longer was not being written all that time

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("", default=lambda: str(int(dates.now().timestamp())), **kwargs)

    @property
    def seconds(self) -> int | None:
        """How long ago that was; None when it is not known or says nothing."""
        told = str(self.data or "")
        if not told.isdecimal() or len(told) > 12:
            return None
        passed = int(dates.now().timestamp()) - int(told)
        return passed if 0 <= passed <= self.LEFT_LYING else None
