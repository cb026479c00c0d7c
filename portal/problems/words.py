"""The fields in which people write about a problem, as far as more than one form has them."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from portal.core import text
from portal.core.edits import one_line
from portal.core.fitting import FitsReaders

LONGEST = 2_000  # characters of an answer


def title_field() -> Any:
    return StringField(
        _l("Hoe noem je het?"),
        filters=[one_line],
        validators=[
            InputRequired(_l("Geef het een naam van een paar woorden.")),
            Length(3, 120, _l("Schrijf tussen 3 en 120 tekens.")),
            FitsReaders(),
        ],
    )


def harm_field() -> Any:
    return TextAreaField(
        _l("Wie heeft er last van, en waarvan? In één zin."),
        filters=[one_line],
        validators=[
            InputRequired(_l("Schrijf in één zin wie er last van heeft, en waarvan.")),
            Length(5, 300, _l("Schrijf tussen 5 en 300 tekens.")),
            FitsReaders(),
        ],
    )


def answer_field(label: Any) -> Any:
    """An answer that may stay open."""
    most = Length(max=LONGEST, message=_l("Houd het korter dan 2.000 tekens."))
    return TextAreaField(label, filters=[text.tidy], validators=[Optional(), most, FitsReaders()])
