"""The forms of /mijn."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import AnyOf, InputRequired

from portal.core.language import LANGUAGES
from portal.people.forms import NewPasswordForm


class ChangePasswordForm(NewPasswordForm):
    """A new password for who knows the present one."""

    password = PasswordField(_l("Huidig wachtwoord"), [InputRequired(_l("Vul je huidige wachtwoord in."))])


class LanguageForm(FlaskForm):
    language = StringField(validators=[AnyOf(LANGUAGES)])
