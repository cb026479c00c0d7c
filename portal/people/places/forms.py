"""The forms of a district and a team, and of whatever else has a name of its own."""

from collections.abc import Set
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, StringField
from wtforms.validators import DataRequired, Length, ValidationError

from portal.core.edits import EditForm, one_line, options
from portal.core.text import fold

Choices = list[tuple[str, str]]


def name_field(label: Any) -> StringField:
    """A name of at most 80 characters."""
    too_long = Length(max=80, message=_l("Gebruik hoogstens %(max)d tekens."))
    return StringField(label, [DataRequired(_l("Vul een naam in.")), too_long], filters=[one_line])


class NamedForm(EditForm):
    """A thing with a name that nothing else of its sort has."""

    name = name_field(_l("Naam"))

    def __init__(self, taken: Set[str], stored: dict[str, Any] | None = None) -> None:
        super().__init__(stored)
        self._taken = taken

    def validate_name(self, field: StringField) -> None:
        if fold(field.data) in self._taken:
            raise ValidationError(_("Deze naam bestaat al. Kies een andere naam."))


class DistrictForm(NamedForm):
    """A district has only its name."""


class TeamForm(NamedForm):
    """A team lies in one district."""

    district = SelectField(_l("District"), [DataRequired(_l("Kies een district."))])

    def __init__(self, districts: Choices, taken: Set[str], stored: dict[str, Any] | None = None) -> None:
        super().__init__(taken, stored)
        self.district.choices = options([("", _("Kies een district")), *districts])
