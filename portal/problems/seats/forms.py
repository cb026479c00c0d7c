"""Who reads a problem: the team alone, chosen organisations, or the network; and the chief when named."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, SelectMultipleField, ValidationError
from wtforms.validators import InputRequired

from portal.core.edits import EditForm, offers, options
from portal.logbook.labels import AUDIENCES
from portal.logbook.models import Audience


class ReaderFields(FlaskForm):
    """Who reads along, in a form of its own and in that of a new problem."""

    audience = RadioField(
        _l("Wie lezen mee?"),
        choices=options(AUDIENCES.items()),
        validators=[InputRequired(_l("Kies wie meelezen."))],
    )
    organisations = SelectMultipleField(_l("Welke organisaties?"), validate_choice=False)
    hospitality = BooleanField(_l("Ook horeca"))
    chief = BooleanField(_l("De districtschef leest mee"))

    def offer_readers(self, organisations: list[tuple[str, str]]) -> None:
        self.organisations.choices = options(organisations)

    @property
    def audience_now(self) -> Any:
        """Who reads it; as long as that is not clear, partners do."""
        return Audience.TEAM if self.audience.data == Audience.TEAM else Audience.NETWORK

    def validate_organisations(self, field: Any) -> None:
        if self.audience.data != Audience.SELECTED:
            return
        if not all(offers(field, one) for one in field.data or []):
            raise ValidationError(_("Een van deze organisaties werkt niet met dit wijkteam samen."))
        if not field.data:
            raise ValidationError(_("Kies minstens één organisatie."))


class ReadersForm(ReaderFields, EditForm):
    """Who reads it now; `read` is the mark of the words that were shown before partners come in."""

    read = HiddenField("")

    def __init__(self, stored: dict[str, Any], organisations: list[tuple[str, str]]) -> None:
        super().__init__(stored)
        self.offer_readers(organisations)

    @property
    def opens_up(self) -> bool:
        """Whether partners may come in by it who do not read along yet."""
        chosen = {"audience", "organisations", "hospitality"} & self.changed.keys()
        return bool(chosen) and self.audience_now != Audience.TEAM
