"""The sign-in form."""

import re
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import EmailField, HiddenField, PasswordField, StringField
from wtforms.validators import DataRequired, InputRequired

from portal.people.forms import normal_email

_LOCAL = re.compile(r"/(?![/\\])[^\s\x00-\x1f\x7f\\]*")
_POINTLESS = ("/inloggen", "/uitloggen")


def local_path(value: str | None) -> str:
    """An address within the portal to go on to; the start page in place of any other."""
    found = value or ""
    good = _LOCAL.fullmatch(found) and not found.startswith(_POINTLESS)
    return found if good else "/"


class SignInForm(FlaskForm):
    """Who are you? `carried` holds what was typed on the page whose session ended, sealed.

    The ids differ from those on other pages, because the form can open over one.
    """

    email = EmailField(
        _l("E-mailadres"),
        [DataRequired(_l("Vul je e-mailadres in."))],
        filters=[normal_email],
        id="sign-in-email",
    )
    password = PasswordField(
        _l("Wachtwoord"), [InputRequired(_l("Vul je wachtwoord in."))], id="sign-in-password"
    )
    next = HiddenField("", filters=[local_path])
    carried = HiddenField("")
    language = StringField()  # the value of the button that asks for the page in another language

    def refuse(self, words: Any) -> None:
        """Say what is wrong with the whole, at neither field: which one is nobody's business."""
        self.form_errors.append(words)
