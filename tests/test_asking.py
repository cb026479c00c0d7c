"""What an address asks that does not exist is named by every list, and no file is made of it."""

import pytest

from tests.client import Client
from tests.markup import parse
from tests.world import World

NOT_A_CHOICE = "“roddel” bestaat niet als keuze"
NOT_KNOWN = "“roddel” kennen we hier niet"


def warnings(client: Client, url: str) -> list[str]:
    """What the page warns of."""
    main = parse(client.get(url).text).find("main")
    assert main
    return [one.text for one in main.all("div") if one.get("class") == "notice warn"]


def ways_out(client: Client, url: str) -> list[str]:
    """The filters that can be taken off, in words."""
    filters = parse(client.get(url).text).find("ul", class_="filters")
    return [link.text for link in filters.all("a")] if filters else []


@pytest.mark.parametrize(
    "asked",
    [
        *(f"/logboek?{name}=roddel" for name in ("kind", "status", "role", "audience")),
        "/dialoog?status=roddel",
        "/dialoog?status=roddel&q=fiets",
        "/partners?kind=roddel",
        "/partners?show=roddel",
        "/vraagstukken?phase=roddel",
        "/vraagstukken?status=roddel",
        "/afspraken?who=roddel",
        "/afspraken?state=roddel",
    ],
)
def test_a_choice_that_does_not_exist_is_named_and_does_not_count(
    client: Client, world: World, asked: str
) -> None:
    (told,) = warnings(client.sign_in(world.officer), asked)
    assert NOT_A_CHOICE in told
    assert "Niets gevonden" not in client.get(asked.partition("&")[0]).text


@pytest.mark.parametrize(
    "asked",
    [
        "/logboek?category=roddel",
        "/logboek?neighbourhood=roddel",
        "/inzicht/kaart?category=roddel",
        "/dialoog?neighbourhood=roddel",
        "/dialoog?neighbourhood=roddel&q=fiets",
        "/partners?theme=roddel",
        "/partners?neighbourhood=roddel",
        "/vraagstukken?neighbourhood=roddel",
        "/afspraken?organisation=roddel",
    ],
)
def test_what_nobody_knows_is_named_and_can_be_taken_off(client: Client, world: World, asked: str) -> None:
    (told,) = warnings(client.sign_in(world.officer), asked)
    assert NOT_KNOWN in told
    assert any("roddel" in label for label in ways_out(client, asked))


@pytest.mark.parametrize("name", ["role", "team", "state"])
def test_the_list_of_accounts_names_it_too(client: Client, world: World, name: str) -> None:
    url = f"/beheer/mensen?{name}=roddel"
    (told,) = warnings(client.sign_in(world.administrator), url)
    assert NOT_KNOWN in told
    assert any("roddel" in label for label in ways_out(client, url))
    assert warnings(client, "/beheer/mensen?role=partner&state=active") == []


def test_what_is_known_is_not_warned_of(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert warnings(client, "/logboek?category=noise&neighbourhood=BU01&kind=good_news") == []
    assert warnings(client, "/partners?theme=noise&neighbourhood=BU01") == []
    assert warnings(client, "/dialoog?neighbourhood=BU01&status=open") == []
    assert warnings(client, "/afspraken?state=closed&who=ours") == []


def test_the_map_names_a_day_that_is_none(client: Client, world: World) -> None:
    (told,) = warnings(client.sign_in(world.officer), "/inzicht/kaart?from=gisteren")
    assert "“gisteren” is geen datum" in told


def test_the_day_in_an_example_stays_on_one_line(client: Client, world: World) -> None:
    page = parse(client.sign_in(world.officer).get("/logboek?from=<b>").text)
    assert [one.text for one in page.all("span") if one.get("class") == "nowrap"] == ["2026-11-23"]
    assert "“<b>” is geen datum." in page.text
    figures = parse(client.get("/inzicht?from=gisteren").text)
    assert [one.text for one in figures.all("span") if one.get("class") == "nowrap"] == ["2026-11-23"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/logboek/export.csv?from=gisteren", "“gisteren” is geen datum"),
        ("/logboek/export.xlsx?to=morgen", "“morgen” is geen datum"),
        ("/logboek/export.csv?kind=roddel", NOT_A_CHOICE),
        ("/logboek/export.csv?category=roddel", NOT_KNOWN),
        ("/partners/export.csv?kind=roddel", NOT_A_CHOICE),
        ("/partners/export.vcf?theme=roddel", NOT_KNOWN),
        ("/inzicht/uren.csv?from=gisteren", "“gisteren” is geen dag"),
    ],
)
def test_no_file_is_made_of_what_was_not_asked(client: Client, world: World, asked: str, said: str) -> None:
    answer = client.sign_in(world.officer).get(asked)
    assert answer.status_code == 422
    assert "Content-Disposition" not in answer.headers
    assert said in parse(answer.text).text
    assert "Terug naar de pagina" in answer.text


def test_several_choices_that_do_not_exist_are_named_in_one_notice(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    (told,) = warnings(client, "/partners?theme=roddel&neighbourhood=praat&kind=niets")
    assert "“niets” bestaat niet als keuze en telt niet mee." in told
    assert "“roddel” en “praat” kennen we hier niet. Haal die filters weg." in told
    (told,) = warnings(client, "/logboek?kind=a&status=b&role=c")
    assert "“a”, “b” en “c” bestaan niet als keuze en tellen niet mee." in told
    (told,) = warnings(client, "/logboek?" + "&".join(f"category=x{at}" for at in range(9)))
    assert "“x4”, … kennen we hier niet." in told
    assert "x5" not in told


def test_a_select_stands_on_what_is_asked_also_when_nobody_knows_it(client: Client, world: World) -> None:
    page = parse(client.sign_in(world.officer).get("/partners?theme=roddel").text)
    chosen = [one.text for one in page.all("option") if "selected" in one.attributes]
    assert chosen == ["roddel"]


def test_paper_names_what_nobody_knows(client: Client, world: World) -> None:
    assert NOT_KNOWN in client.sign_in(world.officer).get("/logboek/afdrukken?category=roddel").text
