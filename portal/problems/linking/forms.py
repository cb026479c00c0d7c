"""To which problem an entry belongs."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField
from wtforms.validators import InputRequired

from portal.core.edits import options


class LinkForm(FlaskForm):
    """One of the problems that are open."""

    problem = RadioField(_l("Bij welk vraagstuk hoort dit?"), [InputRequired(_l("Kies een vraagstuk."))])

    def __init__(self, problems: list[tuple[str, str]], **settings: Any) -> None:
        super().__init__(**settings)
        self.problem.choices = options(problems)
