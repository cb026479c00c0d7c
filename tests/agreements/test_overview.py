"""What we owe and what others owe us, by date, in one list that treats the team like everyone."""

from datetime import timedelta

from portal.core import dates
from tests.agreements.promising import WORDS, listed, promised, propose, step, words
from tests.dialogue.talking import badge
from tests.markup import parse

FIRST, SECOND, THIRD = "Als eerste aan de beurt", "Als tweede aan de beurt", "Als derde aan de beurt"


def three(app, world):
    """Promised by the team, by a partner, and by the team again: late, this week, later."""
    noord, housing = world.noord, world.housing
    for text, by, whom, days in (
        (THIRD, noord, world.welfare, 30),
        (FIRST, noord, housing, -2),
        (SECOND, housing, noord, 3),
    ):
        promised(app, noord, by, whom, dates.today() + timedelta(days=days), text=text)


def test_all_promises_stand_in_one_list_by_date_whoever_made_them(app, client, world):
    three(app, world)
    assert listed(client, world.officer) == {
        "De dag is voorbij": [FIRST],
        "Deze week": [SECOND],
        "Later": [*[one.text for one in seen(world)], THIRD],
    }
    assert [one for one in words(client, world.partner) if one in (FIRST, SECOND, THIRD)] == [FIRST, SECOND]


def seen(world):
    """What the world itself holds for the officer."""
    names = ("agreement", "partners_agreement", "ended_agreement")
    return sorted((world.more[name] for name in names), key=lambda one: one.id)


def test_filters_stand_in_the_address(app, client, world):
    three(app, world)
    assert words(client, world.officer, "?who=ours") == [FIRST, THIRD]
    assert SECOND in words(client, world.officer, "?who=theirs")
    assert FIRST not in words(client, world.officer, "?who=theirs")
    welfare = f"?organisation={world.welfare.public_id}"
    assert THIRD in words(client, world.officer, welfare)
    assert FIRST not in words(client, world.officer, welfare)
    assert words(client, world.officer, f"?organisation={world.noord.public_id}&who=ours") == [FIRST, THIRD]
    assert words(client, world.officer, "?organisation=unknown") == []


def test_what_is_over_stands_apart(app, client, world):
    url = f"/afspraken/{promised(app, world.noord, world.housing, world.noord, text=FIRST).id}"
    step(client, world.officer, url, "confirm")
    assert FIRST not in words(client, world.partner)
    assert words(client, world.partner, "?state=closed") == [FIRST]


def waiting(client, who):
    """How many agreements the menu says wait for an answer."""
    return badge(client.sign_in(who), place="/afspraken")


def test_what_waits_for_our_answer_is_first_and_counted(client, world):
    url = propose(client, world.officer, world.housing)
    before = waiting(client, world.officer)
    assert waiting(client, world.partner) == 2
    assert WORDS in listed(client, world.partner)["Wacht op jullie antwoord"]
    assert WORDS in client.get("/").text
    step(client, world.partner, url, "agree")
    assert waiting(client, world.partner) == 1
    assert WORDS not in listed(client, world.partner)["Wacht op jullie antwoord"]
    assert waiting(client, world.officer) == before


def test_late_is_said_of_the_team_as_of_a_partner(app, client, world):
    for by, whom in ((world.noord, world.housing), (world.housing, world.noord)):
        made = promised(app, world.noord, by, whom, dates.today() - timedelta(days=1))
        for who in (world.officer, world.partner):
            assert "te laat" in client.sign_in(who).get(f"/afspraken/{made.id}").text


def test_paging_shows_each_once(app, client, world):
    for number in range(30):
        promised(app, world.noord, world.housing, world.noord, text=f"Nummer {number:02}")
    first = client.sign_in(world.officer).get("/afspraken")
    links = [one.get("href", "") for one in parse(first.text).all("a")]
    (more,) = (one for one in links if "after=" in one)
    shown = words(client, world.officer) + words(client, world.officer, more.removeprefix("/afspraken"))
    numbered = [one for one in shown if one.startswith("Nummer")]
    assert sorted(numbered) == [f"Nummer {number:02}" for number in range(30)]
