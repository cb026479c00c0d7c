"""The words for roles, kinds of organisation, languages and what was done to an account."""

from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from portal.core.policy import Role
from portal.people.models import OrganisationKind

ROLE_LABELS = {
    Role.OFFICER: _l("Agent"),
    Role.WARDEN: _l("Stadswacht"),
    Role.LEAD: _l("Teamleider"),
    Role.DISTRICT_CHIEF: _l("Districtschef"),
    Role.PARTNER: _l("Partner"),
    Role.ADMINISTRATOR: _l("Functioneel beheerder"),
    Role.PRIVACY_OFFICER: _l("Privacyfunctionaris"),
    Role.GUEST: _l("Gast"),
}

KIND_LABELS = {
    OrganisationKind.MUNICIPALITY: _l("Gemeente"),
    OrganisationKind.HOUSING: _l("Woningcorporatie"),
    OrganisationKind.WELFARE: _l("Welzijn"),
    OrganisationKind.SOCIAL_WORK: _l("Maatschappelijk werk"),
    OrganisationKind.HALT: _l("Halt"),
    OrganisationKind.HOSPITALITY: _l("Horeca"),
    OrganisationKind.OTHER: _l("Anders"),
}

PLACE_LABELS = {"team": _l("Team"), "organisation": _l("Organisatie"), "district": _l("District")}

# Each language under its own name, so that who can't read this one finds it.
LANGUAGE_LABELS = {"nl": "Nederlands", "en": "English"}

# What an AccountEvent says; `record` takes these keys.
EVENT_LABELS = {
    "invited": _l("Uitgenodigd"),
    "link_renewed": _l("Nieuwe link gemaakt"),
    "guest_access_ended": _l("Links in mails ingetrokken"),
    "activated": _l("Account in gebruik genomen"),
    "password_reset": _l("Wachtwoord gekozen met een nieuwe link"),
    "password_changed": _l("Wachtwoord veranderd"),
    "name": _l("Naam veranderd"),
    "email": _l("E-mailadres veranderd"),
    "language": _l("Taal veranderd"),
    "role": _l("Rol veranderd"),
    "place": _l("Team, organisatie of district veranderd"),
    "deactivated": _l("Account uitgezet"),
    "reactivated": _l("Account weer aangezet"),
    "agreement": _l("Overeenkomst veranderd"),
}


def too_often(seconds: int) -> str:
    """What somebody reads who has to wait after too many wrong passwords."""
    return ngettext(
        "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht %(num)d minuut en probeer het opnieuw.",
        "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht %(num)d minuten en probeer het opnieuw.",
        -(-seconds // 60),
    )
