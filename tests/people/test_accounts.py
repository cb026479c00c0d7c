"""Administering accounts: who finds whom, what may be changed, and what follows from a change."""

import re
import threading
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError
from werkzeug.test import TestResponse

from portal.core import dates
from portal.core.policy import Role, place_of
from portal.people.models import AccountEvent, OneTimeLink, User
from tests.client import Client
from tests.people.doors import change, form_on, is_in, rows, sessions
from tests.world import World, everything, keep, user

LIST = "/beheer/mensen"


def page_of(person: User) -> str:
    return f"{LIST}/{person.public_id}"


def place(kind: str, row: Any) -> str:
    return f"{kind}:{row.public_id}"


def names(answer: TestResponse) -> list[str]:
    """The people that a page lists, in its order."""
    return re.findall(r'<th scope="row"><a href="[^"]+">([^<]+)</a>', answer.text)


def stored(app: Flask, person: User) -> User:
    return rows(app, User, id=person.id)[0]


def events(app: Flask, person: User) -> list[tuple[str, str, str]]:
    return [(one.what, one.before, one.after) for one in rows(app, AccountEvent, about_id=person.id)]


@pytest.fixture
def second(app: Flask) -> User:
    """Another administrator."""
    with everything(app):
        return user(Role.ADMINISTRATOR, "Bea Beheer")


# --- Who finds whom ---


def test_administrator_finds_everyone_with_an_account(client: Client, world: World) -> None:
    found = names(client.sign_in(world.administrator).get(LIST))
    assert {world.officer.name, world.officer_oost.name, world.partner_zuid.name, world.chief.name} <= set(
        found
    )


def test_privacy_officer_reads_everyone_and_finds_no_form(client: Client, world: World) -> None:
    client.sign_in(world.privacy_officer)
    assert world.officer_oost.name in names(client.get(LIST))
    page = client.get(page_of(world.officer_oost))
    assert world.officer_oost.email in page.text
    assert "<form" not in page.text


def test_lead_finds_the_own_team_and_its_network_alone(client: Client, world: World) -> None:
    found = set(names(client.sign_in(world.lead).get(LIST)))
    assert {world.officer.name, world.warden.name, world.partner.name, world.civil_servant.name} <= found
    others = {
        world.officer_zuid.name,
        world.officer_oost.name,
        world.partner_zuid.name,
        world.administrator.name,
    }
    assert not others & found


def test_lead_reads_a_colleague_and_can_only_renew_the_link(client: Client, world: World) -> None:
    page = client.sign_in(world.lead).get(page_of(world.officer))
    assert world.officer.email in page.text
    assert re.findall(r'<form method="post" action="([^"]+)"', page.text) == [
        f"{page_of(world.officer)}/nieuwe-link"
    ]


def test_lead_does_not_find_someone_of_another_team(client: Client, world: World) -> None:
    assert client.sign_in(world.lead).get(page_of(world.officer_oost)).status_code == 404


@pytest.mark.parametrize("who", ["lead", "privacy_officer"])
@pytest.mark.parametrize("what", ["", "/uitzetten", "/aanzetten"])
def test_only_an_administrator_changes_an_account(
    app: Flask, client: Client, world: World, who: str, what: str
) -> None:
    client.sign_in(getattr(world, who))
    answer = client.send(page_of(world.officer) + what, {"name": "Iemand Anders"})
    assert answer.status_code == 403
    assert stored(app, world.officer).name == world.officer.name
    assert stored(app, world.officer).active


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("carl", {"Carl Collega"}),
        ("ANNA.AGENT@", {"Anna Agent"}),
        ("cafe kroon", {"Karin Kroon"}),
        ("andre", {"André Ça"}),
        ("André ca", {"André Ça"}),
        ("haven", {"Petra Partner", "Paul Partner"}),
        ("anna kroon", set()),
        ("%", set()),
    ],
)
def test_search_looks_in_name_address_and_organisation(
    app: Flask, client: Client, world: World, question: str, expected: set[str]
) -> None:
    with everything(app):
        user(Role.WARDEN, "André Ça", team_id=world.zuid.id, email="vreemd@test.example")
    answer = client.sign_in(world.administrator).get(LIST, query_string={"q": question})
    assert set(names(answer)) == expected


def test_filters_narrow_the_list_together(app: Flask, client: Client, world: World) -> None:
    change(app, User, {"id": world.colleague.id}, active=False)
    change(app, User, {"id": world.officer_zuid.id}, active=False)
    wanted = {"role": "officer", "team": world.noord.public_id, "state": "off"}
    answer = client.sign_in(world.administrator).get(LIST, query_string=wanted)
    assert names(answer) == [world.colleague.name]


