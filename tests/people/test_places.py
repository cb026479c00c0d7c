"""Administering districts and teams: adding, changing, and what can't be taken out."""

import re

import pytest
from flask import Flask

from portal.people.models import District, Neighbourhood, Team
from tests.client import Client
from tests.people.doors import form_on, rows
from tests.world import World, everything, keep

TEAMS, DISTRICTS = "/beheer/teams", "/beheer/districten"


def stored_names(app: Flask, model: type) -> set[str]:
    return {one.name for one in rows(app, model)}


def test_overview_counts_what_there_is(client: Client, world: World) -> None:
    page = client.sign_in(world.administrator).get("/beheer").text
    for said in ("3 teams", "2 districten", "4 wijken", "6 organisaties, 1 zonder overeenkomst"):
        assert said in page


def test_lead_is_offered_only_what_a_lead_may_open(client: Client, world: World) -> None:
    client.sign_in(world.lead)
    offered = set(re.findall(r'href="(/beheer/[^"]*)"', client.get("/beheer").text))
    assert "/beheer/mensen" in offered
    assert TEAMS not in offered
    assert all(client.get(url).status_code == 200 for url in offered)


def test_administrator_can_open_everything_that_is_offered(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    offered = set(re.findall(r'href="(/beheer/[^"]*)"', client.get("/beheer").text))
    assert {TEAMS, DISTRICTS, "/beheer/mensen", "/beheer/wijken", "/beheer/organisaties"} <= offered
    assert all(client.get(url).status_code == 200 for url in offered)


@pytest.mark.parametrize("who", ["officer", "lead", "chief", "partner", "privacy_officer"])
def test_only_an_administrator_reads_and_changes_teams(
    app: Flask, client: Client, world: World, who: str
) -> None:
    client.sign_in(getattr(world, who))
    assert client.get(TEAMS).status_code == 403
    assert client.send(f"{TEAMS}/nieuw", {"name": "Wijkteam West"}).status_code == 403
    assert client.send(f"{TEAMS}/{world.noord.public_id}", {"name": "Wijkteam West"}).status_code == 403
    assert client.send(f"{TEAMS}/{world.noord.public_id}/verwijderen").status_code == 403
    assert stored_names(app, Team) == {"Wijkteam Noord", "Wijkteam Zuid", "Wijkteam Oost"}


def test_list_of_teams_says_what_belongs_to_each(client: Client, world: World) -> None:
    page = client.sign_in(world.administrator).get(TEAMS).text
    row = re.search(r"Wijkteam Noord</a>.*?</tr>", page, re.DOTALL)
    assert row
    cells = re.findall(r"<td[^>]*>([^<]*)</td>", row.group())
    people = len(
        [one for one in world.more.values() if getattr(one, "email", "") and one.team_id == world.noord.id]
    )
    assert cells == ["District Midden", str(people), "2", "5"]


def test_teams_are_found_by_name_and_by_district(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    by_district = client.get(TEAMS, query_string={"q": "midden"}).text
    assert "Wijkteam Noord" in by_district
    assert "Wijkteam Zuid" in by_district
    assert "Wijkteam Oost" not in by_district
    assert "Niets gevonden" in client.get(TEAMS, query_string={"q": "west"}).text


def test_new_district_and_team_are_added(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    assert client.post_form(f"{DISTRICTS}/nieuw", name="  District   West ").status_code == 303
    west = rows(app, District, name="District West")[0]
    assert (
        client.post_form(f"{TEAMS}/nieuw", name="Wijkteam West", district=west.public_id).status_code == 303
    )
    assert rows(app, Team, name="Wijkteam West")[0].district_id == west.id


@pytest.mark.parametrize("name", ["", "   ", "wijkteam NOORD", "Wijkteam Nóórd", "x" * 81])
def test_name_that_is_empty_taken_or_too_long_is_refused(
    app: Flask, client: Client, world: World, name: str
) -> None:
    client.sign_in(world.administrator)
    fields = {"name": name, "district": world.middle.public_id}
    assert client.post_form(f"{TEAMS}/nieuw", **fields).status_code == 422
    zuid = f"{TEAMS}/{world.zuid.public_id}"
    assert client.post_form(zuid, **fields).status_code == 422
    assert stored_names(app, Team) == {"Wijkteam Noord", "Wijkteam Zuid", "Wijkteam Oost"}


def test_team_moves_to_another_district(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    url = f"{TEAMS}/{world.zuid.public_id}"
    assert client.post_form(url, district=world.far.public_id).status_code == 303
    assert rows(app, Team, id=world.zuid.id)[0].district_id == world.far.id
    assert rows(app, Team, id=world.noord.id)[0].district_id == world.middle.id


def test_team_without_a_district_is_refused(client: Client, world: World) -> None:
    answer = client.sign_in(world.administrator).post_form(f"{TEAMS}/nieuw", name="Wijkteam West")
    assert answer.status_code == 422
    assert "Kies een district." in answer.text


@pytest.mark.parametrize("which", ["district", "team"])
def test_second_editor_of_a_name_sees_the_first_one(
    app: Flask, client: Client, world: World, which: str
) -> None:
    url = f"{TEAMS}/{world.noord.public_id}" if which == "team" else f"{DISTRICTS}/{world.middle.public_id}"
    client.sign_in(world.administrator)
    opened = form_on(client.get(url), url)
    client.post_form(url, name="De eerste naam")
    answer = client.post(url, data={**opened, "name": "De tweede naam"})
    assert answer.status_code == 409
    assert "De eerste naam" in answer.text
    assert "De tweede naam" in answer.text
    assert "De eerste naam" in stored_names(app, Team if which == "team" else District)


def test_unused_team_and_district_can_be_removed(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        district = keep(District(name="District West"))
        team = keep(Team(name="Wijkteam West", district_id=district.id))
    client.sign_in(world.administrator)
    for url in (f"{TEAMS}/{team.public_id}", f"{DISTRICTS}/{district.public_id}"):
        assert client.post_form(f"{url}/verwijderen", page=url).status_code == 303
    assert "Wijkteam West" not in stored_names(app, Team)
    assert "District West" not in stored_names(app, District)


def test_used_team_and_district_stay_and_the_page_says_why(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    for url in (f"{TEAMS}/{world.oost.public_id}", f"{DISTRICTS}/{world.far.public_id}"):
        answer = client.post_form(f"{url}/verwijderen", page=url)
        assert answer.status_code == 409
        assert "kan niet weg" in answer.text
    assert "Wijkteam Oost" in stored_names(app, Team)
    assert "District Ver" in stored_names(app, District)


def test_team_with_nothing_but_a_neighbourhood_stays(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        team = keep(Team(name="Wijkteam West", district_id=world.far.id))
        keep(Neighbourhood(code="BU99", name="Westerbuurt", team_id=team.id))
    answer = client.sign_in(world.administrator).send(f"{TEAMS}/{team.public_id}/verwijderen")
    assert answer.status_code == 409
    assert len(rows(app, Neighbourhood, code="BU99")) == 1
