"""What is past its time leaves with everything that hangs on it; the rest stays, and a count is kept."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import delete, inspect, select, text

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.models import Entry, EntryEvent, EntryVersion, Supplement
from portal.logbook.reports.models import PendingImport
from portal.logbook.retention import queries
from portal.logbook.retention.models import PurgeCount
from portal.logbook.sharing.models import Share, ShareOpening
from tests.logbook.test_listing import listed
from tests.world import World, everything, keep, share
from tests.world import entry as new_entry

YESTERDAY = dates.today() - timedelta(days=1)
WORD = "zwartkruis"


@pytest.fixture(autouse=True)
def _nothing_purged_yet(app: Flask) -> None:
    with everything(app):
        for model in (PurgeCount, PendingImport):
            db.session.execute(delete(model))
        db.session.commit()


def purge(app: Flask) -> str:
    answer = app.test_cli_runner().invoke(args=["purge"])
    assert answer.exit_code == 0, answer.output
    return answer.output


def full(world: World, **overrides: object) -> Entry:
    """An entry with everything that can hang on one."""
    made = new_entry(world, text=f"Bij de {WORD} gezien.", **overrides)
    own = {"entry_id": made.id, "team_id": made.team_id}
    content = {"kind": made.kind, "category": made.category, "observed_at": made.observed_at, "text": WORD}
    keep(EntryVersion(version=1, **own, **content))
    keep(Supplement(text=f"Nog een {WORD}.", author_id=world.colleague.id, **own))
    keep(EntryEvent(what="written", by_id=world.officer.id, **own))
    shared = share(made, [world.housing, world.welfare])
    earlier = {"position": made.position + 1, "audience": "selected", "withdrawn_at": dates.now()}
    keep(Share(version=1, **own, **content, **earlier))
    reader = {"user_id": world.partner.id, "organisation_id": world.housing.id}
    keep(ShareOpening(share_id=shared.id, team_id=made.team_id, version=1, **reader))
    return made


def everything_stored(app: Flask) -> dict[str, int]:
    with everything(app):
        tables = inspect(db.engine).get_table_names()
        return {
            one: db.session.scalar(text(f'SELECT count(*) FROM "{one}"'))
            for one in tables
            if "index" not in one
        }


def counts(app: Flask) -> dict[int, int]:
    with everything(app):
        return {row.team_id: row.entries for row in db.session.scalars(select(PurgeCount))}


def test_what_is_past_its_time_leaves_no_row_behind(app, world):
    before = everything_stored(app)
    with everything(app):
        full(world, retain_until=YESTERDAY)
    assert everything_stored(app) != before
    purge(app)
    assert everything_stored(app) == {**before, "purge_count": before["purge_count"] + 1}


def test_what_is_not_past_its_time_stays_whole(app, world):
    with everything(app):
        full(world, retain_until=dates.today())
    before = everything_stored(app)
    assert "Removed 0 entries" in purge(app)
    assert everything_stored(app) == before


def test_purged_words_are_not_found_any_more_and_others_are(app, client, world):
    with everything(app):
        full(world, retain_until=YESTERDAY)
        new_entry(world, text="Een ooievaar op het hek gezien.")
    assert listed(client.sign_in(world.officer), f"?q={WORD}")
    purge(app)
    assert listed(client, f"?q={WORD}") == []
    assert listed(client, "?q=ooievaar") == ["Een ooievaar op het hek gezien."]
    assert listed(client.sign_in(world.partner), f"?q={WORD}") == []


def test_each_team_gets_its_count_and_a_second_run_adds_to_it(app, world):
    old = {"retain_until": YESTERDAY}
    zuid = {**old, "team_id": world.zuid.id, "neighbourhood_id": world.station.id}
    with everything(app):
        new_entry(world, **old), new_entry(world, **old), new_entry(world, **zuid)
    said = purge(app)
    assert "Wijkteam Noord: 2 entries removed" in said
    assert "Wijkteam Zuid: 1 entries removed" in said
    with everything(app):
        new_entry(world, **old)
    purge(app)
    assert counts(app) == {world.noord.id: 3, world.zuid.id: 1}


def test_another_day_has_a_count_of_its_own(app, world):
    with everything(app):
        keep(PurgeCount(team_id=world.noord.id, purged_on=YESTERDAY, entries=5))
        new_entry(world, retain_until=YESTERDAY)
    purge(app)
    with everything(app):
        found = db.session.execute(select(PurgeCount.purged_on, PurgeCount.entries))
        assert sorted(tuple(row) for row in found) == [(YESTERDAY, 5), (dates.today(), 1)]


def test_more_than_a_batch_is_purged_in_one_run(app, world, monkeypatch):
    monkeypatch.setattr(queries, "BATCH", 2)
    with everything(app):
        for _number in range(5):
            new_entry(world, retain_until=YESTERDAY)
    assert "Removed 5 entries" in purge(app)


def test_uploads_of_more_than_a_day_leave_and_younger_ones_stay(app, world):
    own = {"team_id": world.noord.id, "user_id": world.lead.id, "content": b"a;b"}
    with everything(app):
        keep(PendingImport(name="oud.csv", uploaded_at=dates.now() - timedelta(hours=25), **own))
        keep(PendingImport(name="nieuw.csv", uploaded_at=dates.now() - timedelta(hours=23), **own))
    assert "1 uploads" in purge(app)
    with everything(app):
        assert list(db.session.scalars(select(PendingImport.name))) == ["nieuw.csv"]


def test_purged_words_are_not_in_the_file(app, house, world):
    if "sqlite" not in house.server.url:
        pytest.skip("PostgreSQL clears its files when it vacuums")
    with everything(app):
        full(world, retain_until=YESTERDAY)
    files = lambda: b"".join(path.read_bytes() for path in house.server.folder.glob("working.sqlite3*"))  # noqa: E731
    assert WORD.encode() in files()
    purge(app)
    assert WORD.encode() not in files()
