"""The demo town in a database: whole, and never over somebody's own data."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import func, select

from portal.core import dates
from portal.core.extensions import db
from portal.demo import load, people
from portal.logbook.models import Entry
from portal.logbook.sharing.models import Share, ShareReader
from portal.people.models import Team, User
from tests import databases
from tests.client import Client
from tests.conftest import House
from tests.world import everything


@pytest.fixture(scope="module")
def loaded(house: House) -> House:
    """The town, loaded once: each test gets a copy."""
    house.reset("empty")
    with everything(house.app):
        load.load()
    databases.close(house.app)
    house.server.keep("town")
    return house


@pytest.fixture
def town(loaded: House, monkeypatch: pytest.MonkeyPatch) -> Flask:
    loaded.reset("town")
    running = replace(loaded.app.extensions["config"], demo=True)
    monkeypatch.setitem(loaded.app.extensions, "config", running)
    return loaded.app


def count(model) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_town_holds_its_people_and_months_of_work(town):
    with everything(town):
        assert count(User) == len(people.PEOPLE)
        assert 2_500 <= count(Entry) <= 3_500
        assert db.session.scalar(select(Team.name).order_by(Team.id)) == "Wijkteam Noord"


def test_nothing_in_it_is_still_to_happen(town):
    with everything(town):
        assert db.session.scalar(select(func.max(Entry.observed_at))) <= dates.now()


def test_each_audience_has_its_readers(town):
    with everything(town):
        for share in db.session.scalars(select(Share)):
            readers = db.session.scalar(
                select(func.count()).select_from(ShareReader).filter_by(share_id=share.id)
            )
            assert bool(readers) == (share.withdrawn_at is None)


@pytest.mark.parametrize("role", ["officer", "warden", "lead", "partner", "partner2", "horeca", "officer2"])
def test_demo_account_signs_in_and_has_something_to_read(town, role):
    client = town.test_client()
    assert isinstance(client, Client)
    fields = {"email": f"{role}@demo.example", "password": load.PASSWORD}
    assert client.post_form("/inloggen", fields).status_code == 303
    assert 'class="row"' in client.get("/logboek").get_data(as_text=True)


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("officer", "De galerij van De Meerkoet"),
        ("partner", "Een wandelroute langs de plekken waar het misgaat"),
        ("partner2", "Fietsen in de vluchtweg van De Meerkoet"),
        ("horeca", "Stoelen op straat na elven"),
        ("district-chief", "Een eigen plek voor de jongens van het Celloplantsoen"),
        ("officer2", "Zwemmers bij de kade"),
    ],
)
def test_demo_account_has_something_to_talk_about(town, role, title):
    with everything(town):
        who = db.session.scalars(select(User).where(User.email == f"{role}@demo.example")).one()
    client = town.test_client()
    assert isinstance(client, Client)
    assert title in client.sign_in(who).get("/dialoog").get_data(as_text=True)


def test_demo_account_is_no_account_once_the_demo_is_off(town, monkeypatch):
    monkeypatch.setitem(town.extensions, "config", replace(town.extensions["config"], demo=False))
    client = town.test_client()
    fields = {"email": "officer@demo.example", "password": load.PASSWORD}
    assert client.post_form("/inloggen", fields).status_code == 422
    assert client.get("/logboek").status_code in (302, 303)


def test_database_with_an_account_is_left_alone(app, world):
    with everything(app):
        assert not load.is_empty()
