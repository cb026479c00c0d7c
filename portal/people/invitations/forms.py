"""Who may invite whom, and where."""

from collections.abc import Callable

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import EmailField, RadioField, SelectField, StringField, ValidationError
from wtforms.validators import DataRequired, Length, Regexp

from portal.core.edits import offers, one_line, options
from portal.core.email_addresses import ADDRESS
from portal.core.policy import Role, place_of
from portal.people.forms import normal_email
from portal.people.labels import PLACE_LABELS, ROLE_LABELS

Choices = list[tuple[str, str]]
CHOOSE = {
    "team": _l("Kies een team bij deze rol."),
    "organisation": _l("Kies een organisatie bij deze rol."),
    "district": _l("Kies een district bij deze rol."),
}
ELSEWHERE = _l("Deze organisatie werkt ook met een ander team. Vraag de beheerder.")
INVITES: dict[Role, tuple[Role, ...]] = {
    Role.ADMINISTRATOR: tuple(role for role in Role if role is not Role.GUEST),
    Role.LEAD: (Role.OFFICER, Role.WARDEN, Role.LEAD, Role.PARTNER),
}


def may_invite(inviter: Role, role: Role) -> bool:
    """Whether this role may make or renew an account with that role; where, is up to the scope."""
    return role in INVITES.get(inviter, ())


class InviteForm(FlaskForm):
    """Somebody's name, address and role, and the place that the role asks for.

    Give it the places that the inviter may choose from, per kind a list of (public id, name), and what tells
    whether an organisation also works with another team.
    """

    name = StringField(
        _l("Naam"),
        [
            DataRequired(_l("Vul de naam in.")),
            Length(max=80, message=_l("Gebruik niet meer dan 80 tekens.")),
        ],
        filters=[one_line],
    )
    email = EmailField(
        _l("E-mailadres"),
        [
            DataRequired(_l("Vul het e-mailadres in.")),
            Length(max=254, message=_l("Dit e-mailadres is te lang.")),
            Regexp(ADDRESS, message=_l("Dit is geen e-mailadres. Bedoel je iets als naam@organisatie.nl?")),
        ],
        filters=[normal_email],
    )
    role = RadioField(_l("Rol"), validate_choice=False)
    team = SelectField(PLACE_LABELS["team"], validate_choice=False)
    organisation = SelectField(PLACE_LABELS["organisation"], validate_choice=False)
    district = SelectField(PLACE_LABELS["district"], validate_choice=False)

    def __init__(
        self, inviter: Role, places: dict[str, Choices], works_elsewhere: Callable[[str], bool]
    ) -> None:
        super().__init__()
        self._works_elsewhere = works_elsewhere
        self.role.choices = options((role, ROLE_LABELS[role]) for role in INVITES.get(inviter, ()))
        for kind, found in places.items():
            self[kind].choices = options(found if len(found) == 1 else [("", _("Kies er een")), *found])
            if not found:
                del self[kind]

    @property
    def place(self) -> str | None:
        """The public id of the place that goes with the chosen role."""
        kind = place_of(Role(self.role.data))
        return self[kind].data if kind else None

    def validate_role(self, field: RadioField) -> None:
        if not offers(field, field.data):
            raise ValidationError(_("Kies een rol."))
        if (place_of(Role(field.data)) or "role") not in self:
            raise ValidationError(_("Voor deze rol is er nog geen team, organisatie of district."))

    def _validate_place(self, field: SelectField) -> None:
        asked = offers(self.role, self.role.data) and place_of(Role(self.role.data)) == field.name
        if asked and not (field.data and offers(field, field.data)):
            raise ValidationError(CHOOSE[field.name])

    validate_team = validate_district = _validate_place

    def validate_organisation(self, field: SelectField) -> None:
        self._validate_place(field)
        if self.role.data == Role.PARTNER and self._works_elsewhere(field.data):
            raise ValidationError(ELSEWHERE)
