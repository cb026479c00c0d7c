"""The form of a new problem: a name, whom it harms, where, and who reads along; the rest can wait."""

from collections.abc import Iterator
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import Field, HiddenField, SelectMultipleField, ValidationError

from portal.core.edits import OnceForm, offers, options
from portal.problems.rules.forms import RuleFields
from portal.problems.seats.forms import ReaderFields
from portal.problems.words import harm_field, title_field

FIRST = ("title", "harm", "neighbourhood")


class ProblemForm(ReaderFields, RuleFields, OnceForm):
    """A new problem, with the rule that gathers its entries if there is one already."""

    title = title_field()
    harm = harm_field()
    neighbourhood = SelectMultipleField(_l("In welke buurt of buurten?"), validate_choice=False)
    entry = HiddenField("")

    def __iter__(self) -> Iterator[Field]:
        """In the order of the page, so that the list of what is wrong runs along with it."""
        return iter(sorted(super().__iter__(), key=lambda field: field.name not in FIRST))

    def offer(self, **choices: list[tuple[str, str]]) -> None:
        """Fill what there is to choose."""
        self.offer_readers(choices["organisations"])
        self.offer_categories(choices["category"])
        self.neighbourhood.choices = options(choices["neighbourhood"])

    def validate_neighbourhood(self, field: Any) -> None:
        if not field.data or not all(offers(field, one) for one in field.data):
            raise ValidationError(_("Kies minstens één buurt."))
