"""The two steps of an import on the page: choose a file, then say yes to what it would do.

Nothing is kept in between: the page that asks holds the file, and sends it along with the yes.
"""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, ValidationError

from portal.core.uploads import CsvForm

LARGEST = 500 * 1000  # bytes, some 2,000 cards; the command takes more


class UploadForm(CsvForm):
    """A file with cards."""

    largest = LARGEST


class ConfirmForm(FlaskForm):
    """Yes to the preview; what is refused or may be private stops it unless it is answered for."""

    told = HiddenField()
    skip_bad = BooleanField(_l("Sla de geweigerde regels over en voeg de rest toe"))
    work_numbers = BooleanField(_l("Alle nummers en adressen in het bestand zijn van het werk"))

    def hold(self, refused: bool, private: bool) -> "ConfirmForm":
        """What the preview found."""
        self.refused, self.private = refused, private
        return self

    @property
    def content(self) -> bytes:
        return (self.told.data or "").encode()

    def validate_skip_bad(self, field: Any) -> None:
        if self.refused and not field.data:
            raise ValidationError(_("Verbeter het bestand, of kies om de geweigerde regels over te slaan."))

    def validate_work_numbers(self, field: Any) -> None:
        if self.private and not field.data:
            raise ValidationError(_("Haal privénummers uit het bestand, of zeg dat het werknummers zijn."))
