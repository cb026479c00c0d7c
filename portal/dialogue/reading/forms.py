"""What somebody wants to know of a topic, and what they are writing in it."""

from flask_wtf import FlaskForm
from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, Length

from portal.core import text
from portal.core.edits import OnceForm, options
from portal.core.personal_fields import StoredSafely
from portal.dialogue.labels import ATTENTIONS
from portal.dialogue.words import LONGEST


class AttentionForm(FlaskForm):
    """One of three."""

    attention = RadioField(choices=options(ATTENTIONS.items()), validators=[InputRequired()])


class DraftForm(OnceForm):
    """What stands in the page so far. A BSN or account number stays there: it is never stored."""

    text = StringField(filters=[text.tidy], validators=[Length(max=LONGEST), StoredSafely()])
