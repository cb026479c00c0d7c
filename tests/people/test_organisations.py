"""Administering organisations: kinds, the teams they work with, and the days of each agreement."""

import re
from datetime import date, timedelta

import pytest
from flask import Flask

from portal.core import dates
from portal.people.models import AccountEvent, Cooperation, Organisation, OrganisationKind
from tests.client import Client
from tests.people.doors import form_on, is_in, rows
from tests.world import World, everything, keep

LIST = "/beheer/organisaties"
TODAY = dates.today()


def page_of(organisation: Organisation) -> str:
    return f"{LIST}/{organisation.public_id}"


def agreement(organisation: Organisation, team: object) -> str:
    return f"{page_of(organisation)}/teams/{team.public_id}"  # type: ignore[attr-defined]


def stored(app: Flask, organisation: Organisation, team: object) -> list[tuple[date | None, date | None]]:
    where = {"organisation_id": organisation.id, "team_id": team.id}  # type: ignore[attr-defined]
    return [(one.agreed_on, one.ends_on) for one in rows(app, Cooperation, **where)]


def listed(client: Client, **asked: str) -> list[str]:
    page = client.get(LIST, query_string=asked).text
    return re.findall(r'<th scope="row"><a href="[^"]+">([^<]+)</a>', page)


@pytest.mark.parametrize("who", ["officer", "lead", "chief", "partner", "privacy_officer"])
def test_only_an_administrator_changes_organisations(
    app: Flask, client: Client, world: World, who: str
) -> None:
    client.sign_in(getattr(world, who))
    assert client.get(LIST).status_code == 403
    assert client.send(f"{LIST}/nieuw", {"name": "Nieuw", "kind": "other"}).status_code == 403
    for url in (page_of(world.housing), f"{page_of(world.housing)}/verwijderen"):
        assert client.send(url, {"name": "Anders", "kind": "other"}).status_code == 403
    url = agreement(world.housing, world.noord)
    assert client.send(url, {"agreed_on": "", "ends_on": ""}).status_code == 403
    assert stored(app, world.housing, world.noord) == [(date(2025, 1, 15), None)]


def test_list_shows_each_agreement_and_what_is_wrong_with_it(client: Client, world: World) -> None:
    page = client.sign_in(world.administrator).get(LIST).text
    halt = re.search(r"Bureau Halt</a>.*?</tr>", page, re.DOTALL)
    housing = re.search(r"Woonstichting De Haven</a>.*?</tr>", page, re.DOTALL)
    assert halt
    assert housing
    assert "verlopen op" in halt.group()
    assert "geen overeenkomst" in halt.group()
    assert "vanaf 15 januari 2025" in housing.group()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("haven", ["Woonstichting De Haven"]),
        ("cafe", ["Café De Kroon"]),
        ("woningcorporatie", ["Woonstichting De Haven", "Zuiderwonen"]),
        ("wijkteam zuid", ["Bureau Halt", "Gemeente Veldhoven aan Zee", "Zuiderwonen"]),
        ("wijkteam west", []),
    ],
)
def test_organisations_are_found_by_name_kind_and_team(
    client: Client, world: World, question: str, expected: list[str]
) -> None:
    assert listed(client.sign_in(world.administrator), q=question) == expected


