"""What an agreement may say: partners read it, so nothing about persons."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from portal.core.edits import OnceForm, one_line
from portal.core.fields import Day
from portal.core.fitting import FitsReaders

LONGEST = 300  # characters


class OpenForm(OnceForm):
    """Partners read what is written here."""

    audience_now = "selected"


class WordsForm(OpenForm):
    """What will be done, and on which day at the latest."""

    text = TextAreaField(
        _l("Wat spreken jullie af?"),
        filters=[one_line],
        validators=[
            InputRequired(_l("Schrijf op wat er gedaan wordt.")),
            Length(5, LONGEST, _l("Schrijf tussen 5 en 300 tekens.")),
            FitsReaders(),
        ],
    )
    due = Day(_l("Uiterlijk wanneer?"), [InputRequired(_l("Kies een dag."))])


def reason_field(label: str) -> StringField:
    """In a sentence, why."""
    return StringField(
        label,
        filters=[one_line],
        validators=[
            Length(max=LONGEST, message=_l("Houd het korter dan 300 tekens.")),
            FitsReaders(),
        ],
    )
