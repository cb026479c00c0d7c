"""Who reads gets a connection of its own, without what the one before it had begun."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

from portal.core.shelf import Shelf


@pytest.fixture
def file(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'some.sqlite3'}"


def test_two_who_read_never_share_a_connection(file: str) -> None:
    shelf = Shelf(create_engine(file))
    first, second = shelf.take(), shelf.take()
    assert first.driver_connection is not second.driver_connection
    shelf.put_back(first)
    assert shelf.take().driver_connection is first.driver_connection


def test_a_transaction_ends_when_its_connection_is_put_back(file: str) -> None:
    shelf = Shelf(create_engine(file))
    one = shelf.take()
    link = one.driver_connection
    assert link is not None
    link.execute("BEGIN")
    shelf.put_back(one)
    assert not link.in_transaction


def test_the_connections_close_with_the_engine(file: str) -> None:
    engine = create_engine(file)
    shelf = Shelf(engine)
    one = shelf.take()
    link = one.driver_connection
    assert link is not None
    shelf.put_back(one)
    engine.dispose()
    with pytest.raises(sqlite3.ProgrammingError):
        link.execute("SELECT 1")


def test_in_memory_the_one_connection_stays_with_the_pool() -> None:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    shelf = Shelf(engine)
    one = shelf.take()
    shelf.put_back(one)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
