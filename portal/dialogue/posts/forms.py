"""The form with which somebody answers."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import InputRequired

from portal.core import text
from portal.core.edits import OnceForm
from portal.dialogue.models import Topic
from portal.dialogue.words import WITHIN, FitsReaders
from portal.logbook.models import Audience


class _Blank(OnceForm):
    """The fields, whoever reads what is said."""

    text = TextAreaField(
        _l("Jouw reactie"),
        filters=[text.tidy],
        validators=[InputRequired(_l("Schrijf je reactie op.")), WITHIN, FitsReaders()],
    )


class PostForm(_Blank):
    """What somebody says, for those who read this topic."""

    def __init__(self, topic: Topic, **settings: Any) -> None:
        super().__init__(**settings)
        self.audience_now = Audience(topic.audience)


def blank_field(text: str) -> Any:
    """The field as it stands in a form that nobody sent yet."""
    return _Blank(formdata=None, data={"text": text}, meta={"csrf": False}).text
