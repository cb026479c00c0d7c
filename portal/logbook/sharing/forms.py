"""The form with which an entry goes to partners."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, SelectMultipleField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from portal.core import text
from portal.core.edits import offers, options
from portal.logbook.labels import AUDIENCES
from portal.logbook.models import Audience
from portal.logbook.personal import StoredSafely


class ShareForm(FlaskForm):
    """Who reads it and what for. The same fields serve the preview with the exact words, and the yes.

    `seen` is how the entry stood when those words were shown.
    """

    seen = HiddenField("")
    audience = RadioField(
        _l("Met wie deel je dit?"), validators=[InputRequired(_l("Kies met wie je dit deelt."))]
    )
    organisations = SelectMultipleField(_l("Welke organisaties?"), validate_choice=False)
    hospitality = BooleanField(_l("Ook horeca"))
    purpose = StringField(
        _l("Waarvoor deel je dit?"),
        filters=[text.tidy],
        validators=[
            InputRequired(_l("Schrijf op waarvoor partners dit nodig hebben.")),
            Length(5, 200, _l("Schrijf tussen 5 en 200 tekens.")),
            StoredSafely(widening=True),
        ],
    )
    heard = BooleanField(_l("Deel ook wat je van anderen hoorde"))

    def offer(self, ceiling: Audience, organisations: list[tuple[str, str]]) -> None:
        """Only what the category allows, and only partners under agreement."""
        wider = [one for one in Audience if one is not Audience.TEAM and one.within(ceiling)]
        self.audience.choices = options((one, AUDIENCES[one]) for one in wider)
        self.organisations.choices = options(organisations)
        if len(wider) == 1:
            self.audience.data = self.audience.data or wider[0]

    @property
    def network(self) -> bool:
        """Whether the network is among the choices."""
        return offers(self.audience, Audience.NETWORK)

    def validate_organisations(self, field: Any) -> None:
        if self.audience.data != Audience.SELECTED:
            return
        if not field.data:
            raise ValidationError(_("Kies minstens één organisatie."))
        if not all(offers(field, one) for one in field.data):
            raise ValidationError(_("Een van deze organisaties werkt niet met je team samen."))

    @property
    def chosen(self) -> Audience:
        """The audience, of a form that was validated."""
        return Audience(self.audience.data)
