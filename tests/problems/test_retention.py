"""The file of a problem leaves a set time after closing; a story that was told of it stays for longer."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import delete, update

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.retention.models import PurgeCount
from portal.problems.models import Problem
from tests.dialogue.talking import page
from tests.logbook.test_purging import everything_stored, purge
from tests.problems.solving import open_one, stored, titles
from tests.world import entry_of, everything

FILE_MONTHS, STORY_MONTHS = 12, 36
# What a reader still needs to find the story; all that hangs on a problem beside these leaves.
LEFT = {"problem": 1, "problem_reader": 2, "problem_neighbourhood": 1, "problem_story": 1}


@pytest.fixture
def before(app, client, world, monkeypatch):
    """What was stored before, with shorter times than usual."""
    settings = {"problem_months": FILE_MONTHS, "story_months": STORY_MONTHS}
    monkeypatch.setitem(app.extensions, "config", replace(app.extensions["config"], **settings))
    with everything(app):
        db.session.execute(delete(PurgeCount))
        entry_of(world.officer, world.birds, place="Lijsterhof", category="noise")
        db.session.commit()
    client.sign_in(world.lead)
    return tables(app)


def tables(app):
    """How many rows each table holds, but those of who signed in."""
    return {name: rows for name, rows in everything_stored(app).items() if name != "sign_in_session"}


def closed(app, client, world, day, told):
    """The address of a problem with all that hangs on one, closed at noon of this day."""
    url = open_one(client, world.lead, world.housing, places="Lijsterhof", category="noise")
    client.post_form(f"{url}/stap/analyseren", cause="De deur staat open.")
    client.send(f"{url}/onderwerpen", {"topic": world.more["named_topic"].id})
    assert client.post_form(f"{url}/afsluiten", decision="stop", reason="Klaar.").status_code == 303
    if told:
        client.post_form(f"{url}/verhaal/schrijven", told="1")
    close_on(app, url, day)
    return url


def close_on(app, url, day):
    with everything(app):
        noon = datetime.combine(day, time(12), dates.LOCAL)
        db.session.execute(update(Problem).where(Problem.id == url.split("/")[-1]).values(closed_at=noon))
        db.session.commit()


def ago(months, days=0):
    return dates.months_after(dates.today(), -months) - timedelta(days=days)


def test_file_without_a_story_leaves_no_row(app, client, world, before):
    url = closed(app, client, world, ago(FILE_MONTHS, days=1), told=False)
    assert tables(app) != before
    assert "Removed 1 problems, and the files of 0 that have a story." in purge(app)
    assert tables(app) == before
    assert client.get(url).status_code == 404


def test_told_story_stays_with_what_it_needs_and_nobody_s_name(app, client, world, before):
    url = closed(app, client, world, ago(FILE_MONTHS, days=1), told=True)
    assert "Removed 0 problems, and the files of 1 that have a story." in purge(app)
    assert tables(app) == {**before, **{name: before[name] + more for name, more in LEFT.items()}}
    left = stored(app, url)
    assert (left.owner_user_id, left.owner_name, left.author_id) == (None, "", None)
    for who in (world.officer, world.partner):
        client.sign_in(who)
        assert "De deur staat open." in page(client, f"{url}/verhaal")
        assert titles(client, "/verhalen?q=deur") == [left.title]
        assert "Het dossier is gewist" in page(client, url)
    assert "Removed 0 problems, and the files of 0 that have a story." in purge(app)
    close_on(app, url, ago(STORY_MONTHS, days=1))
    assert "Removed 1 problems" in purge(app)
    assert tables(app) == before


def test_each_stays_on_its_last_day_which_the_pages_name(app, client, world, before):
    url = closed(app, client, world, ago(FILE_MONTHS), told=True)
    assert f"Dit dossier wordt bewaard tot {dates.day(dates.today())}." in page(client, url)
    assert "Removed 0 problems, and the files of 0 that have a story." in purge(app)
    close_on(app, url, ago(STORY_MONTHS))
    assert f"blijft staan tot {dates.day(dates.today())}" in page(client, f"{url}/verhaal")
    assert "Removed 0 problems, and the files of 1 that have a story." in purge(app)


def test_open_problem_and_one_that_was_reopened_stay(app, client, world, before):
    still = open_one(client, world.lead)
    again = closed(app, client, world, ago(STORY_MONTHS, days=1), told=True)
    assert client.send(f"{again}/heropenen", {}).status_code == 303
    assert "Removed 0 problems, and the files of 0 that have a story." in purge(app)
    assert "De deur staat open." in page(client, again)
    assert "bewaard tot" not in page(client, still)


def test_file_leaves_never_later_than_the_story(app, client, world, before, monkeypatch):
    config = replace(app.extensions["config"], problem_months=STORY_MONTHS, story_months=FILE_MONTHS)
    monkeypatch.setitem(app.extensions, "config", config)
    url = closed(app, client, world, ago(FILE_MONTHS, days=1), told=True)
    assert "Removed 0 problems, and the files of 0" in purge(app)
    last = dates.months_after(ago(FILE_MONTHS, days=1), STORY_MONTHS)
    assert f"blijft staan tot {dates.day(last)}" in page(client, url)
