"""The story as a form: what, cause, tried, effect and thanks; and whether it is told."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField

from portal.core.edits import EditForm
from portal.problems.labels import STORY
from portal.problems.words import answer_field


class StoryForm(EditForm):
    """The story as it stands; `audience_now` is who reads it."""

    what = answer_field(STORY["what"])
    cause = answer_field(STORY["cause"])
    tried = answer_field(STORY["tried"])
    effect = answer_field(STORY["effect"])
    thanks = answer_field(STORY["thanks"])
    told = BooleanField(_l("Het verhaal is af en staat bij de verhalen"))

    def __init__(self, audience: str, stored: dict[str, Any]) -> None:
        self.audience_now = audience
        super().__init__(stored)
