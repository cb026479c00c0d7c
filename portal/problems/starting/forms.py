"""The form of a new problem: a name, whom it harms, where, and who reads along; the rest can wait."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectMultipleField, ValidationError

from portal.core.edits import OnceForm, offers, options
from portal.problems.rules.forms import RuleFields
from portal.problems.seats.forms import ReaderFields
from portal.problems.words import harm_field, title_field


class ProblemForm(ReaderFields, RuleFields, OnceForm):
    """A new problem, with the rule that gathers its entries if there is one already."""

    title = title_field()
    harm = harm_field()
    neighbourhood = SelectMultipleField(_l("In welke buurt of buurten?"), validate_choice=False)
    entry = HiddenField("")

    def offer(self, **choices: list[tuple[str, str]]) -> None:
        """Fill what there is to choose."""
        self.offer_readers(choices["organisations"])
        self.offer_categories(choices["category"])
        self.neighbourhood.choices = options(choices["neighbourhood"])

    def validate_neighbourhood(self, field: Any) -> None:
        if not field.data or not all(offers(field, one) for one in field.data):
            raise ValidationError(_("Kies minstens één buurt."))
