"""What somebody of a team says who finds that a card is not right."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length

from portal.core.edits import one_line
from portal.core.personal_fields import StoredSafely


class FlagForm(FlaskForm):
    """A word of why."""

    word = StringField(
        _l("Wat klopt er niet?"),
        [
            DataRequired(_l("Schrijf in een paar woorden wat er niet klopt.")),
            Length(max=200, message=_l("Gebruik hoogstens %(max)d tekens.")),
            StoredSafely(),
        ],
        filters=[one_line],
    )
