"""A form that takes one file, read to just past what is allowed."""

from functools import cached_property
from typing import ClassVar

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired


class CsvForm(FlaskForm):
    """A CSV file of at most `largest` bytes."""

    largest: ClassVar[int]
    file = FileField(_l("CSV-bestand"), validators=[FileRequired(_l("Kies een bestand."))])

    @cached_property
    def content(self) -> bytes:
        """The file, or just more of it than the page takes."""
        return self.file.data.read(self.largest + 1) if self.file.data else b""

    @property
    def too_large(self) -> bool:
        return len(self.content) > self.largest
