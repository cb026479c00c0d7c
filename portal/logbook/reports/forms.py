"""The two steps of an import on the page: choose a file, then say yes to what it would do."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, ValidationError

from portal.core.text import tidy
from portal.core.uploads import CsvForm
from portal.logbook.reports import csv_file

# Some 15,000 reports; storing them keeps other writers waiting for 4 seconds. The command takes more.
LARGEST = 2 * 1024 * 1024


class UploadForm(CsvForm):
    """A file with reports; read to its end here, so that a broken one never waits for a yes."""

    largest = LARGEST

    @property
    def name(self) -> str:
        """What the sender calls the file."""
        return " ".join(tidy(self.file.data.filename).split())

    def validate_file(self, _field: Any) -> None:
        try:
            for _line in csv_file.read(self.content):
                pass
        except csv_file.BadFile as bad:
            raise ValidationError(str(bad)) from bad


class ConfirmForm(FlaskForm):
    """Yes to the preview; lines that are refused stop it unless they are left out knowingly."""

    skip_bad = BooleanField(_l("Sla de geweigerde regels over en voeg de rest toe"))

    def __init__(self, refused: int, **settings: Any) -> None:
        super().__init__(**settings)
        self.refused = refused

    def validate_skip_bad(self, field: Any) -> None:
        if self.refused and not field.data:
            raise ValidationError(_("Verbeter het bestand, of kies om de geweigerde regels over te slaan."))
