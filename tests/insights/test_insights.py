"""Where the time goes: for each viewer the own figures, never of few people, and always up to date."""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice
from xml.etree import ElementTree

import pytest
from flask import Flask
from sqlalchemy import update
from werkzeug.datastructures import MultiDict

from portal.core import dates, insight
from portal.core.extensions import db
from portal.core.policy import Role
from portal.insights.forms import Period, spoken
from portal.logbook.counting.models import WritingTime
from portal.logbook.effort.blocks import LENGTH, WEEK, block_of
from portal.people.models import User
from tests.client import Client
from tests.markup import parse
from tests.world import World, entry_of, everything, share, user

PAGE = "/inzicht"
DAY = timedelta(days=1)
OVER = block_of(dates.today()) - LENGTH
THIS_WEEK = dates.today() - timedelta(days=dates.today().weekday())


def words(client: Client, url: str = PAGE) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(parse(answer.text).find("main").text.split())


def period(first: date, last: date) -> str:
    return f"?from={first}&to={last}"


def titles(client: Client, url: str = PAGE) -> list[str]:
    return [one.text for one in parse(client.get(url).text).all("h2")]


def table(client: Client, name: str, query: str = "") -> list[list[str]]:
    """The rows of the file, without its headings."""
    text = client.get(f"{PAGE}/{name}.csv{query}").data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))[1:]


@pytest.fixture
def people(app: Flask, world: World) -> list[User]:
    """Five of Noord."""
    with everything(app):
        fifth = user(Role.OFFICER, "Vera Vijfde", team_id=world.noord.id)
    return [world.officer, world.colleague, world.warden, world.lead, fifth]


def wrote(app: Flask, world: World, people: Iterable[User], times: int = 1, **values: object) -> None:
    """Each of them in turn, so often in all, in the block that was the last to end."""
    with everything(app):
        for one in islice(cycle(people), times):
            entry_of(one, world.birds, **{"minutes": 60, "observed_at": noon_of(OVER), **values})


def noon_of(day: date) -> datetime:
    return datetime.combine(day, time(12), dates.LOCAL)


def test_few_places_that_take_most_time_are_the_title(app, client, world, people) -> None:
    wrote(app, world, people, 10, place="Markt 3")
    wrote(app, world, people, 5, place="Kade", minutes=30)
    wrote(app, world, people, 5, place="Haven", minutes=30)
    client.sign_in(world.lead)
    assert "67% van de tijd gaat naar 1 van de 4 plekken" in titles(client)[0]
    assert table(client, "plekken")[0] == ["Markt", "10", "10", "67%"]


def test_without_five_people_it_counts_and_says_so(app, client, world, people) -> None:
    wrote(app, world, people[:4], 8, place="Markt", minutes=37)
    client.sign_in(world.officer)
    assert "van de waarnemingen komt van 1 van de 2 plekken" in titles(client)[0]
    assert "Plekken, in aantallen." in words(client)
    assert " uur ·" not in client.get(PAGE).text
    assert all(len(row) == 3 for row in table(client, "themas"))


def test_time_of_few_people_is_hidden_and_their_entries_are_not(app, client, world, people) -> None:
    wrote(app, world, people, 10, category="noise", minutes=50)
    wrote(app, world, people, 5, category="waste", minutes=120)
    wrote(app, world, people[:2], 3, category="animals", minutes=70)
    client.sign_in(world.officer)
    rows = {row[0]: row[1:] for row in table(client, "themas")}
    assert rows["Dieren"] == ["3", "0", "–", "0"]
    assert rows["Geluid"][2] == "–"  # or the hours of two people would be what is left of the total
    assert rows["Afval"][2] == "10"


def test_what_few_did_cannot_be_worked_out_from_two_periods(app, client, world, people) -> None:
    """Twelve weeks less eleven would be one week, in which one person worked."""
    wrote(app, world, people, 10)
    wrote(app, world, people[:1], 1, minutes=540, observed_at=noon_of(OVER - 8 * WEEK))
    wrote(app, world, people, 5, observed_at=noon_of(OVER - 7 * WEEK))
    client.sign_in(world.lead)
    longer, shorter = (period(OVER - since * WEEK, OVER + 3 * WEEK) for since in (8, 7))
    assert [row[3] for row in table(client, "themas", longer)] == ["24"]
    assert [row[3] for row in table(client, "themas", shorter)] == [
        "10"
    ]  # all of the first block is left out
    assert "Week van;Waarnemingen\r\n" in client.get(f"{PAGE}/verloop.csv{longer}").text
    assert f"hier van {spoken(OVER - LENGTH, OVER + LENGTH - DAY)}" in words(client, f"{PAGE}{shorter}")


def test_hours_of_weeks_are_told_of_the_blocks_alone(app, client, world, people) -> None:
    for at in range(4):
        wrote(app, world, people, 5, observed_at=noon_of(OVER + at * WEEK))
    wrote(app, world, people, 5, observed_at=dates.now())
    client.sign_in(world.lead)
    rows = table(client, "verloop", period(OVER, dates.today()))
    told = {row[2]: row[1] for row in rows if row[1] != "0"}
    assert told["5"] == "5"
    assert rows[-1][2] == "–"  # of this week only how much was written down


