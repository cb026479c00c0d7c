"""The outcome, in words that everyone at the table receives."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import TextAreaField
from wtforms.validators import InputRequired

from portal.core import text
from portal.dialogue.models import Topic
from portal.dialogue.words import WITHIN, FitsReaders
from portal.logbook.models import Audience


class OutcomeForm(FlaskForm):
    """What came out of it."""

    text = TextAreaField(
        _l("Wat is eruit gekomen?"),
        id="outcome",
        filters=[text.tidy],
        validators=[InputRequired(_l("Schrijf op wat eruit kwam.")), WITHIN, FitsReaders()],
    )

    def __init__(self, topic: Topic, **settings: Any) -> None:
        super().__init__(**settings)
        self.audience_now = Audience(topic.audience)
