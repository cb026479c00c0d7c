"""Who do I need: whom to call about something, somewhere, at a moment."""

from datetime import timedelta

from flask import Flask

from portal.core import dates
from tests.client import Client
from tests.markup import parse
from tests.world import World, amend, everything, person

FRIDAY_11, FRIDAY_23 = "2026-11-20T11:00", "2026-11-20T23:00"
OFFICE = "ma t/m vr 9.00-17.00"


def ready(app: Flask, world: World) -> None:
    """The housing association answers to noise: a desk, a consultant, a substitute, a line for the night."""
    night = {"after_hours_phone": "0800 0123", "after_hours_for": "meldlijn geluid."}
    desk = {"themes": " noise ", "hours": OFFICE, "phones": "Balie: 088 123 45 67"}
    amend(app, world.housing.public_id, **desk, **night)
    with everything(app):
        late = person(world.housing, "Wachtdienst", hours="ma t/m vr 17.00-22.00", phones="06 00 00 00 02")
        person(
            world.housing, "Carla Consulent", hours=OFFICE, phones="06 00 00 00 01", themes=" noise ",
            neighbourhoods=" BU01 ", substitute_id=late.id,
        )  # fmt: skip


def answers(client: Client, query: str) -> list[tuple[str, str]]:
    """Names and numbers to call, in order."""
    page = parse(client.get(f"/partners/wie?{query}").get_data(as_text=True))
    rows = [one for one in page.all("li") if "entry" in one.get("class")]
    calls = [[a.get("href") for a in one.all("a") if a.get("href").startswith("tel:")] for one in rows]
    return [(next(one.all("h3")).text, call[0]) for one, call in zip(rows, calls, strict=True) if call]


def test_by_day_the_person_comes_first_and_then_the_desk(app: Flask, client: Client, world: World) -> None:
    ready(app, world)
    found = answers(client.sign_in(world.officer), f"theme=noise&neighbourhood=BU01&at={FRIDAY_11}")
    assert found == [("Carla Consulent", "tel:+31600000001"), ("Woonstichting De Haven", "tel:+31881234567")]
    page = client.get(f"/partners/wie?theme=noise&at={FRIDAY_11}").get_data(as_text=True)
    assert "Bereikbaar tot 17.00 uur." in page


def test_tomorrow_is_the_day_after_today_and_not_after_the_moment_that_is_asked(
    app: Flask, client: Client, world: World
) -> None:
    open_then = {"hours": "elke dag 9.00-17.00", "holidays_too": True, "phones": "Balie: 088 123 45 67"}
    amend(app, world.housing.public_id, themes=" noise ", **open_then)
    client.sign_in(world.officer)
    today = dates.today()
    monday = today + timedelta(days=7 - today.weekday())
    asked = {f"{monday}T23:00": "dinsdag", f"{monday}T08:00": "maandag", f"{today}T23:00": "morgen"}
    for moment, words in asked.items():
        shown = client.get(f"/partners/wie?theme=noise&at={moment}").get_data(as_text=True)
        assert f"Weer bereikbaar {words} vanaf 09.00 uur." in shown


def test_in_the_evening_it_is_the_substitute(app: Flask, client: Client, world: World) -> None:
    ready(app, world)
    found = answers(client.sign_in(world.officer), "theme=noise&neighbourhood=BU01&at=2026-11-20T18:00")
    assert found == [("Wachtdienst", "tel:+31600000002")]


def test_at_night_and_on_a_holiday_it_is_the_line(app: Flask, client: Client, world: World) -> None:
    ready(app, world)
    client.sign_in(world.officer)
    for moment in (FRIDAY_23, "2026-12-25T10:00"):
        found = answers(client, f"theme=noise&neighbourhood=BU01&at={moment}")
        assert found == [("Woonstichting De Haven", "tel:08000123")]
    assert "buiten kantoortijd: meldlijn geluid." in client.get(
        f"/partners/wie?theme=noise&at={FRIDAY_23}"
    ).get_data(as_text=True)


def test_another_neighbourhood_or_theme_leaves_somebody_out(app: Flask, client: Client, world: World) -> None:
    ready(app, world)
    client.sign_in(world.officer)
    assert "Carla Consulent" not in dict(answers(client, f"theme=noise&neighbourhood=BU02&at={FRIDAY_11}"))
    assert answers(client, f"theme=waste&at={FRIDAY_11}") == []
    assert answers(client, "theme=%27&neighbourhood=%25") == []


def test_who_has_no_agreement_today_is_not_to_be_called(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        person(world.halt, "Hans Halt", themes=" noise ", hours="elke dag 24 uur", phones="06 00 00 00 09")
    client.sign_in(world.officer)
    assert answers(client, "theme=noise") == []
    assert "Hans Halt" in client.get("/partners").get_data(as_text=True)


def test_a_partner_of_two_teams_hears_of_the_one_whose_neighbourhood_it_is(
    app: Flask, client: Client, world: World
) -> None:
    with everything(app):
        for organisation, name in ((world.housing, "In Noord"), (world.housing_zuid, "In Zuid")):
            person(organisation, name, themes=" noise ", hours="elke dag 24 uur", phones="06 00 00 00 09")
    client.sign_in(world.civil_servant)
    assert {name for name, _number in answers(client, "theme=noise")} == {"In Noord", "In Zuid"}
    assert [name for name, _number in answers(client, "theme=noise&neighbourhood=BU03")] == ["In Zuid"]


def test_a_moment_that_does_not_exist_is_said_and_now_is_answered(client: Client, world: World) -> None:
    page = client.sign_in(world.officer).get("/partners/wie?theme=noise&at=2026-13-45T99:99")
    assert "Dit moment bestaat niet." in page.get_data(as_text=True)


def test_from_the_start_page_it_is_two_taps(app: Flask, client: Client, world: World) -> None:
    ready(app, world)
    client.sign_in(world.officer)
    start = parse(client.get("/").get_data(as_text=True))
    first = next(one.get("href") for one in start.all("a") if one.text == "Wie heb ik nodig?")
    second = next(
        one.get("href")
        for one in parse(client.get(first).get_data(as_text=True)).all("a")
        if one.text == "Geluid"
    )
    found = {one[0] for one in answers(client, second.partition("?")[2])}
    assert found & {"Woonstichting De Haven", "Wachtdienst"}


def test_nobody_is_looked_for_because_of_good_news(client: Client, world: World) -> None:
    offered = {one.text for one in parse(client.sign_in(world.officer).get("/partners/wie").text).all("a")}
    assert "Geluid" in offered
    assert "Goed nieuws" not in offered
    assert "Goed nieuws" in client.get("/partners/wie?theme=good_news").text  # an old address still works


def test_the_shortlist_stands_beside_an_entry_about_it(app: Flask, client: Client, world: World) -> None:
    ready(app, world)
    with everything(app):
        person(
            world.housing, "Altijd Wakker", themes=" noise ", hours="elke dag 24 uur", phones="06 00 00 00 09"
        )
    page = client.sign_in(world.officer).get(f"/logboek/{world.entry.id}").get_data(as_text=True)
    assert "Wie kun je nu bellen?" in page
    assert "Altijd Wakker" in page
    other = client.get(f"/logboek/{world.colleague_entry.id}").get_data(as_text=True)
    assert "Wie kun je nu bellen?" not in other
