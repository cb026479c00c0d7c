"""What may stand in a text, given who is going to read it."""

from typing import Any

from wtforms import Field, Form

from portal.core.personal_fields import BelongsHere

ONLY_TEAM = "team"


class FitsReaders:
    """Refuses what is never stored, what belongs elsewhere, and before partners all personal data.

    The form says by `audience_now` who reads it.
    """

    def __call__(self, form: Form, field: Field) -> None:
        audience: Any = form.audience_now
        BelongsHere(widening=audience != ONLY_TEAM)(form, field)
