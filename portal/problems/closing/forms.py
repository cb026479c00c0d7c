"""How a problem ends: with an assessment and a decision, or with the reason why without."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import RadioField

from portal.core.edits import MAY_STAY_OPEN, options
from portal.problems.labels import DECISIONS
from portal.problems.moving.forms import GapsForm


class CloseForm(GapsForm):
    """The decision; without it, or with an assessment that is not there yet, a reason is asked."""

    decision = RadioField(
        _l("Wat besluiten we?"), choices=options(DECISIONS.items()), validators=[MAY_STAY_OPEN]
    )

    @property
    def is_reason_missing(self) -> bool:
        return bool(self.gaps or not self.decision.data) and not self.reason.data

    def validate(self, extra_validators: Any = None) -> bool:
        """With words of its own for what is missing."""
        valid = super().validate(extra_validators)
        if self.is_reason_missing:
            self.reason.errors = [
                _("Beoordeel het en kies een besluit, of schrijf op waarom je toch afsluit.")
            ]
        return valid
