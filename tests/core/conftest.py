"""A portal with the trial feature in it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

import portal
from tests import databases
from tests.client import Client
from tests.conftest import House
from tests.core import trial


@pytest.fixture
def trial_app(app: Flask, house: House, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    """The same world behind it; `world` names what is in it."""
    monkeypatch.setitem(sys.modules, "portal.trial", trial.feature())
    monkeypatch.setattr(portal, "FEATURES", (*portal.FEATURES, "trial"))
    made = databases.make_app(folder, house.server.url)
    yield made
    databases.close(made)


@pytest.fixture
def visitor(trial_app: Flask) -> Client:
    made = trial_app.test_client()
    assert isinstance(made, Client)
    return made