@pytest.mark.parametrize("days", [(0, 13), (7, 35), (-21, 20)])
def test_without_a_whole_block_it_counts_and_says_so(app, client, world, people, days) -> None:
    wrote(app, world, people, 10, observed_at=noon_of(OVER + 7 * DAY))
    client.sign_in(world.lead)
    first, last = (OVER + one * DAY for one in days)
    shown = words(client, f"{PAGE}{period(first, last)}")
    assert "Dat is hier nog niet zo." in shown
    assert "collega's samen" not in shown


def test_at_least_so_many_hours_where_some_may_not_be_told(app, client, world, people) -> None:
    for category in ("noise", "waste"):
        wrote(app, world, people, 5, category=category)
        wrote(app, world, people, 5, category=category, observed_at=noon_of(OVER - LENGTH))
    wrote(app, world, people, 5, category="groups", observed_at=noon_of(OVER - LENGTH))
    wrote(app, world, people[:2], 2, category="groups")
    wrote(app, world, people[2:], 3, category="traffic")
    client.sign_in(world.lead)
    asked = period(OVER - LENGTH, OVER + LENGTH - DAY)
    rows = {row[0]: row[3] for row in table(client, "themas", asked)}
    assert rows == {"Geluid": "10", "Afval": "10", "Groepen op straat": "≥ 5", "Verkeer en parkeren": "–"}
    assert "Bij – en ≥ laten we uren weg" in words(client, f"{PAGE}{asked}")


def test_no_name_of_anybody_is_anywhere(app, client, world, people) -> None:
    wrote(app, world, people, 25)
    client.sign_in(world.lead)
    pages = [client.get(PAGE).text, *(client.get(f"{PAGE}/{one}.csv").text for one in ("plekken", "themas"))]
    named = ("Carl Collega", "Wim Stadswacht", "Vera Vijfde", "Anna Agent")
    assert not [name for page in pages for name in named if name in page]


def test_everyone_sees_the_own_figures_and_whose_they_are(client: Client, world: World) -> None:
    seen = {
        world.officer: ("Cijfers van Wijkteam Noord", {"Vogelbuurt", "Havenkwartier"}),
        world.officer_zuid: ("Cijfers van Wijkteam Zuid", {"Stationsbuurt"}),
        world.chief: ("alle teams van District Midden", {"Vogelbuurt", "Havenkwartier", "Stationsbuurt"}),
        world.chief_far: ("alle teams van District Ver", {"Molenbuurt"}),
        world.partner: ("wat Woonstichting De Haven", {"Vogelbuurt", "Havenkwartier"}),
        world.innkeeper: ("wat Café De Kroon", {"Vogelbuurt"}),
    }
    for who, (whose, hoods) in seen.items():
        client.sign_in(who)
        assert whose in words(client)
        assert {row[0] for row in table(client, "buurten")} == hoods


def test_the_chief_reads_no_place_that_few_entries_name(app, client, world, people) -> None:
    wrote(app, world, people, 5, place="Markt 3")
    wrote(app, world, people, 4, place="achter de flat van de buurvrouw")
    client.sign_in(world.chief)
    named = [row[0] for row in table(client, "plekken")]
    assert "Markt" in named
    assert "achter de flat van de buurvrouw" not in named


def test_a_partner_counts_what_it_may_read_and_no_effort(app, client, world, people) -> None:
    wrote(app, world, people, 20)
    client.sign_in(world.partner)
    assert "in uren" not in words(client)
    before = sum(int(row[1]) for row in table(client, "themas"))
    assert before == 4  # what is shared with it; of what it wrote itself too
    with everything(app):
        made = entry_of(world.officer, world.birds, place="Kade 7", observed_at=dates.now())
        share(made, [world.housing], place="Kade")
    assert sum(int(row[1]) for row in table(client, "themas")) == before + 1


def test_what_changes_shows_at_once(app, client, world) -> None:
    client.sign_in(world.lead)
    before = {row[0]: row[1] for row in table(client, "themas")}
    client.post_form(f"/logboek/{world.entry.id}/doorhalen", reason="Dit is twee keer opgeschreven.")
    after = {row[0]: row[1] for row in table(client, "themas")}
    assert int(before["Geluid"]) - int(after["Geluid"]) == 1


def test_hours_are_those_of_the_local_clock(app, client, world) -> None:
    at = dates.local(dates.now() - timedelta(days=8)).replace(hour=23, minute=30)
    with everything(app):
        for _ in range(30):
            entry_of(world.officer, world.birds, category="nightlife", observed_at=at)
    client.sign_in(world.lead)
    assert table(client, "uren")[23][1 + at.weekday()] == "30"
    assert any("van 20 tot 0 uur" in one or "van 2" in one for one in titles(client))


def test_the_week_in_which_an_approach_began_is_marked(app, client, world, monkeypatch) -> None:
    tells = [(insight.Start, lambda _first, _last: [insight.Start(THIS_WEEK, "Avondrondes op de Kade")])]
    monkeypatch.setitem(app.extensions, "insight", tells)
    client.sign_in(world.officer)
    assert "1: Avondrondes op de Kade" in words(client)
    assert "stroke-dasharray" in client.get(f"{PAGE}/verloop.svg").text


