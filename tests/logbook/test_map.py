"""The map shows what the list shows, to whom it shows it, and as exactly as each may know."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from portal.core import dates, geo
from portal.logbook.map import queries
from portal.logbook.map.spots import busiest, gathered
from tests.client import Client
from tests.markup import parse
from tests.world import World, entry_of, everything, share

PAGE, DATA = "/inzicht/kaart", "/inzicht/kaart.geojson"
LAT, LON = 53.0141, 6.5051


@pytest.fixture
def placed(app: Flask, world: World) -> World:
    """Three entries at one corner, one elsewhere; one of the three is shared with the housing association."""
    with everything(app):
        for at, category in ((0, "noise"), (0.00002, "waste"), (0.00004, "noise")):
            made = entry_of(world.officer, world.birds, category=category, lat=LAT + at, lon=LON)
        lat, lon = geo.snap(made.lat or 0, made.lon or 0)
        share(made, [world.housing], lat=lat, lon=lon, place="Merelstraat")
        entry_of(world.officer_zuid, world.station, lat=53.005, lon=6.505)
    return world


def features(client: Client, query: str = "") -> list[dict[str, Any]]:
    answer = client.get(DATA + query)
    assert answer.mimetype == "application/geo+json"
    found: list[dict[str, Any]] = json.loads(answer.data)["features"]
    return found


def spots(client: Client, query: str = "") -> list[dict[str, Any]]:
    return [one for one in features(client, query) if one["geometry"]["type"] == "Point"]


def hoods(client: Client, query: str = "") -> dict[str, int]:
    outlines = [one for one in features(client, query) if one["geometry"]["type"] == "MultiPolygon"]
    return {one["properties"]["name"]: one["properties"]["count"] for one in outlines}


def test_entries_near_each_other_are_one_spot(client: Client, placed: World) -> None:
    client.sign_in(placed.officer)
    (spot,) = spots(client)
    assert spot["properties"]["count"] == 3
    assert spot["properties"]["name"] == "Merelstraat 12"
    assert spot["geometry"]["coordinates"] == [LON, round(LAT + 0.00002, 5)]


def test_filters_are_those_of_the_logbook(client: Client, placed: World) -> None:
    client.sign_in(placed.officer)
    assert spots(client, "?category=noise")[0]["properties"]["count"] == 2
    assert spots(client, "?q=merelstraat&category=waste")[0]["properties"]["count"] == 1
    assert spots(client, f"?neighbourhood={placed.harbour.code}") == []
    assert spots(client, "?to=2020-01-01") == []


def test_outlines_are_always_there_with_how_many_lie_in_each(client: Client, placed: World) -> None:
    client.sign_in(placed.officer)
    assert set(hoods(client, "?to=2020-01-01").items()) == {("Vogelbuurt", 0), ("Havenkwartier", 0)}
    assert hoods(client)["Vogelbuurt"] == 5  # two of them without a point
    assert "Bij 6 is geen punt bekend" in client.get(PAGE).text


def test_a_partner_sees_its_shares_on_the_grid(client: Client, placed: World) -> None:
    client.sign_in(placed.partner)
    (spot,) = spots(client)
    lat, lon = geo.snap(LAT, LON)
    assert (spot["properties"]["count"], spot["geometry"]["coordinates"]) == (1, [lon, lat])
    assert "Merelstraat 12" not in client.get(PAGE).text
    client.sign_in(placed.welfare_worker)
    assert spots(client) == []


def test_the_chief_sees_numbers_per_neighbourhood_and_no_spot(client: Client, placed: World) -> None:
    client.sign_in(placed.chief)
    assert spots(client) == []
    assert hoods(client) == {"Vogelbuurt": 5, "Havenkwartier": 4, "Stationsbuurt": 2}
    assert hoods(client, "?category=waste")["Vogelbuurt"] == 1
    assert "/logboek/" not in client.get(PAGE).text


def test_what_was_struck_is_not_on_the_map(client: Client, placed: World) -> None:
    client.sign_in(placed.lead)
    newest = spots(client, "?category=waste")[0]["properties"]["url"]
    client.post_form(f"{newest}/doorhalen", reason="Dit is twee keer opgeschreven.")
    assert spots(client)[0]["properties"]["count"] == 2
    assert spots(client, "?status=void")[0]["properties"]["count"] == 1


def test_the_list_beside_the_map_says_the_same(client: Client, placed: World) -> None:
    client.sign_in(placed.officer)
    page = parse(client.get(PAGE).text)
    aside = page.all("aside")
    told = " ".join(" ".join(one.text.split()) for one in aside)
    assert "Vogelbuurt" in told
    assert "Merelstraat 12" in told
    link = next(one for one in page.all("a") if "Merelstraat 12" in one.text)
    assert "Merelstraat" in client.get(link.get("href")).text


def test_without_javascript_the_town_is_drawn(client: Client, placed: World) -> None:
    client.sign_in(placed.officer)
    page = parse(client.get(PAGE).text)
    assert len([one for one in page.all("path") if one.get("class") == "hood"]) == 2
    assert [one.get("r") for one in page.all("circle")] == ["12.0"]


def test_only_the_newest_are_shown_and_the_page_says_so(
    client: Client, placed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST", 2)
    client.sign_in(placed.officer)
    assert sum(hoods(client).values()) == 2
    assert "De nieuwste 2 waarnemingen" in client.get(PAGE).text


def test_spots_go_together_until_they_fit(placed: World, app: Flask) -> None:
    with everything(app):
        rows = [
            entry_of(placed.officer, placed.birds, lat=53 + at / 500, lon=6.5, observed_at=dates.now())
            for at in range(9)
        ]
    assert len(gathered(rows, 9)) == len(busiest(rows, 9)) == 9
    few = gathered(rows, 3)
    assert len(few) <= 3
    assert sum(one.count for one in few) == 9


def test_no_other_host_is_named_unless_an_administrator_chose_one(
    app: Flask, client: Client, placed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.sign_in(placed.officer)
    assert "img-src 'self' data:" in client.get(PAGE).headers["Content-Security-Policy"]
    config = app.extensions["config"]
    tiles = "https://tiles.example/{z}/{x}/{y}.png"
    monkeypatch.setitem(app.extensions, "config", replace(config, map_tiles=tiles))
    answer = client.get(PAGE)
    assert answer.headers.getlist("Content-Security-Policy") == [
        client.get("/logboek")
        .headers["Content-Security-Policy"]
        .replace("img-src 'self'", "img-src 'self' https://tiles.example")
    ]
    assert parse(answer.text).find("div", id="map").get("data-tiles") == tiles


def test_a_period_counts_for_the_chief_too(client: Client, placed: World) -> None:
    client.sign_in(placed.chief)
    tomorrow = dates.today() + timedelta(days=1)
    assert sum(hoods(client, f"?from={tomorrow}").values()) == 0


def test_the_map_of_the_chief_claims_no_choice_that_its_figures_do_not_know(
    client: Client, placed: World
) -> None:
    client.sign_in(placed.chief)
    shown = client.get(f"{PAGE}?q=fietsen&kind=good_news&category=waste").text
    assert "fietsen" not in shown
    assert "kind=" not in shown
    assert "category=waste" in shown
