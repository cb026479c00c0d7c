"""What may stand in a text, given who is going to read it."""

from typing import Any

from flask_babel import gettext as _
from wtforms import Field, Form, ValidationError

from portal.core.personal_fields import StoredSafely
from portal.core.subjects import elsewhere

ONLY_TEAM = "team"


class FitsReaders:
    """Refuses what is never stored, what belongs elsewhere, and before partners all personal data.

    The form says by `audience_now` who reads it.
    """

    def __call__(self, form: Form, field: Field) -> None:
        audience: Any = form.audience_now
        StoredSafely(widening=audience != ONLY_TEAM)(form, field)
        subject = elsewhere(field.data or "")
        if subject is not None:
            words = _("Dit hoort niet in het portaal: %(subject)s. %(instead)s")
            raise ValidationError(words % {"subject": subject.label, "instead": subject.instead})
