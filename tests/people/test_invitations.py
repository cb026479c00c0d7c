"""Accounts by invitation only: who may invite whom, and one-time links that work once."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import delete

from portal.core import dates
from portal.core.extensions import db
from portal.core.policy import Role, place_of
from portal.people.models import AccountEvent, Cooperation, OneTimeLink, User
from tests.client import Client
from tests.markup import parse
from tests.people.doors import STRONG, change, form_on, is_in, knock, rows, sessions
from tests.world import World, everything

INVITE = "/uitnodigen"
EMAIL = "nieuw@test.example"
PEOPLE = ["officer", "warden", "chief", "partner", "privacy_officer"]
ELSEWHERE = "Deze organisatie werkt ook met een ander team. Vraag de beheerder."
BY_LEAD = {Role.OFFICER, Role.WARDEN, Role.LEAD, Role.PARTNER}


def invitation(world: World, role: Role, **overrides: Any) -> dict[str, Any]:
    """The invite form filled in for somebody of Noord and its network."""
    places = {"team": world.noord, "organisation": world.housing, "district": world.middle}
    kind = place_of(role)
    place = {kind: places[kind].public_id} if kind else {}
    return {"name": "Nieuwe Collega", "email": EMAIL, "role": str(role), **place, **overrides}


def link_on(answer: Any) -> str:
    """The path of the one-time link that this page shows."""
    shown = parse(answer.text).find("input", id="link")
    assert shown, answer.text[-2000:]
    return shown.get("value").removeprefix("http://localhost")


def invited_by(client: Client, inviter: User, fields: dict[str, Any]) -> Any:
    return client.sign_in(inviter).send(INVITE, fields)


def accept(client: Client, link: str, password: str = STRONG, again: str | None = None) -> Any:
    fields = {"new_password": password, "new_password_again": password if again is None else again}
    return client.send(link, fields)


@pytest.fixture
def visitor(app: Flask) -> Client:
    """The browser of whoever got the link."""
    return app.test_client()


@pytest.mark.parametrize("who", PEOPLE)
def test_only_administrators_and_leads_open_the_invite_page(client: Client, world: World, who: str) -> None:
    client.sign_in(getattr(world, who))
    assert client.get(INVITE).status_code == 403
    assert client.send(INVITE, invitation(world, Role.OFFICER)).status_code == 403


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.GUEST])
@pytest.mark.parametrize("who", ["administrator", "lead"])
def test_who_may_invite_whom(app: Flask, client: Client, world: World, who: str, role: Role) -> None:
    allowed = who == "administrator" or role in BY_LEAD
    answer = invited_by(client, getattr(world, who), invitation(world, role))
    assert answer.status_code == (200 if allowed else 422)
    made = rows(app, User, email=EMAIL)
    assert [(user.role, user.password) for user in made] == ([(role, None)] if allowed else [])


@pytest.mark.parametrize("who", ["administrator", "lead"])
def test_nobody_invites_a_guest(app: Flask, client: Client, world: World, who: str) -> None:
    fields = {"name": "Gast", "email": EMAIL, "role": "guest"}
    assert invited_by(client, getattr(world, who), fields).status_code == 422
    assert rows(app, User, email=EMAIL) == []


@pytest.mark.parametrize(
    ("role", "place", "where"),
    [
        (Role.OFFICER, "team", "zuid"),
        (Role.OFFICER, "team", "oost"),
        (Role.LEAD, "team", "zuid"),
        (Role.PARTNER, "organisation", "housing_zuid"),
    ],
)
def test_lead_invites_for_own_team_and_network_alone(
    app: Flask, client: Client, world: World, role: Role, place: str, where: str
) -> None:
    fields = invitation(world, role) | {place: getattr(world, where).public_id}
    assert invited_by(client, world.lead, fields).status_code == 422
    assert rows(app, User, email=EMAIL) == []
    assert invited_by(client, world.administrator, fields).status_code == 200


def test_lead_sees_only_places_of_the_own_team_to_choose_from(client: Client, world: World) -> None:
    page = client.sign_in(world.lead).get(INVITE).text
    assert world.noord.name in page
    assert world.housing.name in page
    for foreign in (world.zuid, world.oost, world.housing_zuid, world.middle):
        assert foreign.name not in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "x" * 81},
        {"email": ""},
        {"email": "geen-adres"},
        {"email": "a@b"},
        {"email": "a b@test.example"},
        {"email": "x" * 250 + "@test.example"},
        {"role": ""},
        {"role": "koning"},
        {"team": ""},
        {"team": "nergens"},
    ],
)
def test_invitation_that_is_not_complete_is_refused_and_kept(
    app: Flask, client: Client, world: World, wrong: dict[str, str]
) -> None:
    before = len(rows(app, User))
    fields = invitation(world, Role.OFFICER) | wrong
    answer = invited_by(client, world.administrator, fields)
    assert answer.status_code == 422
    assert len(rows(app, User)) == before
    kept = form_on(answer, INVITE)
    assert kept["name"] == fields["name"].strip()
    assert kept["email"] == fields["email"]


def test_place_of_another_role_is_left_out(app: Flask, client: Client, world: World) -> None:
    both = invitation(world, Role.PARTNER, team=world.noord.public_id)
    assert invited_by(client, world.administrator, both).status_code == 200
    [user] = rows(app, User, email=EMAIL)
    assert (user.organisation_id, user.team_id) == (world.housing.id, None)


def test_link_sets_the_password_and_signs_in(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    opened = visitor.get(link)
    assert "Welkom Nieuwe Collega" in opened.text
    assert EMAIL in opened.text
    assert accept(visitor, link).location == "/"
    assert is_in(visitor)
    assert knock(app.test_client(), EMAIL, STRONG).status_code == 303


def test_invited_person_can_not_sign_in_before(client: Client, visitor: Client, world: World) -> None:
    invited_by(client, world.lead, invitation(world, Role.WARDEN))
    assert knock(visitor, EMAIL, STRONG).status_code == 422


def test_opening_a_link_changes_nothing(app: Flask, client: Client, visitor: Client, world: World) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    before = [vars(row) for row in rows(app, OneTimeLink)]
    for _ in range(2):
        assert visitor.get(link).status_code == 200
        assert visitor.head(link).status_code == 200
    after = [vars(row) for row in rows(app, OneTimeLink)]
    assert [row["id"] for row in after] == [row["id"] for row in before]
    assert accept(visitor, link).status_code == 303


def test_used_link_is_dead(client: Client, visitor: Client, world: World) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    accept(visitor, link)
    assert_dead(visitor, link)


def assert_dead(visitor: Client, link: str) -> None:
    for answer in (visitor.get(link), accept(visitor, link, "een heel andere zin hier")):
        assert answer.status_code == 410
        assert "Deze link werkt niet meer" in answer.text
        assert "Naar inloggen" in answer.text


def test_link_of_over_72_hours_is_dead(app: Flask, client: Client, visitor: Client, world: World) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    [user] = rows(app, User, email=EMAIL)
    [stored] = rows(app, OneTimeLink, user_id=user.id)
    left = (stored.expires_at - dates.now()).total_seconds() / 3600
    assert 71.9 < left <= 72
    change(app, OneTimeLink, {"user_id": user.id}, expires_at=dates.now())
    assert_dead(visitor, link)


def test_link_of_a_switched_off_account_is_dead(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    change(app, User, {"email": EMAIL}, active=False)
    assert_dead(visitor, link)


def test_link_of_a_lead_is_dead_once_the_organisation_works_with_a_second_team(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.PARTNER)))
    later = {"name": "Andere Collega", "email": "later@test.example"}
    lasting = link_on(invited_by(client, world.administrator, invitation(world, Role.PARTNER, **later)))
    assert visitor.get(link).status_code == 200
    address = f"/beheer/organisaties/{world.housing.public_id}/teams/nieuw"
    assert client.send(address, {"team": world.zuid.public_id, "agreed_on": ""}).status_code == 303
    assert_dead(visitor, link)
    assert accept(visitor, lasting).status_code == 303


def test_made_up_link_is_dead(visitor: Client) -> None:
    assert_dead(visitor, "/welkom/" + "x" * 43)


def test_second_browser_with_the_same_link_comes_too_late(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    late = app.test_client()
    assert visitor.get(link).status_code == late.get(link).status_code == 200
    accept(visitor, link)
    assert accept(late, link, "een heel andere zin hier").status_code == 410
    assert not is_in(late)
    assert knock(late, EMAIL, STRONG).status_code == 303


def test_two_browsers_at_once_with_the_same_link_leave_one_password(
    app: Flask, client: Client, visitor: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    faster, slow_hash = app.test_client(), PasswordHasher.hash

    def overtaken(self: PasswordHasher, password: str) -> str:
        monkeypatch.undo()
        with ThreadPoolExecutor(1) as elsewhere:
            elsewhere.submit(accept, faster, link).result()
        return slow_hash(self, password)

    monkeypatch.setattr(PasswordHasher, "hash", overtaken)
    assert accept(visitor, link, "een heel andere zin hier").status_code == 410
    assert is_in(faster)
    assert not is_in(visitor)
    assert knock(visitor, EMAIL, STRONG).status_code == 303


def test_links_that_are_too_old_are_cleared_up(app: Flask, client: Client, world: World) -> None:
    change(app, OneTimeLink, {}, expires_at=dates.now())
    invited_by(client, world.lead, invitation(world, Role.WARDEN))
    [user] = rows(app, User, email=EMAIL)
    assert [row.user_id for row in rows(app, OneTimeLink)] == [user.id]


def test_link_itself_is_not_stored(app: Flask, client: Client, world: World) -> None:
    token = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN))).rsplit("/", 1)[1]
    assert len(token) >= 43
    assert token not in str([vars(row) for row in rows(app, OneTimeLink)])


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("", "", "Vul een nieuw wachtwoord in."),
        ("te kort", "te kort", "minstens 15 tekens"),
        ("nieuwecollega2026", None, "makkelijk te raden"),
        (STRONG, "iets anders dan dat", "niet hetzelfde"),
    ],
)
def test_refused_password_leaves_the_link_alive(
    client: Client, visitor: Client, world: World, password: str, again: str | None, said: str
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    answer = accept(visitor, link, password, again)
    assert answer.status_code == 422
    assert said in answer.text
    assert not is_in(visitor)
    assert accept(visitor, link).status_code == 303


def test_welcome_page_that_stood_open_too_long_starts_again(
    client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    answer = visitor.post(link, data={"new_password": STRONG, "new_password_again": STRONG})
    assert answer.location == link
    assert "Kies je wachtwoord nog een keer" in visitor.get(link).text


def test_inviter_who_opens_the_link_becomes_the_invited_person(
    app: Flask, client: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    accept(client, link)
    assert EMAIL in client.get("/mijn").text
    assert sessions(app, world.lead) == []
    [event] = [row for row in rows(app, AccountEvent) if row.what == "activated"]
    assert event.by_id == event.about_id != world.lead.id


def test_partner_without_agreement_chooses_a_password_but_does_not_get_in(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.PARTNER)))
    with everything(app):
        db.session.execute(delete(Cooperation).where(Cooperation.organisation_id == world.housing.id))
        db.session.commit()
    assert accept(visitor, link).location == "/inloggen"
    assert "zodra je organisatie een overeenkomst heeft" in visitor.get("/inloggen").text
    assert not is_in(visitor)


def test_sending_an_invitation_twice_makes_one_account(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    first = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    again = client.send(INVITE, invitation(world, Role.WARDEN))
    assert again.status_code == 409
    assert "is al uitgenodigd" in again.text
    [user] = rows(app, User, email=EMAIL)
    assert visitor.get(first).status_code == 200
    renewed = link_on(client.post(renewal(user), data=form_on(again, renewal(user))))
    assert_dead(visitor, first)
    assert accept(visitor, renewed).status_code == 303


def renewal(user: User) -> str:
    return f"/beheer/mensen/{user.public_id}/nieuwe-link"


def test_address_with_an_account_is_not_invited_again(app: Flask, client: Client, world: World) -> None:
    fields = invitation(world, Role.LEAD, email=world.officer.email.upper(), name="Iemand Anders")
    answer = invited_by(client, world.lead, fields)
    assert answer.status_code == 422
    assert "heeft al een account" in answer.text
    [user] = rows(app, User, email=world.officer.email)
    assert (user.name, user.role) == (world.officer.name, Role.OFFICER)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ADMINISTRATOR])
def test_lead_hears_nothing_of_invitations_elsewhere(client: Client, world: World, role: Role) -> None:
    elsewhere = invitation(world, role, name="Geheime Naam")
    if role is Role.OFFICER:
        elsewhere["team"] = world.oost.public_id
    invited_by(client, world.administrator, elsewhere)
    answer = invited_by(client, world.lead, invitation(world, Role.WARDEN))
    assert answer.status_code == 422
    assert "Geheime Naam" not in answer.text


def test_new_link_ends_sessions_and_the_old_password_until_it_is_used_works(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    visitor.sign_in(world.officer)
    other = app.test_client().sign_in(world.colleague)
    link = link_on(client.sign_in(world.lead).send(renewal(world.officer)))
    assert not is_in(visitor)
    assert is_in(other)
    assert knock(visitor, world.officer.email).status_code == 303
    accept(app.test_client(), link)
    assert not is_in(visitor)
    assert knock(visitor, world.officer.email).status_code == 422
    assert knock(visitor, world.officer.email, STRONG).status_code == 303


@pytest.mark.parametrize(
    ("who", "whose", "status"),
    [
        ("lead", "officer", 200),
        ("lead", "partner", 200),
        ("lead", "former_partner", 403),  # an agreement of Halt with Zuid waits for its date
        ("lead", "civil_servant", 403),  # the municipality works with Zuid too
        ("lead", "lead", 403),
        ("lead", "officer_zuid", 404),
        ("lead", "partner_zuid", 404),
        ("lead", "chief", 404),
        ("lead", "administrator", 404),
        ("officer", "colleague", 403),
        ("partner", "partner_colleague", 403),
        ("privacy_officer", "officer", 403),
        ("chief", "officer", 403),
        ("administrator", "officer_oost", 200),
        ("administrator", "civil_servant", 200),
        ("administrator", "privacy_officer", 200),
        ("administrator", "administrator", 403),
    ],
)
def test_who_may_make_a_new_link_for_whom(
    app: Flask, client: Client, world: World, who: str, whose: str, status: int
) -> None:
    user = getattr(world, whose)
    before = len(rows(app, OneTimeLink, user_id=user.id))
    answer = client.sign_in(getattr(world, who)).send(renewal(user))
    assert answer.status_code == status
    assert len(rows(app, OneTimeLink, user_id=user.id)) == (1 if status == 200 else before)


def test_lead_lets_nobody_into_an_organisation_of_two_teams(app: Flask, client: Client, world: World) -> None:
    shared = {"organisation": world.municipality.public_id}
    answer = invited_by(client, world.lead, invitation(world, Role.PARTNER, **shared))
    assert answer.status_code == 422
    assert ELSEWHERE in answer.text
    assert rows(app, User, email=EMAIL) == []
    page = client.get(f"/beheer/mensen/{world.civil_servant.public_id}").text
    assert ELSEWHERE in page
    assert renewal(world.civil_servant) not in page
    invited_by(client, world.administrator, invitation(world, Role.PARTNER, **shared))
    answer = invited_by(client, world.lead, invitation(world, Role.PARTNER))
    assert answer.status_code == 422
    assert "/nieuwe-link" not in answer.text


def test_organisation_does_not_matter_to_who_joins_the_team(client: Client, world: World) -> None:
    both = {"organisation": world.municipality.public_id}
    assert invited_by(client, world.lead, invitation(world, Role.OFFICER, **both)).status_code == 200


def test_switched_off_account_gets_no_new_link(app: Flask, client: Client, world: World) -> None:
    change(app, User, {"id": world.officer.id}, active=False)
    assert client.sign_in(world.administrator).send(renewal(world.officer)).status_code == 409
    assert rows(app, OneTimeLink, user_id=world.officer.id) == []


def test_what_is_done_to_an_account_is_recorded(
    app: Flask, client: Client, visitor: Client, world: World
) -> None:
    link = link_on(invited_by(client, world.lead, invitation(world, Role.WARDEN)))
    accept(visitor, link)
    [user] = rows(app, User, email=EMAIL)
    accept(app.test_client(), link_on(client.send(renewal(user))))
    found = [(row.what, row.by_id, row.after) for row in rows(app, AccountEvent, about_id=user.id)]
    assert found == [
        ("invited", world.lead.id, "warden"),
        ("activated", user.id, ""),
        ("link_renewed", world.lead.id, ""),
        ("password_reset", user.id, ""),
    ]