def test_new_organisation_gets_its_first_team(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    made = client.post_form(f"{LIST}/nieuw", name="De Brug", kind="social_work")
    organisation = rows(app, Organisation, name="De Brug")[0]
    assert made.location == page_of(organisation)
    sent = {"team": world.oost.public_id, "agreed_on": "2026-02-01", "ends_on": ""}
    assert client.post_form(f"{page_of(organisation)}/teams/nieuw", **sent).status_code == 303
    assert stored(app, organisation, world.oost) == [(date(2026, 2, 1), None)]


def test_team_that_is_there_already_is_not_offered_again(client: Client, world: World) -> None:
    url = f"{page_of(world.housing)}/teams/nieuw"
    client.sign_in(world.administrator)
    page = client.get(url).text
    assert world.noord.public_id not in page
    assert world.zuid.public_id in page
    answer = client.post_form(url, team=world.noord.public_id, agreed_on="2026-02-01")
    assert answer.status_code == 422


def test_end_of_the_agreement_locks_the_accounts_at_once(app: Flask, client: Client, world: World) -> None:
    partner, other = app.test_client().sign_in(world.partner), app.test_client().sign_in(world.innkeeper)
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    client.sign_in(world.administrator)
    assert client.post_form(agreement(world.housing, world.noord), ends_on=yesterday).status_code == 303
    assert not is_in(partner)
    assert is_in(other)


def test_change_of_an_agreement_is_recorded_and_shown(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    client.post_form(agreement(world.housing, world.noord), ends_on="2030-12-31")
    found = rows(app, AccountEvent, organisation_id=world.housing.id)
    assert [(one.what, one.by_id) for one in found] == [("agreement", world.administrator.id)]
    assert found[0].before == "Wijkteam Noord: 2025-01-15 / …"
    assert found[0].after == "Wijkteam Noord: 2025-01-15 / 2030-12-31"
    page = client.get(page_of(world.housing)).text
    assert "2025-01-15 / 2030-12-31" in page
    assert "2030-12-31" not in client.get(page_of(world.welfare)).text


def test_saving_an_agreement_unchanged_records_nothing(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator).post_form(agreement(world.housing, world.noord))
    assert rows(app, AccountEvent, organisation_id=world.housing.id) == []


@pytest.mark.parametrize(
    ("since", "until"),
    [("2026-02-01", "2026-01-31"), ("", "2026-01-31"), ("31-01-2026", ""), ("2026-02-30", "")],
)
def test_days_that_can_not_be_are_refused(
    app: Flask, client: Client, world: World, since: str, until: str
) -> None:
    url = agreement(world.housing, world.noord)
    answer = client.sign_in(world.administrator).post_form(url, agreed_on=since, ends_on=until)
    assert answer.status_code == 422
    assert stored(app, world.housing, world.noord) == [(date(2025, 1, 15), None)]


def test_agreement_of_one_day_is_fine(app: Flask, client: Client, world: World) -> None:
    url = agreement(world.housing, world.noord)
    sent = {"agreed_on": "2026-02-01", "ends_on": "2026-02-01"}
    assert client.sign_in(world.administrator).post_form(url, **sent).status_code == 303
    assert stored(app, world.housing, world.noord) == [(date(2026, 2, 1), date(2026, 2, 1))]


def test_second_editor_of_an_agreement_sees_the_first_dates(app: Flask, client: Client, world: World) -> None:
    url = agreement(world.housing, world.noord)
    client.sign_in(world.administrator)
    opened = form_on(client.get(url), url)
    client.post_form(url, ends_on="2030-12-31")
    answer = client.post(url, data={**opened, "ends_on": "2031-06-30"})
    assert answer.status_code == 409
    assert "31 december 2030" in answer.text
    assert "30 juni 2031" in answer.text
    assert stored(app, world.housing, world.noord) == [(date(2025, 1, 15), date(2030, 12, 31))]


def test_team_without_an_agreement_can_be_taken_away(app: Flask, client: Client, world: World) -> None:
    url = agreement(world.halt, world.zuid)
    client.sign_in(world.administrator)
    assert client.post_form(f"{url}/verwijderen", page=url).status_code == 303
    assert stored(app, world.halt, world.zuid) == []
    assert len(stored(app, world.halt, world.noord)) == 1


def test_team_with_an_agreement_stays(app: Flask, client: Client, world: World) -> None:
    url = agreement(world.halt, world.noord)
    client.sign_in(world.administrator)
    assert client.post_form(f"{url}/verwijderen", page=url).status_code == 409
    assert len(stored(app, world.halt, world.noord)) == 1


def test_agreement_of_an_organisation_with_a_strange_team_is_not_there(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    assert client.get(agreement(world.housing, world.oost)).status_code == 404


def test_name_and_kind_change_while_hospitality_stays_out_of_it(
    app: Flask, client: Client, world: World
) -> None:
    client.sign_in(world.administrator)
    assert client.post_form(page_of(world.housing), name="De Nieuwe Haven", kind="other").status_code == 303
    now = rows(app, Organisation, id=world.housing.id)[0]
    assert (now.name, now.kind) == ("De Nieuwe Haven", OrganisationKind.OTHER)


@pytest.mark.parametrize(("which", "kind"), [("housing", "hospitality"), ("bar", "welfare")])
def test_partner_does_not_turn_into_a_bar_nor_a_bar_into_another_partner(
    app: Flask, client: Client, world: World, which: str, kind: str
) -> None:
    organisation = getattr(world, which)
    answer = client.sign_in(world.administrator).post_form(page_of(organisation), kind=kind)
    assert answer.status_code == 422
    assert rows(app, Organisation, id=organisation.id)[0].kind == organisation.kind


def test_organisation_without_teams_may_become_a_bar(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        fresh = keep(Organisation(name="De Hoek", kind=OrganisationKind.OTHER))
    answer = client.sign_in(world.administrator).post_form(page_of(fresh), kind="hospitality")
    assert answer.status_code == 303
    assert rows(app, Organisation, id=fresh.id)[0].kind == OrganisationKind.HOSPITALITY


def test_only_an_organisation_without_teams_and_people_can_be_removed(
    app: Flask, client: Client, world: World
) -> None:
    with everything(app):
        fresh = keep(Organisation(name="De Hoek", kind=OrganisationKind.OTHER))
    client.sign_in(world.administrator)
    for organisation, status in ((world.halt, 409), (fresh, 303)):
        url = page_of(organisation)
        assert client.post_form(f"{url}/verwijderen", page=url).status_code == status
    assert len(rows(app, Organisation, id=world.halt.id)) == 1
    assert len(rows(app, Cooperation, organisation_id=world.halt.id)) == 2
    assert rows(app, Organisation, id=fresh.id) == []
