"""The schema steps make what the models say, and go up and down with rows in the tables."""

import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import flask_migrate
import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import func, inspect, select, table

from portal.config import ROOT
from portal.core import scope
from portal.core.extensions import db
from portal.core.search import is_index_table
from portal.logbook.models import Entry
from tests.conftest import House
from tests.logbook.counts import kept_counts

SCRIPTS = ScriptDirectory(str(ROOT / "migrations"))


def counts() -> dict[str, int]:
    """How many rows each table of ours holds; without what a full-text index keeps for itself."""
    names = [name for name in inspect(db.engine).get_table_names() if not is_index_table(name)]
    with db.engine.connect() as link:
        ours = [name for name in names if name != "alembic_version"]
        return {name: link.scalar(select(func.count()).select_from(table(name))) or 0 for name in ours}


@pytest.fixture
def migrating(app: Flask, house: House) -> Iterator[Flask]:
    """The world in a schema that is about to move; afterwards all stands as it did."""
    with app.app_context():
        yield app
    house.rebuild()


def test_the_command_makes_the_schema_of_an_empty_database(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "db", "upgrade"]
    settings = {"PORTAL_INSTANCE": str(tmp_path), "SECRET_KEY": secrets.token_hex(), "FLASK_SKIP_DOTENV": "1"}
    run = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert list(tmp_path.glob("*.sqlite3"))


def test_there_is_one_line_of_steps() -> None:
    assert len(SCRIPTS.get_heads()) == 1
    assert len(SCRIPTS.get_bases()) == 1


def test_the_steps_make_what_the_models_say(migrating: Flask) -> None:
    flask_migrate.check()


def test_the_steps_make_the_tables_and_nothing_else_does(migrating: Flask) -> None:
    flask_migrate.downgrade(revision="base")
    flask_migrate.upgrade()
    made = {name for name in inspect(db.engine).get_table_names() if not is_index_table(name)}
    assert made == {*db.metadata.tables, "alembic_version"}


def test_each_step_goes_down_and_up_again_with_rows_in_the_tables(migrating: Flask) -> None:
    for step in SCRIPTS.walk_revisions():
        before = counts()
        assert sum(before.values()) > 100
        flask_migrate.downgrade(revision=str(step.down_revision or "base"))
        down = counts()
        assert {name: before.get(name) for name in down} == down
        flask_migrate.upgrade(revision=step.revision)
        assert {name: count for name, count in counts().items() if name in down} == down
        flask_migrate.downgrade(revision=str(step.down_revision or "base"))
    assert counts() == {}
    assert not [name for name in inspect(db.engine).get_table_names() if is_index_table(name)]


def test_entries_from_before_get_the_keys_of_their_places_and_are_counted(migrating: Flask) -> None:
    keys = select(Entry.id, Entry.place_key).order_by(Entry.id)
    with scope.unscoped():
        before, counted = db.session.execute(keys).all(), kept_counts()
        assert "merelstraat" in {key for _id, key in before}
        db.session.remove()
        flask_migrate.downgrade(revision="0008")
        flask_migrate.upgrade()
        assert (db.session.execute(keys).all(), kept_counts()) == (before, counted)
        db.session.remove()
