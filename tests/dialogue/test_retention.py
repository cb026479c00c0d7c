"""A topic leaves some time after the last thing said in it, with everything that hangs on it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from portal.core import dates
from portal.core.extensions import db
from portal.core.positions import moment_of
from portal.dialogue.models import Topic
from portal.logbook.retention.models import PurgeCount
from tests.dialogue.talking import TITLE, page, say, start, titles
from tests.logbook.test_purging import everything_stored, purge
from tests.world import everything

WORD = "zwartkruis"


@pytest.fixture
def old(app, client, world, monkeypatch):
    """The address of a topic with all that hangs on one, silent for three years; what was stored before."""
    config = replace(app.extensions["config"], topic_months=36)
    monkeypatch.setitem(app.extensions, "config", config)
    with everything(app):
        db.session.execute(delete(PurgeCount))
        db.session.commit()
    before = everything_stored(app)
    url = start(client, world.officer, world.housing, text=f"De {WORD} zingt.")
    for words in ("Eerste", "Tweede"):
        hidden = say(client, world.partner, url, f"{words} {WORD} @{world.noord.name}.")
    client.send(f"/dialoog/reacties/{hidden}/verbeteren", {"text": f"Nog een {WORD}.", "version": "1"})
    client.send(f"{url}/samenvatting", {"text": f"Een {WORD}.", "version": "0"})
    client.sign_in(world.lead).send(f"/dialoog/reacties/{hidden}/verbergen", {"reason": "Een naam."})
    assert titles(client, f"?q={WORD}") != []
    age(app, url, dates.months_after(dates.today(), -36) - timedelta(days=1))
    return url, before


def age(app, url, day):
    """As if the newest post was said at noon of this day."""
    with everything(app):
        mine = select(Topic).where(Topic.id == url.rpartition("/")[2])
        topic = db.session.scalars(mine).one()
        behind = dates.local(moment_of(topic.position)).date() - day
        moved = topic.position - behind // timedelta(microseconds=1)
        db.session.execute(update(Topic).where(Topic.id == topic.id).values(position=moved))
        db.session.commit()


def test_topic_in_which_nothing_was_said_for_long_leaves_no_row_and_no_word(app, client, world, old):
    url, before = old
    assert "Removed 1 topics." in purge(app)
    after = {"purge_count": 1, "sign_in_session": before["sign_in_session"] + 4}
    assert everything_stored(app) == {**before, **after}
    with everything(app):
        found = db.session.execute(select(PurgeCount.team_id, PurgeCount.topics, PurgeCount.entries)).one()
    assert tuple(found) == (world.noord.id, 1, 0)
    assert client.get(url).status_code == 404
    assert titles(client, f"?q={WORD}") == []


def test_topic_stays_on_its_last_day_which_its_page_names(app, client, old):
    url, _before = old
    last = dates.months_after(dates.today(), -36)
    age(app, url, last)
    assert f"Bewaard tot {dates.day(dates.today())}" in page(client, url)
    assert "Removed 0 topics." in purge(app)
    assert TITLE in page(client, url)
