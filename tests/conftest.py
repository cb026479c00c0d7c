"""The few fixtures that every test shares; the world is in world.py, the databases in databases.py."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask

from tests import databases, world_building
from tests.client import Client
from tests.world import World, everything

MEMORY, ROOM = Path("/dev/shm"), 500_000_000
DIALECTS = {"sqlite": databases.Sqlite, "postgres": databases.Postgresql}


@dataclass
class House:
    """A portal on one kind of database, and what the copies of that database hold."""

    app: Flask
    server: databases.Server
    world: World

    def reset(self, name: str) -> None:
        """What is kept by this name, whatever was written meanwhile."""
        if self.server.replaces:
            databases.close(self.app)
        self.server.reset(name)

    def rebuild(self) -> None:
        """For who changed the tables themselves: a reset puts back rows alone."""
        databases.build(self.app, self.server)


def pytest_addoption(parser: pytest.Parser) -> None:
    given = "postgres" if os.environ.get("DATABASE_URL", "").startswith("postgresql") else "sqlite"
    parser.addoption(
        "--database", choices=[*DIALECTS, "both"], default=given, help="which database to test on"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test that touches a database runs on every chosen one."""
    if "house" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--database")
        kinds = list(DIALECTS) if chosen == "both" else [chosen]
        metafunc.parametrize("house", kinds, indirect=True, scope="session")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The instance folder, and where the databases are: in memory where the machine has room for that,
    since SQLite waits for the disk at each commit.
    """
    if not (MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM):
        yield tmp_path_factory.mktemp("instance")
        return
    with tempfile.TemporaryDirectory(prefix="wijkportaal-", dir=MEMORY) as made:
        yield Path(made)


@pytest.fixture(scope="session")
def build_house(folder: Path) -> Iterator[Callable[[str], House]]:
    """Makes the house on a kind of database, once per run."""
    built: dict[str, House] = {}

    def build(kind: str) -> House:
        if kind not in built:
            server = DIALECTS[kind](folder)
            app = databases.make_app(folder, server.url)
            databases.build(app, server)
            server.keep("empty")
            with everything(app):
                world = world_building.build()
            databases.close(app)
            server.keep("world")
            built[kind] = House(app, server, world)
        return built[kind]

    yield build
    for house in built.values():
        databases.close(house.app)
        house.server.stop()


@pytest.fixture(scope="session")
def house(request: pytest.FixtureRequest, build_house: Callable[[str], House]) -> House:
    return build_house(request.param)


@pytest.fixture
def app(house: House) -> Flask:
    """The portal, with the world in its database."""
    house.reset("world")
    return house.app


@pytest.fixture
def empty_app(house: House) -> Flask:
    """The portal with its tables and nothing in them."""
    house.reset("empty")
    return house.app


@pytest.fixture
def world(app: Flask, house: House) -> World:
    """What is in the database."""
    return house.world.copy()


@pytest.fixture
def client(app: Flask) -> Client:
    """A browser that nobody has signed in on yet."""
    made = app.test_client()
    assert isinstance(made, Client)
    return made
