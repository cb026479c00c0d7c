"""The hook itself: when it narrows and what stops the start. Per model: tests/test_scope.py."""

import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import ColumnElement, event, false, select

from portal.config import ROOT
from portal.core import scope
from portal.core.extensions import db
from portal.core.scope import Me
from portal.logbook.models import Entry
from portal.people.models import MailWish
from tests.databases import SECRET
from tests.world import World, everything, seen_by


def ids() -> set[str]:
    return set(db.session.scalars(select(Entry.id)))


def test_without_a_viewer_there_are_no_rows(app: Flask) -> None:
    with app.app_context():
        assert ids() == set()


def test_looking_at_all_rows_ends_where_it_says(app: Flask, world: World) -> None:
    with seen_by(app, world.officer_oost):
        with scope.unscoped():
            with scope.unscoped():
                assert world.entry.id in ids()
            assert world.entry.id in ids()
        assert ids() == {world.entry_oost.id}


def test_looking_at_all_rows_ends_after_an_error_too(app: Flask, world: World) -> None:
    with seen_by(app, world.officer_oost):
        with pytest.raises(ValueError, match="halfway"), scope.unscoped():
            raise ValueError("halfway")
        assert ids() == {world.entry_oost.id}


def test_a_kept_statement_does_not_take_a_value_for_who_is_looking(app: Flask, world: World) -> None:
    """Both statements look the same to the database, and the second is not about the viewer."""
    with seen_by(app, world.officer):
        own = select(MailWish).where(MailWish.user_id == Me.user)
        assert len(db.session.scalars(own).all()) == 1
        db.session.expunge_all()
        assert db.session.scalars(select(MailWish).where(MailWish.user_id == world.partner.id)).all() == []


def test_eyes_are_given_back(app: Flask, world: World) -> None:
    with seen_by(app, world.officer_oost):
        with scope.acting_as(None):
            assert ids() == set()
        with pytest.raises(ValueError, match="halfway"), scope.acting_as(None):
            raise ValueError("halfway")
        assert ids() == {world.entry_oost.id}


def test_a_row_that_is_read_anew_stays_readable(app: Flask, world: World) -> None:
    with everything(app):
        row = db.session.scalar(select(Entry).where(Entry.id == world.entry.id))
        with scope.acting_as(None):
            db.session.refresh(row)
            db.session.expire(row, ["text"])
        assert row.text == world.entry.text


def test_a_model_that_names_nobody_is_nobodys() -> None:
    rules = [getattr(scope.Scoped, name) for name in dir(scope.Scoped) if name.startswith("for_")]
    assert len(rules) == 6
    assert all(isinstance(rule(), ColumnElement) and rule().compare(false()) for rule in rules)


def test_the_hook_is_installed_once(app: Flask, world: World) -> None:
    scope.install(app)
    with seen_by(app, world.officer_zuid):
        assert ids() == {world.entry_zuid.id}
        narrowed = event.contains(db.session, "do_orm_execute", scope._narrow)
    assert narrowed


def test_a_model_without_a_scope_is_named() -> None:
    class Loose:
        pass

    scope.check(iter([scope.Scoped]))
    with pytest.raises(scope.Unscoped, match="Loose does not say who may see its rows"):
        scope.check(iter([scope.Scoped, Loose]))


def test_a_model_without_a_scope_stops_the_start(tmp_path: Path) -> None:
    text = (
        "from portal.core.extensions import db\n"
        "from sqlalchemy.orm import Mapped, mapped_column\n"
        "class Loose(db.Model):\n"
        "    id: Mapped[int] = mapped_column(primary_key=True)\n"
        "import portal\n"
        "portal.create_app()\n"
    )
    program = [sys.executable, "-c", text]
    settings = {"SECRET_KEY": SECRET, "PORTAL_INSTANCE": str(tmp_path), "PATH": ""}
    run = subprocess.run(program, cwd=ROOT, env=settings, capture_output=True, text=True)
    assert run.returncode == 1
    assert "Unscoped: Loose does not say who may see its rows" in run.stderr
