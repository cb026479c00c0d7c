"""What the codes of the logbook are called on the page."""

from flask_babel import lazy_gettext as _l

from portal.core.policy import Role
from portal.logbook.models import Audience, Kind, Status, Urgency

KINDS = {
    Kind.OBSERVATION: _l("Waarneming"),
    Kind.CONTACT_MOMENT: _l("Contactmoment"),
    Kind.SIGNAL_RESIDENT: _l("Signaal van een bewoner"),
    Kind.SIGNAL_PARTNER: _l("Signaal van een partner"),
    Kind.TARGETED_ACTION: _l("Gerichte actie"),
    Kind.GOOD_NEWS: _l("Goed nieuws"),
}
STATUSES = {
    Status.NEW: _l("Nieuw"),
    Status.SEEN: _l("Gezien"),
    Status.PICKED_UP: _l("Opgepakt"),
    Status.WAITING_FOR_PARTNER: _l("Wacht op partner"),
    Status.DONE: _l("Afgerond"),
    Status.REOPENED: _l("Heropend"),
    Status.VOID: _l("Doorgehaald"),
}
URGENCIES = {
    Urgency.NORMAL: _l("Gewoon"),
    Urgency.SOON: _l("Deze week"),
    Urgency.URGENT: _l("Vandaag"),
}
AUDIENCES = {
    Audience.TEAM: _l("Team"),
    Audience.SELECTED: _l("Gericht"),
    Audience.NETWORK: _l("Netwerk"),
}
AUTHOR_ROLES = {
    Role.OFFICER: _l("Agent"),
    Role.WARDEN: _l("Stadswacht"),
    Role.LEAD: _l("Teamleider"),
    Role.PARTNER: _l("Partner"),
}
