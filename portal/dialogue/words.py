"""How long a text of the dialogue may be; what may stand in it is the same everywhere."""

from flask_babel import lazy_gettext as _l
from wtforms.validators import Length

from portal.core.fitting import FitsReaders

__all__ = ["LONGEST", "SHORTEST", "WITHIN", "FitsReaders"]

SHORTEST, LONGEST = 2, 2_000  # characters
WITHIN = Length(SHORTEST, LONGEST, _l("Schrijf tussen 2 en 2.000 tekens."))
