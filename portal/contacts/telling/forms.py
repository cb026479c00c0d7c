"""What somebody says who does not want to stand on a card."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import Length

from portal.core.edits import one_line
from portal.core.personal_fields import StoredSafely


class ObjectionForm(FlaskForm):
    """A word of why, which nobody has to give."""

    why = StringField(
        _l("Waarom niet?"),
        [Length(max=200, message=_l("Gebruik hoogstens %(max)d tekens.")), StoredSafely()],
        filters=[one_line],
    )
