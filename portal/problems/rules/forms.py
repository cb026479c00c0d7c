"""Which entries belong to a problem: at these places, about these subjects, at these hours."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectField, SelectMultipleField, ValidationError

from portal.core.edits import MAY_STAY_OPEN, EditForm, options
from portal.logbook.models import Entry
from portal.problems.rules.places import lines_of
from portal.problems.words import answer_field

MOST_PLACES, LONGEST_PLACE = 30, 120
HOURS = [("", _l("de hele dag")), *((str(hour), f"{hour}") for hour in range(24))]


class RuleFields(FlaskForm):
    """The rule, in a form of its own and in that of a new problem; `audience_now` is up to the form."""

    places = answer_field(_l("Op welke plekken?"))
    category = SelectMultipleField(_l("Over welke onderwerpen?"), validators=[MAY_STAY_OPEN])
    from_hour = SelectField(_l("Vanaf hoe laat?"), choices=options(HOURS), default="")
    to_hour = SelectField(_l("Tot hoe laat?"), choices=options(HOURS), default="")

    def offer_categories(self, categories: list[tuple[str, str]]) -> None:
        self.category.choices = options(categories)

    @property
    def hours(self) -> tuple[int, int] | None:
        """From and up to which hour; None for the whole day."""
        start, end = self.from_hour.data, self.to_hour.data
        return (int(start), int(end)) if start and end else None

    def validate_places(self, field: Any) -> None:
        lines = lines_of(field.data)
        if len(lines) > MOST_PLACES:
            raise ValidationError(_("Noem hooguit 30 plekken."))
        for line in lines:
            if len(line) > LONGEST_PLACE or not Entry.key_of(line):
                raise ValidationError(
                    _("“%(line)s” is geen plek. Schrijf een straat of een naam.", line=line[:30])
                )

    def validate_to_hour(self, field: Any) -> None:
        if bool(field.data) != bool(self.from_hour.data) or (
            field.data and field.data == self.from_hour.data
        ):
            raise ValidationError(_("Kies twee uren die verschillen, of twee keer de hele dag."))


class RuleForm(RuleFields, EditForm):
    """The rule of a problem as it stands."""

    def __init__(self, audience: str, stored: dict[str, Any], categories: list[tuple[str, str]]) -> None:
        self.audience_now = audience
        super().__init__(stored)
        self.offer_categories(categories)
