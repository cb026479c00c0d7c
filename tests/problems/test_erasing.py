"""A lead takes words out of a problem for good, wherever they were kept; who reads it sees that, and why."""

from datetime import date

import pytest
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.problems.models import Problem, ProblemAnswer, ProblemEvent, ProblemStory
from tests.dialogue.talking import page
from tests.problems.solving import open_one, stored, titles, told
from tests.world import everything

SENT = {"words": "piet snot", "reason": "Er stond een naam in."}
HOLDERS = (Problem, ProblemAnswer, ProblemEvent, ProblemStory)


def words_of(app):
    """Every text that the tables of problems hold."""
    with everything(app):
        rows = [row for model in HOLDERS for row in db.session.execute(select(model.__table__))]
    return " ".join(value for row in rows for value in row if isinstance(value, str))


@pytest.fixture
def named(client, world):
    """A closed problem with a name in its title, harm, answers, reasons and story, now and before."""
    sent = {"title": "Bij Piet Snot", "harm": "Iedereen heeft last van Piet Snot."}
    url = open_one(client, world.lead, world.housing, **sent)
    for cause in ("Piet Snot kwam vaker.", "Piet Snot woont hier.", "Het huis van Piet Snot."):
        client.post_form(f"{url}/stap/analyseren", cause=cause)
    client.post_form(f"{url}/verder", phase="response", reason="Piet Snot kan niet wachten.")
    client.post_form(f"{url}/gegevens", title="Rond Piet Snot")
    assert (
        client.post_form(f"{url}/afsluiten", decision="stop", reason="Piet Snot is weg.").status_code == 303
    )
    client.post_form(f"{url}/verhaal/schrijven", thanks="Piet Snot", told="1")
    client.post_form(f"{url}/verhaal/schrijven", thanks="De buren van Piet Snot", told="1")
    return url


def test_words_leave_every_text_and_all_that_stood_there_before(app, client, world, named):
    assert words_of(app).count("Piet Snot") >= 12
    client.sign_in(world.lead)
    assert [client.post_form(f"{named}/wissen", **SENT).status_code for _ in "ab"] == [303, 303]
    assert "Snot" not in words_of(app)
    for who in (world.lead, world.partner):
        client.sign_in(who)
        assert "Rond [verwijderd]" in titles(client)
        assert told(client, named).count("Woorden gewist") == 1
        assert "Er stond een naam in." in told(client, named)
        assert "De buren van [verwijderd]" in page(client, f"{named}/verhaal")
        assert "Rond [verwijderd]" in page(client, "/vraagstukken/verhalen")


def test_words_that_are_nowhere_and_reasons_that_hold_them_are_refused(app, client, world, named):
    before = words_of(app)
    client.sign_in(world.lead)
    for wrong in ({"words": "jan wit"}, {"words": ""}, {"reason": "Piet Snot staat erin."}):
        assert client.post_form(f"{named}/wissen", **{**SENT, **wrong}).status_code == 422
    assert words_of(app) == before


def test_a_day_that_an_answer_is_stays_a_day(app, client, world):
    url = open_one(client, world.lead)
    client.post_form(
        f"{url}/stap/aanpakken", goal_to="2", goal_by="2027-01-31", approach="Op 2027-01-31 praten."
    )
    assert (
        client.post_form(f"{url}/wissen", words="2027-01-31", reason="Toch liever niet.").status_code == 303
    )
    assert dates.day(date(2027, 1, 31)) in page(client, url)
    assert "Op [verwijderd] praten." in page(client, url)


def test_a_title_keeps_within_its_length(app, client, world):
    url = open_one(client, world.lead, title="ab " * 39 + "cd")
    assert client.post_form(f"{url}/wissen", words="ab", reason="Dat is geen naam.").status_code == 303
    assert len(stored(app, url).title) <= 120
