"""The form of a new agreement; the same for everyone, and the team is a choice like any other."""

from datetime import timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectField, ValidationError

from portal.agreements.words import WordsForm
from portal.core import dates
from portal.core.edits import offers, options
from portal.core.fields import whole_id

FARTHEST = timedelta(days=730)
Parties = dict[str, list[tuple[str, str]]]  # of each team: (public id, name), the team itself first


def validate_day(field: Any) -> None:
    """Nobody promises something for yesterday."""
    if field.data and not dates.today() <= field.data <= dates.today() + FARTHEST:
        raise ValidationError(_("Kies een dag vanaf vandaag, binnen twee jaar."))


class ProposalForm(WordsForm):
    """What, by whom, for whom, by when; `topic` and `problem` are where it comes from."""

    organisation = SelectField(_l("Wie doet het?"), validate_choice=False)
    for_whom = SelectField(_l("Voor wie?"), validate_choice=False)
    team = SelectField(_l("Met welk wijkteam?"), validate_choice=False)
    topic = HiddenField("", filters=[whole_id])
    problem = HiddenField("", filters=[whole_id])

    def offer(self, own: str, teams: list[tuple[str, str]], parties: Parties) -> None:
        """Fill what there is to choose; `own` is the viewer's own place."""
        everyone = dict(one for some in parties.values() for one in some)
        self.own, self.parties = own, parties
        self.team.choices = options(teams)
        if len(teams) == 1:
            self.team.data = teams[0][0]
        self.organisation.choices = options([("", _("Kies wie")), *everyone.items()])
        self.for_whom.choices = options([("", _("Voor ons")), *everyone.items()])

    @property
    def whom(self) -> str:
        """For whom it is: without a choice for us, and what a partner promises is for the team."""
        if self.for_whom.data:
            return str(self.for_whom.data)
        if self.organisation.data != self.own:
            return self.own
        return str(self.team.data) if self.team.data != self.own else ""

    def validate_team(self, field: Any) -> None:
        if not offers(field, field.data):
            raise ValidationError(_("Kies bij welk wijkteam deze afspraak hoort."))

    def validate_organisation(self, field: Any) -> None:
        if not field.data:
            raise ValidationError(_("Kies wie het doet."))
        self._is_there(field.data)

    def validate_for_whom(self, field: Any) -> None:
        if not self.whom:
            raise ValidationError(_("Kies voor wie jullie dit doen."))
        self._is_there(self.whom)
        if self.whom == self.organisation.data:
            raise ValidationError(_("Kies iemand anders dan wie het doet."))
        if self.own not in (self.whom, self.organisation.data):
            raise ValidationError(_("Spreek iets af voor jullie zelf, of beloof zelf iets."))

    def validate_due(self, field: Any) -> None:
        validate_day(field)

    def _is_there(self, party: str) -> None:
        if party not in dict(self.parties.get(self.team.data or "", [])):
            raise ValidationError(_("Deze organisatie werkt nu niet met dit wijkteam samen."))
