"""The forms of a neighbourhood and of a file with neighbourhoods."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import SelectField
from wtforms.validators import DataRequired

from portal.core.edits import EditForm, options
from portal.people.places.forms import Choices, name_field


class NeighbourhoodForm(EditForm):
    """Only the name can be changed by hand; the outline comes from a file."""

    name = name_field(_l("Naam"))


class UploadForm(FlaskForm):
    """A file, and the team that its neighbourhoods belong to."""

    file = FileField(_l("GeoJSON-bestand"), [FileRequired(_l("Kies een bestand."))])
    team = SelectField(_l("Team"), [DataRequired(_l("Kies een team."))])

    def __init__(self, teams: Choices) -> None:
        super().__init__()
        self.team.choices = options([("", _("Kies een team")), *teams])

    def refuse_file(self, problem: Exception) -> None:
        """Say at the field why the file can't be used."""
        self.file.errors = [f"{self.file.data.filename}: {problem}"]
