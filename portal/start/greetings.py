"""What to say at which hour."""

from typing import Any

from flask_babel import lazy_gettext as _l

# From which local hour on which greeting holds.
GREETINGS = ((0, _l("Goedenacht")), (6, _l("Goedemorgen")), (12, _l("Goedemiddag")), (18, _l("Goedenavond")))


def for_hour(hour: int) -> Any:
    """The greeting at this hour of the day."""
    return [greeting for start, greeting in GREETINGS if start <= hour][-1]
