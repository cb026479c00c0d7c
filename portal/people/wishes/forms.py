"""The form for what mail somebody wants."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField

from portal.core.edits import options
from portal.core.language import language


class WishForm(FlaskForm):
    """Every kind of mail can be turned off."""

    mention = BooleanField(_l("Meteen een mail als iemand mij of ons noemt"))
    question = BooleanField(_l("Meteen een mail als iemand ons iets vraagt of ons uitnodigt"))
    digest = BooleanField(_l("Eén keer per dag een overzicht van wat ik nog niet las"))
    digest_hour = SelectField(
        _l("Hoe laat komt het overzicht?"),
        coerce=int,
    )
    full_text = BooleanField(_l("Zet de tekst zelf in de mail, niet alleen de titel"))
    cards = BooleanField(_l("Elk half jaar een mail of de kaart van mijn organisatie nog klopt"))

    def __init__(self, has_cards: bool, **settings: Any) -> None:
        super().__init__(**settings)
        mark = ":" if language() == "en" else "."
        self.digest_hour.choices = options((hour, f"{hour}{mark}00") for hour in range(24))
        if not has_cards:
            del self.cards
