"""One loader: what you may not see is not there, what you may not do is refused."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.exceptions import NotFound

from portal.core import store
from portal.core.extensions import db
from portal.core.policy import Action
from portal.logbook.models import Category, Entry
from portal.people.models import District
from tests.client import Client
from tests.world import World, everything, seen_by


def test_a_seen_row_is_loaded_by_its_id(visitor: Client, world: World) -> None:
    visitor.sign_in(world.officer)
    answer = visitor.get(f"/proef/melding/{world.entry.id}?action=read_logbook")
    assert answer.json == {"id": world.entry.id}


def test_a_seen_row_is_loaded_by_its_public_id(visitor: Client, world: World) -> None:
    answer = visitor.sign_in(world.administrator).get(f"/proef/team/{world.oost.public_id}")
    assert answer.json == {"name": "Wijkteam Oost"}


@pytest.mark.parametrize("name", ["entry_zuid", "entry_oost"])
def test_an_unseen_row_is_not_there(visitor: Client, world: World, name: str) -> None:
    visitor.sign_in(world.officer)
    there = visitor.get(f"/proef/melding/{world.more[name].id}?action=read_logbook")
    nowhere = visitor.get(f"/proef/melding/{uuid4()}?action=read_logbook")
    assert there.status_code == nowhere.status_code == 404
    assert there.get_data() == nowhere.get_data()


def test_an_id_that_no_database_can_hold_is_not_there(app: Flask, world: World) -> None:
    with seen_by(app, world.administrator), pytest.raises(NotFound):
        store.load(Category, "a\x00b", Action.MANAGE_REFERENCE)


def test_an_action_that_is_not_yours_is_refused(visitor: Client, world: World) -> None:
    visitor.sign_in(world.officer)
    assert visitor.get(f"/proef/melding/{world.entry.id}?action=correct_entry").status_code == 200
    assert visitor.get(f"/proef/melding/{world.colleague_entry.id}?action=correct_entry").status_code == 403


def test_an_added_row_has_its_key_at_once(empty_app: Flask) -> None:
    with everything(empty_app):
        assert store.add(District(name="District Nieuw")).id


def test_a_released_transaction_keeps_nothing(visitor: Client, world: World, trial_app: Flask) -> None:
    visitor.sign_in(world.officer).send("/proef/los", {"name": "Los"})
    assert not _has_district(trial_app, "Los")


def test_a_removed_row_is_gone(visitor: Client, world: World, trial_app: Flask) -> None:
    answer = visitor.sign_in(world.lead).send(f"/proef/weg/{world.warden_entry.id}")
    assert answer.status_code == 303
    with everything(trial_app):
        assert db.session.scalar(select(Entry).where(Entry.id == world.warden_entry.id)) is None


def test_a_held_row_is_as_the_database_has_it(app: Flask, world: World) -> None:
    with seen_by(app, world.officer):
        held = store.hold(db.session.scalar(select(Entry).where(Entry.id == world.entry.id)))
        assert held.text == world.entry.text


def _has_district(app: Flask, name: str) -> bool:
    with everything(app):
        return db.session.scalar(select(District).where(District.name == name)) is not None
