"""Neighbourhoods out of CBS files, by command and by page: all of a file, or nothing and a clear word why."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask

from portal.core import geo
from portal.people.models import Neighbourhood
from portal.people.neighbourhoods import geojson
from tests.client import Client
from tests.people.doors import form_on, rows
from tests.world import World, everything, keep

ASSEN = Path(__file__).resolve().parents[3] / "shared" / "data" / "assen-wijken-2025.geojson"
LIST, UPLOAD = "/beheer/wijken", "/beheer/wijken/toevoegen"
SQUARE = [[6.5, 53.0], [6.6, 53.0], [6.6, 53.1], [6.5, 53.1], [6.5, 53.0]]


def feature(code: str = "WK01", name: str = "Centrum", ring: Any = SQUARE, **more: Any) -> dict[str, Any]:
    """A wijk as the CBS writes it; `more` replaces parts."""
    properties = {"statcode": code, "statnaam": name, "jrstatcode": f"2025{code}"}
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": shape, **more}


def collection(*features: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def run(app: Flask, tmp_path: Path, content: bytes, team: str = "Wijkteam Noord") -> Result:
    file = tmp_path / "wijken.geojson"
    file.write_bytes(content)
    return run_on(app, file, team)


def run_on(app: Flask, file: Path, team: str = "Wijkteam Noord") -> Result:
    return app.test_cli_runner().invoke(args=["import-neighbourhoods", str(file), "--team", team])


def known(app: Flask) -> dict[str, tuple[str, int, int, str]]:
    return {one.code: (one.name, one.team_id, one.edition, one.outline) for one in rows(app, Neighbourhood)}


# --- A good file ---


@pytest.mark.skipif(not ASSEN.exists(), reason="the real file lies beside the project, not in it")
def test_real_file_of_the_cbs_comes_in_and_changes_nothing_the_second_time(app: Flask, world: World) -> None:
    before = known(app)
    first = run_on(app, ASSEN, "Wijkteam Oost")
    assert first.exit_code == 0, first.output
    assert "Nieuw: 10" in first.output
    assert "WK010603 Assen-Oost" in first.output
    after = known(app)
    assert len(after) == len(before) + 10
    assert after["WK010603"][:3] == ("Assen-Oost", world.oost.id, 2025)
    again = run_on(app, ASSEN, "Wijkteam Oost")
    assert "Nieuw: 0" in again.output
    assert "Ongewijzigd: 10" in again.output
    assert known(app) == after
    assert {code: after[code] for code in before} == before


@pytest.mark.skipif(not ASSEN.exists(), reason="the real file lies beside the project, not in it")
def test_outline_holds_the_points_that_lie_in_the_neighbourhood(app: Flask, world: World) -> None:
    run_on(app, ASSEN)
    outlines = {code: json.loads(row[3]) for code, row in known(app).items() if code.startswith("WK01")}
    holding = [code for code, outline in outlines.items() if geo.contains(outline, 52.99, 6.556)]
    assert holding == ["WK010600"]


def test_outline_is_kept_as_a_multi_polygon_whatever_the_file_has(
    app: Flask, world: World, tmp_path: Path
) -> None:
    other = [[6.7, 53.0], [6.8, 53.0], [6.8, 53.1], [6.7, 53.0]]
    several = {"type": "MultiPolygon", "coordinates": [[SQUARE], [other]]}
    assert run(app, tmp_path, collection(feature("WK01"), feature("WK02", geometry=several))).exit_code == 0
    found = known(app)
    assert json.loads(found["WK01"][3]) == [[SQUARE]]
    assert json.loads(found["WK02"][3]) == [[SQUARE], [other]]


def test_height_and_useless_decimals_are_left_out(app: Flask, world: World, tmp_path: Path) -> None:
    ring = [[6.123456789, 53, 12.5], [6.2, 53, 0], [6.2, 53.1, 0], [6.123456789, 53, 12.5]]
    run(app, tmp_path, collection(feature(ring=ring)))
    assert json.loads(known(app)["WK01"][3])[0][0][0] == [6.123457, 53.0]


def test_file_with_a_byte_order_mark_is_read(app: Flask, world: World, tmp_path: Path) -> None:
    assert run(app, tmp_path, b"\xef\xbb\xbf" + collection(feature())).exit_code == 0


def test_changed_name_or_outline_is_brought_in_and_counted(app: Flask, world: World, tmp_path: Path) -> None:
    run(app, tmp_path, collection(feature("WK01"), feature("WK02", "Noord"), feature("WK03", "Zuid")))
    moved = [[6.5, 53.0], [6.7, 53.0], [6.6, 53.1], [6.5, 53.0]]
    file = collection(feature("WK01"), feature("WK02", "Noorderpark"), feature("WK03", "Zuid", moved))
    answer = run(app, tmp_path, file)
    assert "Nieuw: 0" in answer.output
    assert "Veranderd: 2 (WK02 Noorderpark, WK03 Zuid)" in answer.output
    assert "Ongewijzigd: 1" in answer.output
    assert known(app)["WK02"][0] == "Noorderpark"


@pytest.mark.parametrize(
    ("jrstatcode", "edition"), [("2025WK01", 2025), ("1999WK01", 1999), ("WK01", 0), (None, 0), (7, 0)]
)
def test_edition_is_the_year_that_the_file_gives(
    app: Flask, world: World, tmp_path: Path, jrstatcode: Any, edition: int
) -> None:
    properties = {"statcode": "WK01", "statnaam": "Centrum", "jrstatcode": jrstatcode}
    run(app, tmp_path, collection(feature(properties=properties)))
    assert known(app)["WK01"][2] == edition


def test_team_is_found_whatever_its_capitals(app: Flask, world: World, tmp_path: Path) -> None:
    assert run(app, tmp_path, collection(feature()), "wijkteam noord").exit_code == 0
    assert known(app)["WK01"][1] == world.noord.id


# --- A bad file ---

BAD = {
    "empty": (b" \n", "Het bestand is leeg."),
    "no UTF-8": ('{"type":\n "Café"}'.encode("latin-1"), "regel 2, kolom 6: dit is geen UTF-8"),
    "UTF-16": (collection(feature()).decode().encode("utf-16"), "regel 1, kolom 1: dit is geen UTF-8"),
    "broken": (b'{"type": "FeatureCollection",\n"features": [}', "regel 2, kolom 14: dit is geen goede JSON"),
    "cut off": (collection(feature())[:-20], "dit is geen goede JSON"),
    "no number": (collection(feature()).replace(b"6.5", b"NaN", 1), "Er staat NaN waar een getal moet staan"),
    "nested": (b"[" * 100_000, "Dit is geen goede JSON."),
    "long number": (b"1" * 5000, "Dit is geen goede JSON."),
    "a list": (b"[]", "geen FeatureCollection"),
    "one feature": (json.dumps(feature()).encode(), "geen FeatureCollection"),
    "nothing in it": (collection(), "'features' is leeg"),
    "no feature": (collection(feature(), "Centrum"), "wijk 2: dit is geen Feature"),
    "no properties": (collection(feature(properties=None)), "wijk 1: 'properties' ontbreekt"),
    "no code": (
        collection(feature(properties={"statnaam": "A"})),
        "wijk 1: de eigenschap 'statcode' ontbreekt",
    ),
    "no name": (
        collection(feature(), feature(properties={"statcode": "WK02", "statnaam": " "})),
        "wijk 2 (WK02): de eigenschap 'statnaam' ontbreekt",
    ),
    "half a character for a name": (
        collection(feature(name="\ud800")),
        "wijk 1 (WK01): de eigenschap 'statnaam' ontbreekt",
    ),
    "long name": (collection(feature(name="x" * 81)), "wijk 1 (WK01): 'statnaam' is langer dan 80 tekens"),
    "no shape": (collection(feature(geometry=None)), "wijk 1 (WK01): de vorm is geen Polygon"),
    "a point": (
        collection(feature(geometry={"type": "Point", "coordinates": [6.5, 53.0]})),
        "wijk 1 (WK01): de vorm is geen Polygon",
    ),
    "no coordinates": (
        collection(feature(geometry={"type": "Polygon", "coordinates": []})),
        "wijk 1 (WK01): er zijn geen coördinaten",
    ),
    "short ring": (
        collection(feature(ring=SQUARE[:2] + SQUARE[:1])),
        "wijk 1 (WK01): een ring heeft minder dan 4",
    ),
    "open ring": (
        collection(feature(), feature("WK02", ring=SQUARE[:4])),
        "wijk 2 (WK02): een ring is niet gesloten",
    ),
    "words": (collection(feature(ring=[["a", "b"]] * 4)), "wijk 1 (WK01): een punt is niet twee getallen"),
    "yes and no": (collection(feature(ring=[[True, False]] * 4)), "een punt is niet twee getallen"),
    "RD": (
        collection(feature(ring=[[233000.1, 556000.2]] * 4)),
        "Dit lijkt RD. Zet het bestand om naar WGS84",
    ),
    "swapped": (
        collection(feature(ring=[point[::-1] for point in SQUARE])),
        "lengte en breedte lijken verwisseld",
    ),
    "twice": (
        collection(feature("WK01"), feature("WK02"), feature("WK01")),
        "WK01 staat er twee keer in: als wijk 1 en wijk 3",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_file_is_refused_with_its_name_and_the_place(
    app: Flask, world: World, tmp_path: Path, case: str
) -> None:
    content, said = BAD[case]
    before = known(app)
    answer = run(app, tmp_path, content)
    assert answer.exit_code == 1
    assert f"{tmp_path / 'wijken.geojson'}: " in answer.output
    assert said in answer.output
    assert known(app) == before


def test_nothing_comes_in_when_the_last_one_is_bad(app: Flask, world: World, tmp_path: Path) -> None:
    before = known(app)
    good = [feature(f"WK{number:02}") for number in range(1, 9)]
    assert run(app, tmp_path, collection(*good, feature("WK09", name=""))).exit_code == 1
    assert known(app) == before


def test_unknown_team_is_refused_with_the_teams_that_there_are(
    app: Flask, world: World, tmp_path: Path
) -> None:
    before = known(app)
    answer = run(app, tmp_path, collection(feature()), "Wijkteam West")
    assert answer.exit_code == 2
    assert "Error: Er is geen team “Wijkteam West”." in answer.output
    assert "Wel: Wijkteam Noord, Wijkteam Oost, Wijkteam Zuid." in answer.output
    assert known(app) == before


def test_without_any_team_the_command_says_so(empty_app: Flask, tmp_path: Path) -> None:
    answer = run(empty_app, tmp_path, collection(feature()))
    assert answer.exit_code == 2
    assert "nog geen enkel team" in answer.output


def test_code_of_another_team_is_refused_and_nothing_changes(
    app: Flask, world: World, tmp_path: Path
) -> None:
    before = known(app)
    answer = run(app, tmp_path, collection(feature("WK01"), feature("BU03", "Stationsbuurt")))
    assert answer.exit_code == 1
    assert "BU03 (Wijkteam Zuid)" in answer.output
    assert known(app) == before


def test_folder_and_missing_file_are_refused_in_plain_words(app: Flask, world: World, tmp_path: Path) -> None:
    folder, missing = run_on(app, tmp_path), run_on(app, tmp_path / "weg.geojson")
    assert (folder.exit_code, missing.exit_code) == (1, 1)
    assert "Dit is een map, geen bestand." in folder.output
    assert "Dit bestand is er niet." in missing.output


def test_reader_keeps_the_order_of_the_file() -> None:
    areas = geojson.read(collection(feature("WK02"), feature("WK01")))
    assert [area.code for area in areas] == ["WK02", "WK01"]


# --- The pages ---


def send(client: Client, content: bytes | None, team: str) -> Any:
    fields = {**form_on(client.get(UPLOAD), UPLOAD), "team": team}
    if content is not None:
        fields["file"] = (io.BytesIO(content), "wijken.geojson")
    return client.post(UPLOAD, data=fields, content_type="multipart/form-data")


def test_page_reads_a_file_as_the_command_does(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    file = collection(feature("WK01"), feature("WK02", "Noord"))
    assert send(client, file, world.oost.public_id).location == LIST
    assert "Nieuw: 2. Veranderd: 0. Ongewijzigd: 0." in client.get(LIST).text
    assert known(app)["WK02"][:3] == ("Noord", world.oost.id, 2025)


@pytest.mark.parametrize("case", ["empty", "broken", "open ring", "RD", "twice"])
def test_page_says_at_the_field_why_a_file_is_refused(
    app: Flask, client: Client, world: World, case: str
) -> None:
    content, said = BAD[case]
    before = known(app)
    answer = send(client.sign_in(world.administrator), content, world.oost.public_id)
    assert answer.status_code == 422
    assert "wijken.geojson: " in answer.text
    assert said in answer.text
    assert known(app) == before


def test_page_refuses_a_code_of_another_team(app: Flask, client: Client, world: World) -> None:
    before = known(app)
    answer = send(client.sign_in(world.administrator), collection(feature("BU01")), world.oost.public_id)
    assert answer.status_code == 422
    assert "BU01 (Wijkteam Noord)" in answer.text
    assert known(app) == before


def test_page_asks_for_a_file_and_a_team(client: Client, world: World) -> None:
    answer = send(client.sign_in(world.administrator), None, "")
    assert answer.status_code == 422
    assert "Kies een bestand." in answer.text
    assert "Kies een team." in answer.text


@pytest.mark.parametrize("who", ["officer", "lead", "chief", "partner", "privacy_officer"])
def test_only_an_administrator_changes_neighbourhoods(
    app: Flask, client: Client, world: World, who: str
) -> None:
    before = known(app)
    client.sign_in(getattr(world, who))
    one = f"{LIST}/{world.birds.public_id}"
    assert {client.get(url).status_code for url in (LIST, UPLOAD, one)} == {403}
    assert {
        client.send(url, {"name": "Anders"}).status_code for url in (UPLOAD, one, f"{one}/verwijderen")
    } == {403}
    assert known(app) == before


def test_list_says_of_each_neighbourhood_what_is_known(client: Client, world: World) -> None:
    page = client.sign_in(world.administrator).get(LIST, query_string={"q": "vogel noord"}).text
    for said in ("Vogelbuurt", "BU01", "Wijkteam Noord", "2025", "4"):
        assert f">{said}<" in page
    assert "Stationsbuurt" not in page


def test_neighbourhood_gets_another_name(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    assert client.post_form(f"{LIST}/{world.birds.public_id}", name="Vogelwijk").status_code == 303
    assert known(app)["BU01"][0] == "Vogelwijk"
    assert known(app)["BU02"][0] == "Havenkwartier"


def test_second_editor_of_a_neighbourhood_sees_the_first_name(
    app: Flask, client: Client, world: World
) -> None:
    url = f"{LIST}/{world.birds.public_id}"
    client.sign_in(world.administrator)
    opened = form_on(client.get(url), url)
    client.post_form(url, name="Vogelwijk")
    assert client.post(url, data={**opened, "name": "Merelbuurt"}).status_code == 409
    assert known(app)["BU01"][0] == "Vogelwijk"


def test_neighbourhood_with_entries_stays_and_an_unused_one_can_go(
    app: Flask, client: Client, world: World
) -> None:
    with everything(app):
        unused = keep(Neighbourhood(code="BU99", name="Nieuwland", team_id=world.noord.id))
    client.sign_in(world.administrator)
    for row, status in ((world.birds, 409), (unused, 303)):
        url = f"{LIST}/{row.public_id}"
        assert client.post_form(f"{url}/verwijderen", page=url).status_code == status
    assert "BU01" in known(app)
    assert "BU99" not in known(app)
