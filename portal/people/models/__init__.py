"""Districts, teams, neighbourhoods, organisations, people and their sessions."""

from portal.people.models.accounts import (
    AccountEvent,
    MailWish,
    OneTimeLink,
    OwnRows,
    SignInSession,
    Throttle,
    User,
)
from portal.people.models.guests import GuestLink
from portal.people.models.organisations import (
    Cooperation,
    Organisation,
    OrganisationKind,
    current,
    shares_a_team,
    works_in_district,
    works_with,
    works_with_mine,
)
from portal.people.models.places import District, Neighbourhood, Team, TeamFigure
from portal.people.models.reading import ReadAlong

__all__ = [
    "AccountEvent",
    "Cooperation",
    "District",
    "GuestLink",
    "MailWish",
    "Neighbourhood",
    "OneTimeLink",
    "Organisation",
    "OrganisationKind",
    "OwnRows",
    "ReadAlong",
    "SignInSession",
    "Team",
    "TeamFigure",
    "Throttle",
    "User",
    "current",
    "shares_a_team",
    "works_in_district",
    "works_with",
    "works_with_mine",
]
