"""Who wants to write stands in line, also behind another process, and nobody waits for one that is gone."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from flask import Flask

from portal.core.database import is_sqlite, short_transaction
from portal.core.line import Line

HOLDS = """
import sys, time
from portal.core.line import Line
line = Line()
for _turn in range(int(sys.argv[2])):
    assert line.wait(sys.argv[1], 20)
    print("has it", flush=True)
    time.sleep(float(sys.argv[3]))
    line.leave()
"""


class Other:
    """Another process that takes turns of so many seconds, one right after the other."""

    def __init__(self, database: str, turns: int, seconds: float) -> None:
        told = [sys.executable, "-c", HOLDS, database, str(turns), str(seconds)]
        self.process = subprocess.Popen(told, stdout=subprocess.PIPE)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"has it\n"

    def end(self) -> None:
        with self.process:
            self.process.kill()


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "some.sqlite3")


@pytest.fixture
def busy(database: str) -> Iterator[Other]:
    """It keeps its turn for longer than any test lasts."""
    other = Other(database, turns=1, seconds=60)
    yield other
    other.end()


def test_who_comes_while_another_process_writes_waits_and_gets_its_turn(database: str) -> None:
    other, line = Other(database, turns=1, seconds=0.3), Line()
    assert not line.wait(database, 0)
    began = time.monotonic()
    assert line.wait(database, 20)
    assert time.monotonic() - began < 10
    line.leave()
    other.end()


def test_portal_waits_for_another_process_instead_of_refusing(app: Flask) -> None:
    with app.app_context():
        file = app.extensions["engine"].url.database
        if not is_sqlite():
            pytest.skip("only SQLite has one writer")
        other, began = Other(file, turns=1, seconds=0.5), time.monotonic()
        with short_transaction() as connection:
            assert time.monotonic() - began > 0.3, "it passed by"
            connection.exec_driver_sql("DELETE FROM throttle")
        other.end()


def test_process_that_was_killed_lets_go(database: str, busy: Other) -> None:
    line = Line()
    assert not line.wait(database, 0.05)
    busy.end()
    assert line.wait(database, 1)
    line.leave()


def test_waiting_ends_in_time(database: str, busy: Other) -> None:
    began = time.monotonic()
    assert not Line().wait(database, 0.2)
    assert 0.2 <= time.monotonic() - began < 5


def test_who_waits_comes_before_who_just_had_its_turn(database: str) -> None:
    other, line = Other(database, turns=40, seconds=0.1), Line()
    began = time.monotonic()
    assert line.wait(database, 20)
    assert time.monotonic() - began < 2, "it waited for more than two of the forty turns"
    line.leave()
    other.end()


def test_threads_of_a_process_take_turns(database: str) -> None:
    line, order = Line(), []

    def write(name: int) -> None:
        assert line.wait(database, 20)
        order.append(name)
        time.sleep(0.01)
        order.append(name)
        line.leave()

    threads = [Thread(target=write, args=(name,)) for name in range(5)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert order[::2] == order[1::2]
    assert sorted(order[::2]) == list(range(5))


def test_files_of_another_account_keep_nobody_from_writing(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(name: str, until: float) -> None:
        raise PermissionError(name)

    monkeypatch.setattr("portal.core.line._locked", refuses)
    line = Line()
    for _time in range(2):
        assert line.wait(database, 1)
        line.leave()
