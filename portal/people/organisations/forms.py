"""The forms of an organisation and of its agreement with a team."""

from collections.abc import Set

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField
from wtforms.validators import DataRequired, Optional, ValidationError

from portal.core.edits import EditForm, options
from portal.core.fields import Day
from portal.people.labels import KIND_LABELS
from portal.people.models import Cooperation, Organisation, OrganisationKind
from portal.people.places.forms import Choices, NamedForm

BAR = OrganisationKind.HOSPITALITY


class OrganisationForm(NamedForm):
    """A name and what kind of partner it is."""

    kind = SelectField(_l("Soort"), [DataRequired(_l("Kies een soort."))])

    def __init__(self, taken: Set[str], stored: Organisation | None = None, works: bool = False) -> None:
        values = {"name": stored.name, "kind": str(stored.kind)} if stored else None
        super().__init__(taken, values)
        self.kind.choices = options([("", _("Kies een soort")), *KIND_LABELS.items()])
        self._kind, self._works = stored.kind if stored else None, works

    def validate_kind(self, field: SelectField) -> None:
        """What was shared with the whole network passed by the bars, or did not: that stays so."""
        if self._works and (field.data == BAR) != (self._kind == BAR):
            raise ValidationError(
                _("Deze organisatie werkt al samen, en dan wisselt horeca niet. Maak een nieuwe organisatie.")
            )


class AgreementForm(EditForm):
    """From which day, and to which day if that is known, the agreement with a team holds."""

    agreed_on = Day(_l("Overeenkomst geldt vanaf"), [Optional()])
    ends_on = Day(_l("Geldt tot en met"), [Optional()])

    def __init__(self, made: Cooperation | None = None) -> None:
        super().__init__({"agreed_on": made.agreed_on, "ends_on": made.ends_on} if made else None)

    def validate_ends_on(self, field: Day) -> None:
        if field.data and not self.agreed_on.data:
            raise ValidationError(_("Vul ook in vanaf welke dag de overeenkomst geldt."))
        if field.data and field.data < self.agreed_on.data:
            raise ValidationError(_("De laatste dag ligt vóór de eerste dag."))


class CooperationForm(AgreementForm):
    """A team that the organisation starts to work with."""

    team = SelectField(_l("Team"), [DataRequired(_l("Kies een team."))])

    def __init__(self, teams: Choices) -> None:
        super().__init__()
        self.team.choices = options([("", _("Kies een team")), *teams])
