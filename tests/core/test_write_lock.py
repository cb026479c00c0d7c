"""Who writes waits for the lock as long as it is taken, and not for what waiting does not mend."""

import sqlite3
from types import SimpleNamespace
from typing import Any

import pytest

from portal.core import database

NO_FILE = SimpleNamespace(url=SimpleNamespace(database=None))


class Link:
    """A connection whose first tries to begin fail in one way."""

    def __init__(self, code: int, failing: int) -> None:
        self.code, self.failing, self.begun = code, failing, 0

    def execute(self, statement: str) -> None:
        if statement != "BEGIN IMMEDIATE":
            return
        self.begun += 1
        if self.begun <= self.failing:
            error = sqlite3.OperationalError("no")
            error.sqlite_errorcode = self.code
            raise error


def take(link: Link) -> None:
    fairy = SimpleNamespace(record_info={}, driver_connection=link)
    connection: Any = SimpleNamespace(connection=fairy, exec_driver_sql=link.execute, engine=NO_FILE)
    try:
        database._take_write_lock(connection, patience=10_000)
    finally:
        database._end_turn(None, SimpleNamespace(record_info=fairy.record_info))


@pytest.mark.parametrize("code", [sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_SNAPSHOT])
def test_a_lock_that_is_taken_is_asked_for_again(code: int) -> None:
    link = Link(code, failing=3)
    take(link)
    assert link.begun == 4


def test_a_full_disk_is_said_at_once() -> None:
    link = Link(sqlite3.SQLITE_FULL, failing=99)
    with pytest.raises(sqlite3.OperationalError):
        take(link)
    assert link.begun == 2


def test_the_turn_passes_on_however_it_ended() -> None:
    with pytest.raises(sqlite3.OperationalError):
        take(Link(sqlite3.SQLITE_FULL, failing=99))
    assert database._line.wait(None, 0)
    database._line.leave()


def test_a_connection_that_begins_again_does_not_wait_for_itself() -> None:
    link = Link(sqlite3.SQLITE_BUSY, failing=0)
    fairy = SimpleNamespace(record_info={}, driver_connection=link)
    connection: Any = SimpleNamespace(connection=fairy, exec_driver_sql=link.execute, engine=NO_FILE)
    for _time in range(2):
        database._take_write_lock(connection, patience=10)
    database._end_turn(None, SimpleNamespace(record_info=fairy.record_info))
    assert database._line.wait(None, 0)
    database._line.leave()
