"""What one says to an agreement, as it stood on the page where one says it."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, RadioField, ValidationError
from wtforms.validators import InputRequired

from portal.agreements.labels import CHOICES
from portal.agreements.models import Agreement, Step
from portal.agreements.proposing.forms import validate_day
from portal.agreements.steps import WITH_REASON
from portal.agreements.words import OpenForm, WordsForm, reason_field
from portal.core.edits import options


class SeenForm(OpenForm):
    """Knows whether somebody else took a step since the page was shown."""

    version = HiddenField("")

    def __init__(self, found: Agreement, **settings: Any) -> None:
        super().__init__(**settings)
        self.overtaken = self.is_submitted() and self.version.data != str(found.version)
        if not self.is_submitted():
            self.version.data = str(found.version)

    def renew(self, found: Agreement) -> None:
        """What is sent from the page that shows how it stands now counts."""
        self.refresh_id()
        self.version.data = str(found.version)


class StepForm(SeenForm):
    """One of the steps; a plain yes needs no words, all else has a reason."""

    step = RadioField(_l("Wat zeggen jullie?"), [InputRequired(_l("Kies een antwoord."))])
    reason = reason_field(_l("Waarom?"))

    def __init__(self, found: Agreement, allowed: Sequence[Step]) -> None:
        super().__init__(found)
        self.step.choices = options((one, CHOICES.get(one, one)) for one in Step)
        self.reasons = options((one, CHOICES[one]) for one in allowed if one in WITH_REASON)

    def validate_reason(self, field: Any) -> None:
        if not field.data and self.step.data in WITH_REASON:
            raise ValidationError(_("Schrijf in een zin waarom."))


class OfferForm(SeenForm, WordsForm):
    """Other words or another day, and why."""

    reason = reason_field(_l("Waarom?"))

    def __init__(self, found: Agreement) -> None:
        super().__init__(found, data={"text": found.text, "due": found.due})
        self.before = (found.text, found.due)

    def validate_due(self, field: Any) -> None:
        validate_day(field)

    def validate_reason(self, field: Any) -> None:
        if not field.data:
            raise ValidationError(_("Schrijf in een zin waarom."))
        if (self.text.data, self.due.data) == self.before:
            raise ValidationError(_("Verander eerst de tekst of de dag."))
