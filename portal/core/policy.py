"""Who may do what: the whole policy on one screen, in pure Python.

`MATRIX[action][role]` says how far a role may go with an action; no cell means no. `TEAM`, `OWN_ORG`
and `OWN` are held against the row at hand; which rows exist for a viewer at all is up to the scope.
"""

from enum import StrEnum
from typing import Protocol


class _Word(StrEnum):
    """A word that is found as quickly as any text, and by that text too; Enum's own hash takes Python."""

    __hash__ = str.__hash__


class Role(_Word):
    """One person, one role. `guest` is a partner who came in by a mail link, to one topic."""

    OFFICER = "officer"
    WARDEN = "warden"
    LEAD = "lead"
    DISTRICT_CHIEF = "district_chief"
    PARTNER = "partner"
    ADMINISTRATOR = "administrator"
    PRIVACY_OFFICER = "privacy_officer"
    GUEST = "guest"


class Reach(_Word):
    """How far an action goes; ANY is any row that the scope lets the viewer see."""

    ANY = "any"
    TEAM = "team"
    OWN_ORG = "own_org"
    OWN = "own"


class Action(_Word):
    """Everything that a route or a button can ask for."""

    OPEN_START = "open_start"
    MANAGE_OWN_ACCOUNT = "manage_own_account"
    READ_LOGBOOK = "read_logbook"
    WRITE_ENTRY = "write_entry"
    WORK_ON_ENTRY = "work_on_entry"
    CORRECT_ENTRY = "correct_entry"
    STRIKE_ENTRY = "strike_entry"
    ERASE_WORDS = "erase_words"
    SHARE_ENTRY = "share_entry"
    WITHDRAW_SHARE = "withdraw_share"
    IMPORT_REPORTS = "import_reports"
    READ_CONTACTS = "read_contacts"
    FLAG_CONTACT = "flag_contact"
    EDIT_CONTACT = "edit_contact"
    IMPORT_CONTACTS = "import_contacts"
    READ_DIALOGUE = "read_dialogue"
    READ_TOPIC = "read_topic"
    START_TOPIC = "start_topic"
    WRITE_POST = "write_post"
    ANSWER_QUESTION = "answer_question"
    ASK_EVERYONE = "ask_everyone"
    EDIT_SUMMARY = "edit_summary"
    WIDEN_TOPIC = "widen_topic"
    CLOSE_TOPIC = "close_topic"
    LINK_ENTRY = "link_entry"
    CORRECT_POST = "correct_post"
    HIDE_POST = "hide_post"
    ERASE_POST = "erase_post"
    READ_PROBLEM = "read_problem"
    OPEN_PROBLEM = "open_problem"
    WORK_ON_PROBLEM = "work_on_problem"
    TEND_PROBLEM = "tend_problem"
    CLOSE_PROBLEM = "close_problem"
    ERASE_PROBLEM = "erase_problem"
    READ_EFFECT = "read_effect"
    READ_INSIGHTS = "read_insights"
    READ_AGREEMENTS = "read_agreements"
    PROPOSE_AGREEMENT = "propose_agreement"
    ANSWER_AGREEMENT = "answer_agreement"
    ERASE_AGREEMENT = "erase_agreement"
    OPEN_ADMIN = "open_admin"
    INVITE = "invite"
    READ_ACCOUNTS = "read_accounts"
    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_REFERENCE = "manage_reference"


class Actor(Protocol):
    """What the policy reads of a viewer."""

    @property
    def role(self) -> Role: ...
    @property
    def user_id(self) -> int: ...
    @property
    def team_id(self) -> int | None: ...
    @property
    def organisation_id(self) -> int | None: ...


_STREET = {Role.OFFICER: Reach.TEAM, Role.WARDEN: Reach.TEAM, Role.LEAD: Reach.TEAM}
_STREET_OWN = {Role.OFFICER: Reach.OWN, Role.WARDEN: Reach.OWN}
_NETWORK: dict[Role, Reach] = dict.fromkeys((*_STREET, Role.PARTNER, Role.DISTRICT_CHIEF), Reach.ANY)
_AROUND_TABLE = {**_STREET, Role.PARTNER: Reach.ANY}
_SPEAKERS = {**_AROUND_TABLE, Role.DISTRICT_CHIEF: Reach.ANY}
_IN_TOPIC = {**_SPEAKERS, Role.GUEST: Reach.ANY}
_OWN_WORDS = dict.fromkeys(_IN_TOPIC, Reach.OWN)
_EVERYONE: dict[Role, Reach] = {role: Reach.OWN for role in Role if role is not Role.GUEST}

