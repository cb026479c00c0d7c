"""A problem: opened by a lead, stored once, read by exactly those who are named."""

from uuid import uuid4

import pytest
from sqlalchemy import func, select

from portal.core.extensions import db
from portal.problems.models import Problem
from tests.dialogue.talking import page
from tests.markup import parse
from tests.problems.solving import HARM, NEW, TITLE, fields, let_read, open_one, stored, titles, told
from tests.world import everything


def test_named_partner_reads_it_and_others_do_not(client, world):
    url = open_one(client, world.lead, world.housing)
    for who in (world.officer, world.partner, world.partner_colleague):
        assert HARM in page(client.sign_in(who), url)
        assert TITLE in titles(client)
    for who in (world.welfare_worker, world.innkeeper, world.partner_zuid, world.officer_zuid, world.chief):
        assert client.sign_in(who).get(url).status_code == 404
        assert TITLE not in titles(client)


@pytest.mark.parametrize(
    ("asked", "readers"),
    [
        ({}, {"officer"}),
        ({"audience": "network"}, {"officer", "partner", "welfare_worker"}),
        ({"audience": "network", "hospitality": "1"}, {"officer", "partner", "welfare_worker", "innkeeper"}),
        ({"chief": "1"}, {"officer", "chief"}),
    ],
)
def test_each_audience_reaches_just_whom_it_names(client, world, asked, readers):
    url = open_one(client, world.lead, **asked)
    everyone = ("officer", "partner", "welfare_worker", "innkeeper", "chief", "chief_far")
    found = {who for who in everyone if client.sign_in(getattr(world, who)).get(url).status_code == 200}
    assert found == readers


def test_sending_twice_stores_once_and_a_foreign_id_gets_another(app, client, world):
    sent = fields()
    client.sign_in(world.lead)
    assert client.send(NEW, sent).location == client.send(NEW, sent).location
    with everything(app):
        found = select(func.count()).select_from(Problem).where(Problem.id == sent["id"])
        assert db.session.scalar(found) == 1
    answer = client.sign_in(world.lead_zuid).send(NEW, {**sent, "neighbourhood": "BU03"})
    assert answer.status_code == 409
    assert HARM in answer.get_data(as_text=True)
    assert sent["id"] not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": ""}, "Geef het een naam"),
        ({"harm": "Nee"}, "tussen 5 en 300 tekens"),
        ({"neighbourhood": "BU03"}, "Kies minstens één buurt"),
        ({"audience": "selected"}, "Kies minstens één organisatie"),
        ({"audience": "network", "harm": "Bel 06-12345678 over de muziek."}, "Partners mogen dit niet lezen"),
        ({"places": "12"}, "is geen plek"),
        ({"places": "Merelstraat", "from_hour": "22"}, "twee uren die verschillen"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(client, world, wrong, words):
    sent = {**fields(), **wrong}
    answer = client.sign_in(world.lead).send(NEW, sent)
    assert answer.status_code == 422
    assert words in answer.get_data(as_text=True)
    assert (sent["harm"] or sent["title"]) in answer.get_data(as_text=True)


def test_list_is_narrowed_by_what_the_address_says(client, world):
    birds = open_one(client, world.lead, title="In de vogelbuurt")
    open_one(client, world.lead, title="In de haven", neighbourhood="BU02")
    client.send(f"{birds}/verder", {"phase": "analysis", "reason": "Dit weten we al."})
    assert titles(client, "?neighbourhood=BU02")[0] == "In de haven"
    assert titles(client, "?phase=analysis") == ["In de vogelbuurt"]
    assert "In de haven" in titles(client, "?mine=1")
    assert titles(client)[0] == "In de vogelbuurt"  # the last that something happened to
    assert titles(client, "?status=closed") == []


def test_second_editor_sees_both_texts_and_loses_nothing(client, world):
    url = open_one(client, world.lead)
    first = client.sign_in(world.officer).post_form(f"{url}/stap/analyseren", cause="De deur staat open.")
    assert first.status_code == 303
    late = client.send(
        f"{url}/stap/analyseren", {"seen": '{"cause": ""}', "cause": "Er is geen verlichting."}
    )
    assert late.status_code == 409
    shown = late.get_data(as_text=True)
    assert "De deur staat open." in shown
    assert "Er is geen verlichting." in shown
    assert client.post_form(f"{url}/stap/analyseren", cause="Deur en licht.").status_code == 303
    assert "De deur staat open." in told(client, url)


def test_problem_that_opens_up_may_hold_no_personal_data(client, world):
    url = open_one(client, world.lead)
    client.post_form(f"{url}/stap/verkennen", events="Bel 06-12345678 voor meer.")
    wider = {"audience": "network"}
    answer = client.post_form(f"{url}/lezers", wider)
    assert answer.status_code == 422
    assert "06-12345678" in answer.get_data(as_text=True)
    assert client.sign_in(world.partner).get(url).status_code == 404
    client.sign_in(world.lead).post_form(f"{url}/stap/verkennen", events="Muziek.")
    let_read(client, url, **wider)
    shown = page(client.sign_in(world.partner), url)
    assert "06-12345678" not in shown
    assert world.welfare.name in shown


def test_partner_that_owns_a_problem_works_on_it_and_another_reads(app, client, world):
    url = open_one(client, world.lead, world.housing, world.welfare)
    owned = client.post_form(f"{url}/gegevens", owner=world.partner.public_id)
    assert owned.status_code == 303
    assert stored(app, url).owner_voice == world.housing.name
    answered = client.sign_in(world.partner_colleague).post_form(
        f"{url}/stap/verkennen", recurring="Elke dag."
    )
    assert answered.status_code == 303
    shown = page(client.sign_in(world.welfare_worker), url)
    assert "Elke dag." in shown
    assert "/stap/" not in shown
    assert client.get(f"{url}/stap/verkennen").status_code == 403


def test_what_is_wrong_with_a_new_problem_is_listed_in_the_order_of_the_page(client, world):
    answer = client.sign_in(world.lead).send(NEW, {"id": str(uuid4())})
    summary = parse(answer.get_data(as_text=True)).find("div", role="alert")
    links = [one.get("href").lstrip("#") for one in summary.all("a")]
    assert [one.split("-")[0] for one in links] == ["title", "harm", "neighbourhood", "audience"]


def test_the_timeline_says_the_decision_in_a_word(client, world):
    url = open_one(client, world.lead)
    assert client.send(f"{url}/afsluiten", {"decision": "stop", "reason": "Klaar."}).status_code == 303
    assert "Afgesloten: gestopt" in told(client, url)
