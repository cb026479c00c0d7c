"""The list from A to Z, its search and filters, and what is taken along."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import delete, select

from portal.contacts import queries
from portal.contacts.models import Card
from portal.contacts.rare.queries import few
from portal.core import database, dates
from portal.core.extensions import db
from portal.people.models import Cooperation
from tests.client import Client, Htmx
from tests.markup import parse
from tests.world import World, everything, person


def names(client: Client, url: str) -> list[str]:
    """The cards on the page, in order."""
    page = parse(client.get(url).get_data(as_text=True))
    return [link.text for heading in page.all("h3") for link in heading.all("a")]


def test_cards_stand_from_a_to_z_without_those_who_left(client: Client, world: World) -> None:
    found = names(client.sign_in(world.officer), "/partners")
    assert found == sorted(found, key=str.casefold)
    assert {"Petra Partner", "Woonstichting De Haven", "Henk Huismeester"} <= set(found)
    assert "Loes Vertrokken" not in found
    assert "Loes Vertrokken" not in names(client.sign_in(world.lead), "/partners")


def test_a_partner_does_not_find_a_card_for_the_team_by_its_words(client: Client, world: World) -> None:
    assert names(client.sign_in(world.officer), "/partners?q=huismeester") == ["Henk Huismeester"]
    assert names(client.sign_in(world.welfare_worker), "/partners?q=huismeester") == []
    assert "Henk" not in client.get("/partners/export.csv").get_data(as_text=True)
    assert "Henk" not in client.get("/partners/export.vcf").get_data(as_text=True)


def test_a_bar_reads_its_own_cards_and_those_for_bars(client: Client, world: World) -> None:
    found = names(client.sign_in(world.innkeeper), "/partners")
    assert found == ["Café De Kroon", "Karin Kroon", "Wouter Welzijn"]


def test_search_reads_names_roles_organisations_themes_and_neighbourhoods(
    app: Flask, client: Client, world: World
) -> None:
    with everything(app):
        person(world.welfare, "Zoë Jansen", role="Jongerenwerker", themes=" noise ", neighbourhoods=" BU01 ")
    client.sign_in(world.officer)
    for question in ("zoe", "jans", "Geluid", "vogelbuurt", "welzijn zoe", "zoe geluid"):
        assert "Zoë Jansen" in names(client, f"/partners?q={question}"), question
    assert names(client, "/partners?q=zoe%20afval") == []


def test_looking_a_word_up_finds_what_reading_every_card_finds(
    app: Flask, client: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with everything(app):
        person(world.welfare, "Quirijn Rietveld", role="Coördinator 24-uursopvang", themes=" noise ")
    client.sign_in(world.officer)
    asked = ("quirijn", "uirij", "QUI", "q", "rdinator", "uursopv", "geluid quirijn", "quirijn afval", "zzz")
    urls = [f"/partners?q={words}" for words in asked] + ['/partners?theme=no"ise', "/partners?theme=no_se"]
    assert {client.get(url).status_code for url in urls} == {200}
    looked_up = {url: names(client, url) for url in urls}
    assert looked_up["/partners?q=uirij"] == ["Quirijn Rietveld"]
    monkeypatch.setattr(queries, "few", lambda _groups: None)
    assert looked_up == {url: names(client, url) for url in urls}


def test_a_word_is_looked_up_as_it_stands_on_the_card_now(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        card = person(world.welfare, "Quirijn Rietveld")
        card_id = card.id
    client.sign_in(world.officer)
    assert names(client, "/partners?q=quirijn") == ["Quirijn Rietveld"]
    with everything(app):
        db.session.scalars(select(Card).where(Card.id == card_id)).one().name = "Xander Rietveld"
        db.session.commit()
    assert names(client, "/partners?q=quirijn") == []
    assert names(client, "/partners?q=xander") == ["Xander Rietveld"]
    with everything(app):
        db.session.execute(delete(Card).where(Card.id == card_id))
        db.session.commit()
        assert few([["xander"]]) == ([] if database.is_sqlite() else None)


def test_filters_leave_what_answers_to_all_of_them(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        person(world.welfare, "Overal", themes=" noise ")
        person(world.welfare, "Haven", themes=" noise ", neighbourhoods=" BU02 ")
    client.sign_in(world.officer)
    assert names(client, "/partners?theme=noise&neighbourhood=BU01") == ["Overal"]
    assert names(client, "/partners?theme=noise&q=Vogelbuurt") == ["Overal"]
    assert names(client, "/partners?theme=noise&neighbourhood=BU02&kind=welfare") == ["Haven", "Overal"]
    assert names(client, "/partners?theme=noise&kind=halt") == []


def test_the_pages_together_hold_each_card_once(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        for number in range(40):
            person(world.housing, f"Zelfde Naam {number % 7}")
    client.sign_in(world.officer)
    first = client.get("/partners?q=zelfde").get_data(as_text=True)
    links = [one.get("href") for one in parse(first).all("a") if "data-more" in one.attributes]
    second = Htmx(client).get(links[0]).get_data(as_text=True)
    addresses = [
        one.get("href") for page in (first, second) for h in parse(page).all("h3") for one in h.all("a")
    ]
    assert len(addresses) == len(set(addresses)) == 40


def test_who_works_with_two_teams_reads_one_list(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        for number in range(30):
            person((world.housing, world.housing_zuid)[number % 2], f"Naam {number:02}")
    client.sign_in(world.civil_servant)
    found, url = [], "/partners"
    while url:
        page = parse(client.get(url).get_data(as_text=True))
        found += [link.text for heading in page.all("h3") for link in heading.all("a")]
        url = next((one.get("href") for one in page.all("a") if "data-more" in one.attributes), "")
    assert found == sorted(found, key=str.casefold)
    assert len(found) == len(set(found))
    assert {"Naam 00", "Naam 29", "Zeger Zuiderwonen", "Petra Partner"} <= set(found)


def test_the_directory_follows_the_agreements(client: Client, world: World) -> None:
    url = f"/beheer/organisaties/{world.housing_zuid.public_id}"
    assert "Zeger Zuiderwonen" not in names(client.sign_in(world.officer), "/partners")
    client.sign_in(world.administrator).post_form(
        f"{url}/teams/nieuw", team=world.noord.public_id, agreed_on="2026-01-01"
    )
    assert "Zeger Zuiderwonen" in names(client.sign_in(world.officer), "/partners")
    assert "Zeger Zuiderwonen" in names(client.sign_in(world.welfare_worker), "/partners")


def test_the_directory_of_a_team_closes_at_once_when_the_agreement_ends(
    app: Flask, client: Client, world: World
) -> None:
    assert "Zeger Zuiderwonen" in names(client.sign_in(world.civil_servant), "/partners")
    with everything(app):
        theirs = (Cooperation.organisation_id == world.civil_servant.organisation_id,)
        ended = select(Cooperation).where(*theirs, Cooperation.team_id == world.zuid.id)
        db.session.scalars(ended).one().ends_on = dates.today() - timedelta(days=1)
        db.session.commit()
    found = names(client, "/partners")
    assert "Petra Partner" in found
    assert "Zeger Zuiderwonen" not in found


def test_favourites_are_somebodys_own(client: Client, world: World) -> None:
    card = world.more["caretaker"]
    url = f"/partners/{card.public_id}"
    client.sign_in(world.colleague)
    for _ in range(2):  # a double click keeps it once
        client.send(f"{url}/favoriet", {"keep": "1"})
    assert names(client, "/partners?show=favourites") == ["Henk Huismeester"]
    assert 'name="keep" value="0"' in client.get(url).text
    assert names(client.sign_in(world.warden), "/partners?show=favourites") == []
    client.sign_in(world.colleague)
    for _ in range(2):
        client.send(f"{url}/favoriet", {"keep": "0"})
    assert names(client, "/partners?show=favourites") == []


def test_a_renamed_organisation_takes_its_cards_along(client: Client, world: World) -> None:
    client.sign_in(world.administrator).post_form(
        f"/beheer/organisaties/{world.housing.public_id}", name="Waterland Wonen"
    )
    client.sign_in(world.officer)
    assert {"Waterland Wonen", "Petra Partner"} <= set(names(client, "/partners?q=waterland"))


def test_a_vcard_and_a_csv_cannot_be_broken_out_of(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        card = person(world.housing, "=1+1; DROP", role="a\nTEL:+31999", phones="Werk: 06 12 34 56 78")
    client.sign_in(world.officer)
    told = client.get(f"/partners/{card.public_id}.vcf").get_data(as_text=True)
    assert "FN:=1+1\\; DROP\r\n" in told
    assert "TEL;TYPE=WORK,CELL:+31612345678" in told
    assert "\nTEL:+31999" not in told
    assert "'=1+1; DROP" in client.get("/partners/export.csv?q=drop").get_data(as_text=True)


def test_a_card_for_bars_too_says_so(client: Client, world: World) -> None:
    card = world.more["youth_worker"]
    assert "ook horeca" in client.sign_in(world.officer).get(f"/partners/{card.public_id}").get_data(
        as_text=True
    )
