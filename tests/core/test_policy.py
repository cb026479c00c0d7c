"""The matrix says how far each role goes; what it does not say is refused."""

from dataclasses import dataclass

import pytest

from portal.core.policy import MATRIX, Action, Reach, Role, may, place_of


@dataclass
class Someone:
    role: Role
    user_id: int = 1
    team_id: int | None = None
    organisation_id: int | None = None


@dataclass
class Thing:
    owner_id: int | None = None
    team_id: int | None = None
    organisation_id: int | None = None


OFFICER = Someone(Role.OFFICER, team_id=5)
PARTNER = Someone(Role.PARTNER, organisation_id=7)


def test_nobody_may_do_nothing() -> None:
    assert not any(may(None, action) for action in Action)


def test_a_guest_takes_part_in_a_topic_and_does_nothing_else() -> None:
    allowed = {action for action in Action if may(Someone(Role.GUEST), action)}
    assert allowed == {
        Action.READ_TOPIC,
        Action.WRITE_POST,
        Action.ANSWER_QUESTION,
        Action.CORRECT_POST,
        Action.ERASE_POST,
    }


def test_every_action_is_somebodys() -> None:
    assert set(MATRIX) == set(Action)
    assert all(MATRIX.values())


def test_an_action_may_be_named_by_its_word() -> None:
    assert may(OFFICER, "read_logbook")
    with pytest.raises(ValueError, match="read_minds"):
        may(OFFICER, "read_minds")


def test_an_officer_works_on_entries_of_the_own_team_only() -> None:
    assert may(OFFICER, Action.WORK_ON_ENTRY, Thing(team_id=5))
    assert not may(OFFICER, Action.WORK_ON_ENTRY, Thing(team_id=6))


def test_an_officer_corrects_only_what_is_the_officers_own() -> None:
    assert may(OFFICER, Action.CORRECT_ENTRY, Thing(owner_id=1, team_id=5))
    assert not may(OFFICER, Action.CORRECT_ENTRY, Thing(owner_id=2, team_id=5))


def test_a_partner_writes_for_the_own_organisation_only() -> None:
    assert may(PARTNER, Action.WRITE_ENTRY, Thing(organisation_id=7))
    assert not may(PARTNER, Action.WRITE_ENTRY, Thing(organisation_id=8))


def test_any_is_any_row_that_the_scope_shows() -> None:
    assert may(PARTNER, Action.READ_LOGBOOK, Thing(team_id=99))


def test_a_row_without_an_owner_is_nobodys() -> None:
    assert not may(OFFICER, Action.WORK_ON_ENTRY, object())
    assert not may(OFFICER, Action.CORRECT_ENTRY, Thing(team_id=5))


def test_who_has_no_team_does_not_own_what_has_no_team() -> None:
    astray = Someone(Role.OFFICER)
    assert not may(astray, Action.WORK_ON_ENTRY, Thing())


@pytest.mark.parametrize("action", [Action.STRIKE_ENTRY, Action.IMPORT_REPORTS, Action.INVITE])
def test_the_team_lead_goes_further_than_the_team(action: Action) -> None:
    lead = Someone(Role.LEAD, user_id=3, team_id=5)
    assert may(lead, action, Thing(team_id=5))
    assert not may(lead, action, Thing(team_id=6))
    assert not may(OFFICER, action)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER])
def test_who_manages_or_watches_has_no_part_in_the_dialogue(role: Role) -> None:
    ends = ("dialogue", "topic", "post", "summary", "everyone")
    talking = [action for action in Action if action.endswith(ends)]
    assert len(talking) == 11
    assert not any(may(Someone(role), action) for action in talking)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.DISTRICT_CHIEF])
def test_who_manages_or_watches_reads_no_content(role: Role) -> None:
    content = [
        action
        for action in Action
        if action.endswith(("logbook", "_entry", "share", "words", "reports")) and action != "link_entry"
    ]
    assert len(content) == 9
    assert not any(may(Someone(role), action) for action in content)


def test_nobody_but_an_administrator_manages_accounts() -> None:
    assert set(MATRIX[Action.MANAGE_ACCOUNTS]) == {Role.ADMINISTRATOR}


def test_warden_and_officer_stay_apart_but_do_the_same_work() -> None:
    for action in Action:
        assert MATRIX[action].get(Role.OFFICER) == MATRIX[action].get(Role.WARDEN)


def test_each_cell_is_a_reach() -> None:
    assert {reach for cells in MATRIX.values() for reach in cells.values()} <= set(Reach)


@pytest.mark.parametrize(
    ("role", "place"),
    [(Role.WARDEN, "team"), (Role.PARTNER, "organisation"), (Role.DISTRICT_CHIEF, "district")],
)
def test_a_role_belongs_in_its_place(role: Role, place: str) -> None:
    assert place_of(role) == place
    assert place_of(Role.ADMINISTRATOR) is None
