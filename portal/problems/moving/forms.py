"""On to another step: never stopped, only asked why when something is still open."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, StringField, ValidationError
from wtforms.validators import Length, Optional

from portal.core.edits import one_line
from portal.core.fitting import FitsReaders
from portal.problems.models import Phase


def why_field() -> Any:
    """A reason that stays in the file, for who gives one."""
    length = Length(5, 300, _l("Schrijf tussen 5 en 300 tekens."))
    return StringField(_l("Waarom?"), filters=[one_line], validators=[Optional(), length, FitsReaders()])


class GapsForm(FlaskForm):
    """Asks why as long as `gaps` are left open."""

    reason = why_field()

    def __init__(self, audience: str, gaps: list[Any], **settings: Any) -> None:
        self.audience_now, self.gaps = audience, gaps
        super().__init__(**settings)

    def validate(self, extra_validators: Any = None) -> bool:
        """Also whether a reason is given where one is asked."""
        valid = bool(super().validate(extra_validators))
        if self.is_reason_missing:
            self.reason.errors = [_("Er staat nog iets open. Schrijf op waarom je toch verdergaat.")]
            return False
        return valid

    @property
    def is_reason_missing(self) -> bool:
        return bool(self.gaps) and not self.reason.data


class MoveForm(GapsForm):
    """To which step."""

    phase = HiddenField("")

    def validate_phase(self, field: Any) -> None:
        if field.data not in set(Phase):
            raise ValidationError(_("Kies een van de vier stappen."))
