"""Which topic is about a problem."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField
from wtforms.validators import InputRequired

from portal.core.edits import options


class TopicForm(FlaskForm):
    """One of the topics that the viewer reads."""

    topic = RadioField(_l("Welk onderwerp gaat hierover?"), [InputRequired(_l("Kies een onderwerp."))])

    def __init__(self, topics: list[tuple[str, str]], **settings: Any) -> None:
        super().__init__(**settings)
        self.topic.choices = options(topics)
