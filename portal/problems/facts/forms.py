"""What a problem is called, whom it harms, where it is, and whose it is."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, SelectMultipleField, ValidationError
from wtforms.validators import InputRequired

from portal.core.edits import EditForm, offers, options
from portal.problems.words import harm_field, title_field


class FactsForm(EditForm):
    """The facts as they stand; `audience_now` is who reads them."""

    title = title_field()
    harm = harm_field()
    neighbourhood = SelectMultipleField(_l("In welke buurt of buurten?"), validate_choice=False)
    owner = SelectField(_l("Wie is de eigenaar?"), validators=[InputRequired(_l("Kies een eigenaar."))])

    def __init__(
        self,
        audience: str,
        stored: dict[str, Any],
        neighbourhoods: list[tuple[str, str]],
        owners: list[tuple[str, list[tuple[str, str]]]],
    ) -> None:
        self.audience_now = audience
        super().__init__(stored)
        self.neighbourhood.choices = options(neighbourhoods)
        self.owner.choices = [one for group, people in owners for one in options(people, group)]

    def validate_neighbourhood(self, field: Any) -> None:
        if not field.data or not all(offers(field, one) for one in field.data):
            raise ValidationError(_("Kies minstens één buurt."))
