"""What may stand in a text of the dialogue, given who is going to read it."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import Field, Form
from wtforms.validators import Length

from portal.core.personal_fields import BelongsHere
from portal.logbook.models import Audience

SHORTEST, LONGEST = 2, 2_000  # characters
WITHIN = Length(SHORTEST, LONGEST, _l("Schrijf tussen 2 en 2.000 tekens."))


class FitsReaders:
    """Refuses what is never stored, what belongs elsewhere, and before partners all personal data.

    The form says by `audience_now` who reads it.
    """

    def __call__(self, form: Form, field: Field) -> None:
        audience: Any = form.audience_now
        BelongsHere(widening=audience is not Audience.TEAM)(form, field)
