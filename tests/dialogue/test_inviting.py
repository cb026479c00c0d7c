"""Invite, never instruct: four equal answers, and after "not now" nobody is reminded."""

import pytest

from tests.dialogue.talking import TITLE, badge, listed, page, said, say, start


def test_who_is_named_is_asked_and_the_network_is_not(client, world):
    start(client, world.officer, world.housing)
    assert listed(client.sign_in(world.partner))["Jullie zijn gevraagd"] == [TITLE]
    start(client, world.officer, title="Voor het hele netwerk")
    assert "Jullie zijn gevraagd" not in listed(client.sign_in(world.welfare_worker))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("joins", "We doen mee"),
        ("thinks_along", "We denken mee"),
        ("not_now", "Nu niet"),
        ("call_us", "Bel ons liever"),
    ],
)
def test_each_answer_is_as_good_and_shown_to_all(client, world, answer, words):
    url = start(client, world.officer, world.housing, world.welfare)
    offered = page(client.sign_in(world.partner), f"{url}/antwoord")
    assert words in offered
    assert client.send(f"{url}/antwoord", {"answer": answer, "word": "Tot dinsdag."}).status_code == 303
    assert "Jullie zijn gevraagd" not in listed(client)
    shown = page(client.sign_in(world.welfare_worker), url)
    assert words in shown
    assert "Tot dinsdag." in shown


def test_an_answer_needs_no_word_and_can_change(client, world):
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner)
    for answer in ("not_now", "joins", "joins"):
        assert client.send(f"{url}/antwoord", {"answer": answer}).status_code == 303
    shown = page(client, url)
    assert shown.count("Nu niet") == 1
    assert client.send(f"{url}/antwoord", {"answer": "must"}).status_code == 422


def test_answer_that_is_sent_twice_stands_there_once(client, world):
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner)
    for _ in range(2):
        assert client.send(f"{url}/antwoord", {"answer": "joins", "word": "Tot dinsdag."}).status_code == 303
    assert said(client, url).count("Tot dinsdag.") == 1
    for answer in ("not_now", "joins"):
        client.send(f"{url}/antwoord", {"answer": answer, "word": "Tot dinsdag."})
    assert said(client, url).count("Tot dinsdag.") == 3


def test_speaking_is_an_answer_too(client, world):
    url = start(client, world.officer, world.housing)
    say(client, world.partner, url, "Wij horen het ook.")
    assert "Jullie zijn gevraagd" not in listed(client)


def test_after_not_now_nobody_is_reminded(client, world):
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner).send(f"{url}/antwoord", {"answer": "not_now"})
    say(client, world.officer, url, "Nog iets over gisteren.")
    assert world.housing.name not in page(client, f"{url}/vragen")
    asked = {"organisation": world.housing.public_id}
    assert client.send(f"{url}/vragen", asked, no_lint="the field is not there").status_code in (409, 422)
    for who in (world.partner, world.partner_colleague):
        assert badge(client.sign_in(who)) == 0
        assert "Jullie zijn gevraagd" not in listed(client)
    say(client, world.officer, url, f"Weten jullie dit, @{world.housing.name}?")
    assert badge(client.sign_in(world.partner)) == 1


def test_question_goes_along_and_partner_may_ask_another(client, world):
    url = start(client, world.officer, world.housing)
    asked = {"organisation": world.welfare.public_id, "question": "Denken jullie mee over de brug?"}
    assert client.sign_in(world.partner).send(f"{url}/vragen", asked).status_code == 303
    client.sign_in(world.welfare_worker)
    assert listed(client)["Jullie zijn gevraagd"] == [TITLE]
    shown = page(client, url)
    assert f"{world.partner.name}, {world.housing.name}" in shown
    assert "Denken jullie mee over de brug?" in said(client, url)
    assert client.send(f"{url}/vragen", asked).status_code == 422


def test_chief_can_be_asked_along(client, world):
    url = start(client, world.officer, world.housing)
    assert client.send(f"{url}/vragen", {"organisation": "chief"}).status_code == 303
    assert client.sign_in(world.chief).get(url).status_code == 200
    assert client.send(f"{url}/antwoord", {"answer": "joins"}).status_code == 403
