"""What several forms here share: an e-mail address, and choosing a password."""

from collections.abc import Iterable
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import PasswordField, ValidationError
from wtforms.validators import EqualTo, InputRequired

from portal.core.edits import one_line
from portal.people.passwords import weakness


def normal_email(value: str | None) -> str:
    """A filter: an e-mail address as it is kept."""
    return one_line(value).lower()


class NewPasswordForm(FlaskForm):
    """A new password, typed twice because nobody sees what is typed."""

    new_password = PasswordField(_l("Nieuw wachtwoord"), [InputRequired(_l("Vul een nieuw wachtwoord in."))])
    new_password_again = PasswordField(
        _l("Nieuw wachtwoord nog een keer"),
        [
            InputRequired(_l("Vul het nieuwe wachtwoord nog een keer in.")),
            EqualTo("new_password", _l("Dit is niet hetzelfde als hierboven. Typ beide opnieuw.")),
        ],
    )

    def __init__(self, own_words: Iterable[str] = (), **settings: Any) -> None:
        super().__init__(**settings)
        self._own_words = tuple(own_words)

    def validate_new_password(self, field: PasswordField) -> None:
        wrong = weakness(field.data or "", self._own_words)
        if wrong:
            raise ValidationError(wrong)
