"""The form of the summary; `version` is what the page was made from."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, TextAreaField
from wtforms.validators import Length

from portal.core import text
from portal.dialogue.models import Topic
from portal.dialogue.words import LONGEST, FitsReaders
from portal.logbook.models import Audience


class SummaryForm(FlaskForm):
    """Where things stand, in a few lines."""

    version = HiddenField("")
    text = TextAreaField(
        _l("Samenvatting"),
        id="summary",
        filters=[text.tidy],
        validators=[Length(max=LONGEST, message=_l("Houd het korter dan 2.000 tekens.")), FitsReaders()],
    )

    def __init__(self, topic: Topic, **settings: Any) -> None:
        stored = {"text": topic.summary, "version": str(topic.summary_version)}
        super().__init__(data=stored, **settings)
        self.audience_now = Audience(topic.audience)

    @property
    def is_overtaken(self) -> bool:
        """Whether somebody saved another summary since the page was made."""
        return self.version.data != self.version.object_data
