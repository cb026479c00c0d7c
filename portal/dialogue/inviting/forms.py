"""Asking is inviting: whoever is asked has four answers that are all as good."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from portal.core import text
from portal.core.edits import options
from portal.dialogue.labels import ANSWERS
from portal.dialogue.models import Topic
from portal.dialogue.words import FitsReaders
from portal.logbook.models import Audience

LONGEST_QUESTION, LONGEST_WORD = 300, 500


class AskForm(FlaskForm):
    """Whom to ask, and what; before partners, since whoever is asked reads it."""

    audience_now = Audience.NETWORK
    organisation = SelectField(_l("Wie vraag je erbij?"), [InputRequired(_l("Kies een organisatie."))])
    question = TextAreaField(
        _l("Wat vraag je?"),
        filters=[text.tidy],
        validators=[
            Optional(),
            Length(max=LONGEST_QUESTION, message=_l("Houd de vraag korter dan 300 tekens.")),
            FitsReaders(),
        ],
    )

    def __init__(self, choices: list[tuple[str, str]], **settings: Any) -> None:
        super().__init__(**settings)
        self.organisation.choices = options(choices)


class AnswerForm(FlaskForm):
    """One of the four, with a word if one likes."""

    answer = RadioField(
        _l("Wat is jullie antwoord?"),
        choices=options(ANSWERS.items()),
        validators=[InputRequired(_l("Kies een van de vier antwoorden."))],
    )
    word = TextAreaField(
        _l("Wil je er iets bij zeggen?"),
        filters=[text.tidy],
        validators=[
            Optional(),
            Length(max=LONGEST_WORD, message=_l("Houd het korter dan 500 tekens.")),
            FitsReaders(),
        ],
    )

    def __init__(self, topic: Topic, **settings: Any) -> None:
        super().__init__(**settings)
        self.audience_now = Audience(topic.audience)