MATRIX: dict[str, dict[Role, Reach]] = {
    Action.OPEN_START: _EVERYONE,
    Action.MANAGE_OWN_ACCOUNT: _EVERYONE,
    Action.READ_LOGBOOK: {**_STREET, Role.PARTNER: Reach.ANY},
    Action.WRITE_ENTRY: {**_STREET, Role.PARTNER: Reach.OWN_ORG},
    Action.WORK_ON_ENTRY: {**_STREET},
    Action.CORRECT_ENTRY: {**_STREET_OWN, Role.LEAD: Reach.OWN},
    Action.STRIKE_ENTRY: {Role.LEAD: Reach.TEAM},
    Action.ERASE_WORDS: {**_STREET_OWN, Role.LEAD: Reach.TEAM},
    Action.SHARE_ENTRY: {**_STREET},
    Action.WITHDRAW_SHARE: {**_STREET_OWN, Role.LEAD: Reach.TEAM},
    Action.IMPORT_REPORTS: {Role.LEAD: Reach.TEAM},
    Action.READ_CONTACTS: {**_NETWORK},
    Action.FLAG_CONTACT: {Role.OFFICER: Reach.ANY, Role.WARDEN: Reach.ANY},
    Action.EDIT_CONTACT: {Role.LEAD: Reach.ANY, Role.PARTNER: Reach.OWN_ORG},
    Action.IMPORT_CONTACTS: {Role.LEAD: Reach.TEAM},
    Action.READ_DIALOGUE: {**_SPEAKERS},
    Action.READ_TOPIC: {**_IN_TOPIC},
    Action.START_TOPIC: {**_STREET, Role.PARTNER: Reach.OWN_ORG},
    Action.WRITE_POST: {**_IN_TOPIC},
    Action.ANSWER_QUESTION: {Role.PARTNER: Reach.ANY, Role.GUEST: Reach.ANY},
    Action.ASK_EVERYONE: {**_SPEAKERS},
    Action.EDIT_SUMMARY: {**_SPEAKERS},
    Action.WIDEN_TOPIC: {**_AROUND_TABLE},
    Action.CLOSE_TOPIC: {**_AROUND_TABLE},
    Action.LINK_ENTRY: {**_AROUND_TABLE},
    Action.CORRECT_POST: {**_OWN_WORDS},
    Action.HIDE_POST: {Role.LEAD: Reach.TEAM},
    Action.ERASE_POST: {**_OWN_WORDS, Role.LEAD: Reach.TEAM},
    Action.READ_PROBLEM: {**_SPEAKERS},
    Action.OPEN_PROBLEM: {Role.LEAD: Reach.TEAM},
    Action.WORK_ON_PROBLEM: {**_STREET, Role.PARTNER: Reach.OWN_ORG},  # the partner that owns it
    Action.TEND_PROBLEM: {**_STREET},
    Action.CLOSE_PROBLEM: {Role.LEAD: Reach.TEAM},
    Action.ERASE_PROBLEM: {Role.LEAD: Reach.TEAM},
    Action.READ_EFFECT: {**_STREET, Role.DISTRICT_CHIEF: Reach.ANY},
    Action.READ_INSIGHTS: {**_NETWORK},
    Action.READ_AGREEMENTS: {**_AROUND_TABLE},
    Action.PROPOSE_AGREEMENT: {**_STREET, Role.PARTNER: Reach.OWN_ORG},
    Action.ANSWER_AGREEMENT: {**_AROUND_TABLE},
    Action.ERASE_AGREEMENT: {Role.LEAD: Reach.TEAM},
    Action.OPEN_ADMIN: {
        Role.ADMINISTRATOR: Reach.ANY,
        Role.PRIVACY_OFFICER: Reach.ANY,
        Role.LEAD: Reach.TEAM,
    },
    Action.INVITE: {Role.ADMINISTRATOR: Reach.ANY, Role.LEAD: Reach.TEAM},
    Action.READ_ACCOUNTS: {
        Role.ADMINISTRATOR: Reach.ANY,
        Role.PRIVACY_OFFICER: Reach.ANY,
        Role.LEAD: Reach.ANY,
    },
    Action.MANAGE_ACCOUNTS: {Role.ADMINISTRATOR: Reach.ANY},
    Action.MANAGE_REFERENCE: {Role.ADMINISTRATOR: Reach.ANY},
}


PLACES: dict[Role, str] = {
    Role.OFFICER: "team",
    Role.WARDEN: "team",
    Role.LEAD: "team",
    Role.PARTNER: "organisation",
    Role.DISTRICT_CHIEF: "district",
}


def place_of(role: Role) -> str | None:
    """Where somebody with this role belongs: team, organisation, district, or nowhere (None)."""
    return PLACES.get(role)


def may(actor: Actor | None, action: Action | str, row: object = None) -> bool:
    """Whether the actor may do the action at all, or to this row when one is given.

    Raises ValueError for a word that is no action.
    """
    if actor is None:
        return False
    cells = MATRIX[action] if action in MATRIX else MATRIX.get(Action(action), {})
    reach = cells.get(actor.role)
    if reach is None:
        return False
    return row is None or _covers(reach, actor, row)


def _covers(reach: Reach, actor: Actor, row: object) -> bool:
    """Whether the reach takes in this row; a row that says nothing of its owner is nobody's."""
    if reach is Reach.ANY:
        return True
    of_actor, of_row = _OWNERS[reach]
    mine = getattr(actor, of_actor)
    return mine is not None and mine == getattr(row, of_row, None)


# What of the actor has to be the same as what of the row.
_OWNERS = {
    Reach.TEAM: ("team_id", "team_id"),
    Reach.OWN_ORG: ("organisation_id", "organisation_id"),
    Reach.OWN: ("user_id", "owner_id"),
}
