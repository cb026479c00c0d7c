"""The questions of a step as a form; each may stay open, for the work goes before the paper."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import Length, Optional

from portal.core.edits import EditForm, one_line
from portal.core.fields import Day
from portal.core.fitting import FitsReaders
from portal.problems.labels import QUESTIONS
from portal.problems.models import Phase
from portal.problems.words import answer_field


class StepForm(EditForm):
    """What is written at a step; `audience_now` is who reads it."""

    def __init__(self, audience: str, stored: dict[str, Any]) -> None:
        self.audience_now = audience
        super().__init__(stored)


def _short_field(label: Any) -> Any:
    most = Length(max=120, message=_l("Houd het korter dan 120 tekens."))
    return StringField(label, filters=[one_line], validators=[Optional(), most, FitsReaders()])


def _day_field(label: Any) -> Any:
    return Day(label, validators=[Optional()])


_OTHERWISE = {"goal_from": _short_field, "goal_to": _short_field, "goal_by": _day_field}


def _form_of(phase: Phase) -> type[StepForm]:
    asked = QUESTIONS[phase].items()
    return type(
        "StepForm", (StepForm,), {code: _OTHERWISE.get(code, answer_field)(label) for code, label in asked}
    )


FORMS = {phase: _form_of(phase) for phase in Phase}