def test_invited_are_those_without_a_password(app: Flask, client: Client, world: World) -> None:
    change(app, User, {"id": world.warden.id}, password=None)
    answer = client.sign_in(world.administrator).get(LIST, query_string={"state": "invited"})
    assert names(answer) == [world.warden.name]


@pytest.mark.parametrize("name", ["role", "team", "state"])
def test_unknown_filter_finds_nobody_rather_than_everybody(client: Client, world: World, name: str) -> None:
    answer = client.sign_in(world.administrator).get(LIST, query_string={name: "mayor\x00"})
    assert names(answer) == []


def test_pages_hold_everyone_once_in_the_order_of_names(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        for number in range(40):
            user(Role.WARDEN, f"Élodie {number:02}", team_id=world.oost.id)
    client.sign_in(world.administrator)
    seen: list[str] = []
    url: str | None = LIST
    while url:
        answer = client.get(url)
        assert len(names(answer)) <= 25
        seen += names(answer)
        following = re.search(r'href="([^"]*after=[^"]*)"', answer.text)
        url = following.group(1).replace("&amp;", "&") if following else None
    assert len(seen) == len(set(seen)) == len(rows(app, User))
    assert seen.index("Dora Ver") < seen.index("Élodie 00") < seen.index("Fenna Privacy")


def test_list_as_you_type_equals_its_place_in_the_page(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    asked = {"query_string": {"q": "partner"}}
    part = client.htmx.get(LIST, **asked).text
    assert "<html" not in part
    assert "".join(part.split()) in "".join(client.get(LIST, **asked).text.split())


# --- Changing an account ---


def save(client: Client, person: User, **fields: Any) -> TestResponse:
    return client.post_form(page_of(person), **fields)


def test_new_name_address_and_language_are_kept_and_recorded(
    app: Flask, client: Client, world: World
) -> None:
    client.sign_in(world.administrator)
    fields = {"name": " Anna  Nieuwenhuis ", "email": "Anna.N@Test.example", "language": "en"}
    assert save(client, world.officer, **fields).status_code == 303
    now = stored(app, world.officer)
    assert (now.name, now.email, now.language) == ("Anna Nieuwenhuis", "anna.n@test.example", "en")
    assert events(app, world.officer) == [
        ("name", "Anna Agent", "Anna Nieuwenhuis"),
        ("email", world.officer.email, "anna.n@test.example"),
        ("language", "nl", "en"),
    ]
    assert stored(app, world.colleague).name == world.colleague.name


def test_history_says_who_changed_what(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    save(client, world.officer, role="lead")
    page = client.get(page_of(world.officer)).text
    assert "van Agent naar Teamleider" in page
    assert f"{world.administrator.name} ·" in page


def test_saving_without_a_change_records_nothing(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    assert save(client, world.officer).status_code == 303
    assert events(app, world.officer) == []


def test_address_of_somebody_else_is_refused(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    answer = save(client, world.officer, email=world.officer_oost.email.upper())
    assert answer.status_code == 422
    assert "Iemand anders heeft dit e-mailadres al." in answer.text
    assert stored(app, world.officer).email == world.officer.email


@pytest.mark.parametrize("email", ["", "anna", "anna@", "anna@test", "a nna@test.example"])
def test_text_that_is_no_address_is_refused(client: Client, world: World, email: str) -> None:
    assert save(client.sign_in(world.administrator), world.officer, email=email).status_code == 422


def test_new_address_ends_the_link_that_went_to_the_old_one(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        for number, person in enumerate((world.officer, world.warden)):
            ends = dates.now() + timedelta(hours=1)
            keep(OneTimeLink(id=f"{number:064}", user_id=person.id, expires_at=ends))
    save(client.sign_in(world.administrator), world.officer, email="anna.n@test.example")
    assert rows(app, OneTimeLink, user_id=world.officer.id) == []
    assert len(rows(app, OneTimeLink, user_id=world.warden.id)) == 1


def test_new_role_ends_the_sessions_at_once(app: Flask, client: Client, world: World) -> None:
    hers, other = app.test_client().sign_in(world.officer), app.test_client().sign_in(world.warden)
    save(client.sign_in(world.administrator), world.officer, role="lead")
    assert not is_in(hers)
    assert is_in(other)
    assert stored(app, world.officer).role == Role.LEAD


def test_new_team_ends_the_sessions_and_is_recorded(app: Flask, client: Client, world: World) -> None:
    hers = app.test_client().sign_in(world.officer)
    save(client.sign_in(world.administrator), world.officer, place=place("team", world.zuid))
    assert not is_in(hers)
    assert events(app, world.officer) == [("place", "Wijkteam Noord", "Wijkteam Zuid")]


def test_new_name_ends_no_session(app: Flask, client: Client, world: World) -> None:
    hers = app.test_client().sign_in(world.officer)
    save(client.sign_in(world.administrator), world.officer, name="Anna Nieuwenhuis")
    assert is_in(hers)


@pytest.mark.parametrize(
    ("role", "kind", "where"),
    [
        ("officer", "organisation", "housing"),
        ("warden", "", ""),
        ("lead", "district", "middle"),
        ("partner", "team", "noord"),
        ("district_chief", "team", "noord"),
        ("administrator", "team", "noord"),
        ("privacy_officer", "organisation", "housing"),
    ],
)
def test_place_that_does_not_go_with_the_role_is_refused(
    app: Flask, client: Client, world: World, role: str, kind: str, where: str
) -> None:
    chosen = place(kind, getattr(world, where)) if kind else ""
    answer = save(client.sign_in(world.administrator), world.warden, role=role, place=chosen)
    assert answer.status_code == 422
    assert re.search(r'id="place-error">.*Bij de rol', answer.text)
    assert (stored(app, world.warden).role, stored(app, world.warden).team_id) == ("warden", world.noord.id)


@pytest.mark.parametrize(
    ("role", "kind", "where"),
    [
        ("lead", "team", "oost"),
        ("partner", "organisation", "welfare"),
        ("district_chief", "district", "far"),
        ("privacy_officer", "", ""),
    ],
)
def test_role_comes_with_its_one_place(
    app: Flask, client: Client, world: World, role: str, kind: str, where: str
) -> None:
    chosen = place(kind, getattr(world, where)) if kind else ""
    assert save(client.sign_in(world.administrator), world.warden, role=role, place=chosen).status_code == 303
    now = stored(app, world.warden)
    filled = {name for name in ("team", "organisation", "district") if getattr(now, f"{name}_id")}
    assert filled == ({kind} if kind else set())
    assert not kind or getattr(now, f"{kind}_id") == getattr(world, where).id


@pytest.mark.parametrize("role", ["guest", "mayor", ""])
def test_role_that_nobody_can_be_given_is_refused(client: Client, world: World, role: str) -> None:
    assert save(client.sign_in(world.administrator), world.warden, role=role).status_code == 422


# --- Nobody changes the own role; one administrator stays ---


def test_own_page_has_no_role_to_choose(client: Client, world: World) -> None:
    page = client.sign_in(world.administrator).get(page_of(world.administrator)).text
    assert 'name="role"' not in page
    assert "uitzetten" not in page


def test_own_role_stays_whatever_is_sent(app: Flask, client: Client, world: World, second: User) -> None:
    client.sign_in(world.administrator)
    sent = {"role": "lead", "place": place("team", world.noord), "name": "Bert Beheerder"}
    assert save(client, world.administrator, **sent).status_code == 303
    now = stored(app, world.administrator)
    assert (now.role, now.team_id, now.name) == ("administrator", None, "Bert Beheerder")


def test_own_account_is_not_switched_off(app: Flask, client: Client, world: World, second: User) -> None:
    client.sign_in(world.administrator)
    assert client.send(f"{page_of(world.administrator)}/uitzetten").status_code == 409
    assert stored(app, world.administrator).active


def test_administrator_demotes_another_one(app: Flask, client: Client, world: World, second: User) -> None:
    sent = {"role": "officer", "place": place("team", world.noord)}
    assert save(client.sign_in(world.administrator), second, **sent).status_code == 303
    assert stored(app, second).role == Role.OFFICER


@pytest.mark.parametrize("way", ["demote", "switch off"])
def test_two_administrators_at_once_leave_one(app: Flask, world: World, second: User, way: str) -> None:
    pairs = [(world.administrator, second), (second, world.administrator)]
    start, answers = threading.Barrier(2), []

    def act(who: User, whom: User) -> None:
        mine = app.test_client().sign_in(who)
        fields = form_on(mine.get(page_of(whom)), page_of(whom))
        fields |= {"role": "officer", "place": place("team", world.noord)}
        start.wait()
        url = page_of(whom) + ("" if way == "demote" else "/uitzetten")
        answers.append(mine.post(url, data=fields, no_lint="two at once").status_code)

    threads = [threading.Thread(target=act, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    left = [one for one in rows(app, User, role=Role.ADMINISTRATOR) if one.active]
    assert len(left) == 1
    assert answers.count(303) >= 1


# --- Off and on ---


def test_switched_off_account_is_out_at_once_and_stays_out(app: Flask, client: Client, world: World) -> None:
    his = app.test_client().sign_in(world.officer)
    client.sign_in(world.administrator)
    assert (
        client.post_form(f"{page_of(world.officer)}/uitzetten", page=page_of(world.officer)).status_code
        == 303
    )
    assert not is_in(his)
    assert sessions(app, world.officer) == []
    assert not is_in(app.test_client().sign_in(world.officer))
    assert [what for what, *_ in events(app, world.officer)] == ["deactivated"]
    assert stored(app, world.colleague).active


def test_switching_off_twice_records_once(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    for _ in range(2):
        assert client.send(f"{page_of(world.officer)}/uitzetten").status_code == 303
    assert len(events(app, world.officer)) == 1


def test_account_switched_on_again_works_again(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    client.send(f"{page_of(world.officer)}/uitzetten")
    assert (
        client.post_form(f"{page_of(world.officer)}/aanzetten", page=page_of(world.officer)).status_code
        == 303
    )
    assert is_in(app.test_client().sign_in(world.officer))
    assert [what for what, *_ in events(app, world.officer)] == ["deactivated", "reactivated"]


def test_page_of_a_partner_says_that_the_organisation_is_locked(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    assert "heeft nu met geen team een overeenkomst" in client.get(page_of(world.former_partner)).text
    assert "heeft nu met geen team een overeenkomst" not in client.get(page_of(world.partner)).text


# --- Two people editing one account ---


def test_second_editor_sees_both_values_and_nothing_is_lost(
    app: Flask, client: Client, world: World, second: User
) -> None:
    client.sign_in(world.administrator)
    opened = form_on(client.get(page_of(world.officer)), page_of(world.officer))
    save(app.test_client().sign_in(second), world.officer, name="Anna de Eerste")
    answer = client.post(page_of(world.officer), data={**opened, "name": "Anna de Tweede"})
    assert answer.status_code == 409
    assert "Anna de Eerste" in answer.text
    assert "Anna de Tweede" in answer.text
    assert stored(app, world.officer).name == "Anna de Eerste"


def test_second_editor_may_then_decide(app: Flask, client: Client, world: World, second: User) -> None:
    client.sign_in(world.administrator)
    opened = form_on(client.get(page_of(world.officer)), page_of(world.officer))
    save(app.test_client().sign_in(second), world.officer, name="Anna de Eerste")
    refused = client.post(page_of(world.officer), data={**opened, "name": "Anna de Tweede"})
    assert (
        client.post(page_of(world.officer), data=form_on(refused, page_of(world.officer))).status_code == 303
    )
    assert stored(app, world.officer).name == "Anna de Tweede"


@pytest.mark.parametrize("seen", ["", "{}", "[]", "nonsense"])
def test_form_that_does_not_say_what_it_showed_is_refused(
    app: Flask, client: Client, world: World, seen: str
) -> None:
    answer = save(client.sign_in(world.administrator), world.officer, name="Iemand Anders", seen=seen)
    assert answer.status_code == 409
    assert stored(app, world.officer).name == world.officer.name


def test_two_editors_at_once_do_not_overwrite_each_other(app: Flask, world: World, second: User) -> None:
    start, answers = threading.Barrier(2), []

    def act(who: User, name: str) -> None:
        mine = app.test_client().sign_in(who)
        fields = form_on(mine.get(page_of(world.officer)), page_of(world.officer))
        start.wait()
        answer = mine.post(page_of(world.officer), data={**fields, "name": name}, no_lint="two at once")
        answers.append(answer.status_code)

    threads = [
        threading.Thread(target=act, args=args)
        for args in ((world.administrator, "Anna de Eerste"), (second, "Anna de Tweede"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [303, 409]
    assert len(events(app, world.officer)) == 1


# --- Below the forms ---


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("kind", ["", "team", "organisation", "district"])
def test_database_refuses_a_place_that_does_not_go_with_the_role(
    app: Flask, world: World, role: Role, kind: str
) -> None:
    places = {"team": world.noord, "organisation": world.housing, "district": world.middle}
    where = {f"{kind}_id": places[kind].id} if kind else {}
    with everything(app):
        if (place_of(role) or "") == kind:
            assert user(role, "Iemand Nieuw", **where).id
        else:
            with pytest.raises(IntegrityError):
                user(role, "Iemand Nieuw", **where)
