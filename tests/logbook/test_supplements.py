"""What colleagues add under an entry is stored once and read by the team alone."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from portal.core.extensions import db
from portal.logbook.models import Entry, Supplement
from tests.client import Client
from tests.world import World, everything
from tests.world import entry as new_entry


def url(entry: Entry) -> str:
    return f"/logboek/{entry.id}/aanvullen"


def stored(app: Flask, entry: Entry) -> list[str]:
    with everything(app):
        return list(db.session.scalars(select(Supplement.text).where(Supplement.entry_id == entry.id)))


@pytest.fixture
def entry(app: Flask, world: World) -> Entry:
    with everything(app):
        return new_entry(world)


@pytest.fixture
def colleague(client: Client, world: World) -> Client:
    return client.sign_in(world.colleague)


def fields(text: str = "Ook om 23.00 uur nog muziek.", **overrides: str) -> dict[str, str]:
    return {"id": str(uuid4()), "text": text, **overrides}


def test_colleague_adds_to_an_entry_and_the_team_reads_it(app, colleague, world, entry):
    answer = colleague.post_form(url(entry), text="Ook om 23.00 uur nog muziek.")
    assert answer.status_code == 303
    assert answer.location.endswith(f"/logboek/{entry.id}#supplements")
    page = colleague.sign_in(world.warden).get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert "Ook om 23.00 uur nog muziek." in page
    assert page.index("Carl Collega") > page.index("Ook om 23.00 uur")


def test_sending_a_supplement_twice_stores_it_once(app, colleague, world, entry):
    sent = fields()
    assert colleague.send(url(entry), sent).status_code == 303
    assert colleague.send(url(entry), sent).status_code == 303
    assert stored(app, entry) == [sent["text"]]


def test_the_same_id_with_other_words_is_given_back_with_a_fresh_id(app, colleague, world, entry):
    sent = fields()
    colleague.send(url(entry), sent)
    answer = colleague.send(url(entry), {**sent, "text": "Iets heel anders."})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "Iets heel anders." in page
    assert sent["id"] not in page
    assert stored(app, entry) == [sent["text"]]


@pytest.mark.parametrize("other", ["entry", "person", "team"])
def test_an_id_that_is_used_elsewhere_is_not_told_from_a_used_one(app, client, world, other, entry):
    sent = fields()
    client.sign_in(world.officer_zuid if other == "team" else world.officer)
    target = {"entry": world.network_entry, "person": entry, "team": world.entry_zuid}[other]
    assert client.send(url(target), sent).status_code == 303
    client.sign_in(world.officer if other == "entry" else world.colleague)
    assert client.send(url(entry), sent).status_code == 409
    assert stored(app, entry) == ([sent["text"]] if other == "person" else [])


@pytest.mark.parametrize(
    "text", ["", " ", "x", "x" * 1_001, "Zijn BSN is 111222333.", "Dit is huiselijk geweld."]
)
def test_a_refused_supplement_keeps_what_was_typed(app, colleague, world, text, entry):
    answer = colleague.send(url(entry), fields(text))
    assert answer.status_code == 422
    assert text.strip() in answer.get_data(as_text=True)
    assert stored(app, entry) == []


def test_a_phone_number_is_stored_and_pointed_out(colleague, world, entry):
    colleague.send(url(entry), fields("Bel de beheerder op 06-12345678."))
    page = colleague.get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert "<mark>06-12345678</mark>" in page


def test_htmx_gets_the_part_with_an_empty_form(colleague, world, entry):
    sent = fields()
    answer = colleague.htmx.send(url(entry), sent)
    part = answer.get_data(as_text=True)
    assert (answer.status_code, "<html" in part) == (200, False)
    assert part.count(sent["text"]) == 1  # in the list, no longer in the field
    assert sent["id"] not in part.split("<form")[1]


def test_htmx_keeps_what_it_was_given(app, colleague, world, entry):
    sent = fields()
    colleague.htmx.send(url(entry), sent)
    assert stored(app, entry) == [sent["text"]]


@pytest.mark.parametrize(
    ("who", "code"), [("officer_zuid", 404), ("partner", 403), ("chief", 403), ("administrator", 403)]
)
def test_nobody_else_adds_to_an_entry(app, client, world, who, code, entry):
    client.sign_in(getattr(world, who))
    assert client.send(url(entry), fields()).status_code == code
    assert client.get(url(entry)).status_code == code
    assert stored(app, entry) == []


def test_the_words_of_a_new_entry_can_go_to_one_that_is_there(app, colleague, world, entry):
    new = {"neighbourhood": world.birds.code, "category": "noise", "kind": "observation", "audience": "team"}
    answer = colleague.send(url(entry), fields("Nog steeds luide muziek bij het bankje.", **new))
    assert answer.status_code == 303
    assert stored(app, entry) == ["Nog steeds luide muziek bij het bankje."]