def test_what_goes_to_problems_and_what_came_back_is_told(app, client, world, monkeypatch) -> None:
    spent = insight.Spent("De galerij", 8, 480)
    tells = [
        (insight.Spent, lambda _first, _last: [spent]),
        (insight.Gain, lambda _first, _last: [insight.Gain("2", "vraagstukken opgelost")]),
    ]
    monkeypatch.setitem(app.extensions, "insight", tells)
    client.sign_in(world.officer)
    assert table(client, "vraagstukken")[0][:2] == ["De galerij", "8"]
    assert "2vraagstukken opgelost" in words(client)  # a number above its words


@pytest.mark.parametrize("name", ["plekken", "themas", "buurten", "uren", "verloop"])
def test_each_picture_is_a_file_of_its_own(client: Client, world: World, name: str) -> None:
    client.sign_in(world.officer)
    answer = client.get(f"{PAGE}/{name}.svg")
    assert answer.mimetype == "image/svg+xml"
    drawing = ElementTree.fromstring(answer.data)
    assert drawing.find("{http://www.w3.org/2000/svg}title").text in titles(client)


def test_writing_is_measured_for_all_together(app, client, world, people) -> None:
    client.sign_in(world.officer)
    assert "om iets op te schrijven" not in words(client)
    wrote(app, world, people, 5)
    for entries in (2, 9):
        assert "om iets op te schrijven" not in words(client)  # in days of which no hours are told; by few
        with everything(app):
            db.session.execute(update(WritingTime).values(entries=entries, since=OVER))
            db.session.commit()
    assert "40 secondenom iets op te schrijven" in words(client)  # a number above its words


def test_an_empty_period_says_what_to_do(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert "In deze dagen is niets opgeschreven" in words(client, f"{PAGE}?from=2020-01-06&to=2020-01-12")


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("from=2026-01-07&to=2026-01-20&by=week", date(2026, 1, 5), date(2026, 1, 25)),
        ("from=2026-01-07&to=2026-02-02&by=month", date(2026, 1, 1), date(2026, 2, 28)),
        ("from=2026-02-02&to=2026-01-07&by=month", date(2026, 1, 1), date(2026, 2, 28)),
    ],
)
def test_days_become_whole_weeks_or_months(app: Flask, asked: str, first: date, last: date) -> None:
    with app.test_request_context():
        period = Period.read(MultiDict(part.split("=") for part in asked.split("&")))
        assert (period.first, period.last) == (first, last)
        assert len(period.before.steps) == len(period.steps)
        assert period.before.end == period.first


@pytest.mark.parametrize(
    "asked", ["from=gisteren", "to=0001-01-01", "from=9999-12-31", "from=2001-01-01&to=2026-01-01"]
)
def test_days_that_cannot_be_are_told(client: Client, world: World, asked: str) -> None:
    client.sign_in(world.officer)
    page = parse(client.get(f"{PAGE}?{asked}").text)
    assert page.find("div", class_="notice warn")


def test_more_and_less_are_told_of_enough_entries_alone(app, client, world, people) -> None:
    earlier = OVER - timedelta(weeks=4)
    query = period(OVER, OVER + timedelta(days=27))
    wrote(app, world, people, 24)
    wrote(app, world, people, 19, observed_at=noon_of(earlier))
    assert "24waarnemingen 24 uur" in words(client.sign_in(world.lead), PAGE + query)
    wrote(app, world, people, 1, observed_at=noon_of(earlier))
    assert "24waarnemingen, 20% meer dan in de periode ervoor" in words(client, PAGE + query)


def test_a_picture_that_does_not_exist_is_not_found(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert client.get(f"{PAGE}/mensen.svg").status_code == 404


@pytest.mark.parametrize(
    ("minutes", "said"), [(60, "De meeste tijd gaat"), (300, "Van wat we kunnen laten zien")]
)
def test_what_takes_most_is_claimed_only_when_nothing_hidden_can_be_more(
    app, client, world, people, minutes, said
) -> None:
    wrote(app, world, people, 15, category="noise")
    wrote(app, world, people[:2], 2, category="waste", minutes=minutes)
    wrote(app, world, people[2:], 3, category="groups", minutes=minutes)
    client.sign_in(world.lead)
    assert any(title.startswith(said) and "Geluid" in title for title in titles(client))


def test_places_are_counted_where_too_few_of_their_hours_may_be_told(app, client, world, people) -> None:
    wrote(app, world, people, 5, place="Markt 3", minutes=12)
    for at in range(5):
        wrote(app, world, people[at:], 3, place=f"Kade{'abcde'[at]}")
    client.sign_in(world.lead)
    assert "van de waarnemingen komt van" in titles(client)[0]
    assert "staat in de tabel" in words(client)
    rows = {row[0]: row[1:3] for row in table(client, "plekken")}
    assert (rows["Markt"], rows["Kadea"]) == (["5", "1"], ["3", "–"])
