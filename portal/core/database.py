"""How the portal talks to SQLite and PostgreSQL: settings per connection, when a write lock is taken,
and the one short transaction for small writes beside the request's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, g, has_request_context, request
from sqlalchemy import Connection, Engine, Executable, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.exc import OperationalError

from portal.core.extensions import db

READS = frozenset({"GET", "HEAD", "OPTIONS"})
PATIENCE, LITTLE_PATIENCE = 10_000, 50  # milliseconds that a write waits for another one to end
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose a commit when the power fails
    f"busy_timeout={PATIENCE}",
    "foreign_keys=ON",
    "secure_delete=ON",  # erased words leave the file too
    "temp_store=MEMORY",
)


def engine_options(url: str) -> dict[str, Any]:
    """What SQLAlchemy needs to know per database; pools are per worker."""
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": 10}}
    return {"pool_pre_ping": True, "pool_size": 8}


def init_app(app: Flask) -> None:
    """Bind the events to this app's engine."""
    app.teardown_appcontext(_stop_reading)
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        engine.dialect.statement_compiler = _NamesIndexes
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)


class _NamesIndexes(SQLiteCompiler):
    """Writes the hints of a statement, such as INDEXED BY, which SQLAlchemy leaves out for SQLite."""

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:
        return text


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late and loses updates; `_begin_sqlite` sends ours.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock from the first statement on wherever something will be written.

    A lock taken half-way fails at once in spite of busy_timeout when another writer came between.
    """
    reading = has_request_context() and request.method in READS
    if reading and not connection.get_execution_options().get("writes", False):
        link: Any = connection.connection.driver_connection
        link.execute("BEGIN")  # waits for nobody, so it needs none of SQLAlchemy's care
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def link() -> Any:
    """The driver's own connection, for statements that are ready to run.

    A request that only reads has one of its own, since the session takes three times as long to open and
    close a transaction; any other shares the session's, and so sees what it wrote.
    """
    if not (has_request_context() and request.method in READS):
        return db.session.connection().connection.driver_connection
    here = vars(g._get_current_object())
    if "reading" not in here:
        here["reading"] = reading = db.engine.raw_connection()
        if is_sqlite():
            reading.driver_connection.execute("BEGIN")  # type: ignore[union-attr]
    return here["reading"].driver_connection


def _stop_reading(_error: BaseException | None) -> None:
    """Give the connection back, which ends its transaction."""
    reading = g.pop("reading", None)
    if reading is not None:
        reading.close()


@contextmanager
def short_transaction() -> Iterator[Connection]:
    """A transaction of its own, committed at once: for the small writes that a page view causes
    (last seen, read position, share opened) and those that must survive a refused request (throttle).

    The request's own transaction must not hold the write lock: SQLite has one writer.
    """
    engine: Engine = db.engine
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def write_if_free(statement: Executable) -> None:
    """A small write that may as well happen the next time: left out when another writer is busy.

    So a page never waits for an import only to note that somebody looked.
    """
    impatient, patient = f"PRAGMA busy_timeout={LITTLE_PATIENCE}", f"PRAGMA busy_timeout={PATIENCE}"
    with db.engine.connect().execution_options(writes=True) as connection:
        link: Any = connection.connection.driver_connection
        try:
            if is_sqlite():
                link.execute(impatient)
            with connection.begin():
                connection.execute(statement)
        except OperationalError:
            return
        finally:
            if is_sqlite():
                link.execute(patient)


def is_sqlite() -> bool:
    return db.engine.dialect.name == "sqlite"
