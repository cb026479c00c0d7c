"""The form of a new topic; the same for everyone, but for what is the team's alone."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import InputRequired, Length

from portal.core import text
from portal.core.edits import MAY_STAY_OPEN, OnceForm, offers, one_line, options
from portal.core.viewer import required_viewer
from portal.dialogue.words import LONGEST, FitsReaders
from portal.logbook.labels import AUDIENCES
from portal.logbook.models import Audience


class TopicForm(OnceForm):
    """A title, a first text and who talks along."""

    title = StringField(
        _l("Waar gaat het over?"),
        filters=[one_line],
        validators=[
            InputRequired(_l("Schrijf in een paar woorden waar het over gaat.")),
            Length(3, 120, _l("Schrijf tussen 3 en 120 tekens.")),
            FitsReaders(),
        ],
    )
    text = TextAreaField(
        _l("Wat wil je bespreken?"),
        filters=[text.tidy],
        validators=[
            InputRequired(_l("Schrijf op wat je wilt bespreken.")),
            Length(10, LONGEST, _l("Schrijf tussen 10 en 2.000 tekens.")),
            FitsReaders(),
        ],
    )
    team = SelectField(_l("Met welk wijkteam?"), validate_choice=False)
    audience = RadioField(_l("Wie praten mee?"), validators=[InputRequired(_l("Kies wie er meepraten."))])
    organisations = SelectMultipleField(_l("Welke organisaties?"), validate_choice=False)
    hospitality = BooleanField(_l("Ook horeca"))
    chief = BooleanField(_l("Vraag de districtschef erbij"))
    neighbourhood = SelectField(_l("Buurt"), validate_choice=False, validators=[MAY_STAY_OPEN])
    entry = HiddenField("")

    def offer(self, **choices: list[tuple[str, str]]) -> None:
        """Fill what there is to choose; a partner is not offered the team alone."""
        wider = [one for one in Audience if required_viewer().in_team or one is not Audience.TEAM]
        self.audience.choices = options((one, AUDIENCES[one]) for one in wider)
        self.team.choices = options(choices["team"])
        self.organisations.choices = options(choices["organisations"])
        self.neighbourhood.choices = options([("", _("Geen bepaalde buurt")), *choices["neighbourhood"]])
        if len(choices["team"]) == 1:
            self.team.data = choices["team"][0][0]

    @property
    def audience_now(self) -> Audience:
        """Who reads it; as long as that is not clear, partners do."""
        return Audience.TEAM if self.audience.data == Audience.TEAM else Audience.NETWORK

    def validate_team(self, field: Any) -> None:
        if not offers(field, field.data):
            raise ValidationError(_("Kies met welk wijkteam je dit bespreekt."))

    def validate_organisations(self, field: Any) -> None:
        if self.audience.data != Audience.SELECTED:
            return
        if not all(offers(field, one) for one in field.data or []):
            raise ValidationError(_("Een van deze organisaties werkt niet met dit wijkteam samen."))
        if not field.data and not self.chief.data and required_viewer().in_team:
            raise ValidationError(_("Kies minstens één organisatie."))

    def validate_neighbourhood(self, field: Any) -> None:
        if field.data and not offers(field, field.data):
            raise ValidationError(_("Kies een van de buurten."))
