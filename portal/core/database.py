"""How the portal talks to SQLite and PostgreSQL: settings per connection, when a write lock is taken,
and the one short transaction for small writes beside the request's own."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from flask import Flask, current_app, g, has_request_context, request
from sqlalchemy import Connection, Dialect, Engine, Executable, Insert, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.exc import OperationalError

from portal.core.extensions import db
from portal.core.line import Line
from portal.core.shelf import Shelf

READS = frozenset({"GET", "HEAD", "OPTIONS"})
PATIENCE, LITTLE_PATIENCE = 10_000, 50  # milliseconds that a write waits for another one to end
PACE = 0.0003  # seconds between two tries
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose a commit when the power fails
    f"busy_timeout={PATIENCE}",
    "foreign_keys=ON",
    "secure_delete=ON",  # erased words leave the file too
    "temp_store=MEMORY",
    # kB per connection, for what one search reads; the system keeps the file in memory once for all of them.
    "cache_size=-1500",
)


def engine_options(url: str) -> dict[str, Any]:
    """What SQLAlchemy needs to know per database; pools are per worker.

    A thread holds at most two connections. So the threads are the limit: one of the pool's own would let
    threads with one connection wait for each other's second.
    """
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": 10}, "max_overflow": -1}
    return {"pool_pre_ping": True, "pool_size": 8, "max_overflow": -1}


def init_app(app: Flask) -> None:
    """Bind the events to this app's engine."""
    app.teardown_appcontext(_stop_reading)
    with app.app_context():
        app.extensions["engine"] = engine = db.engine
    app.extensions["shelf"] = Shelf(engine)
    if engine.dialect.name == "sqlite":
        engine.dialect.statement_compiler = _NamesIndexes
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        event.listen(engine, "checkin", _end_turn)


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
    options = connection.get_execution_options()
    reading = has_request_context() and request.method in READS
    if reading and not options.get("writes", False):
        link: Any = connection.connection.driver_connection
        link.execute("BEGIN")  # waits for nobody, so it needs none of SQLAlchemy's care
    else:
        _take_write_lock(connection, options.get("patience", PATIENCE))


_line = Line()


def _take_write_lock(connection: Connection, patience: int) -> None:
    """Wait for it at most so many milliseconds; then SQLite's own error says that it is taken."""
    until = time.monotonic() + patience / 1000
    ours: Any = connection.connection.record_info  # its second transaction still has the turn of the first
    ours["turn"] = ours.get("turn") or _line.wait(connection.engine.url.database, patience / 1000)
    link: Any = connection.connection.driver_connection
    link.execute("PRAGMA busy_timeout=0")
    try:
        while time.monotonic() < until:
            try:
                link.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:  # the rest says what kept it busy
                    break  # a full disk, say: waiting does not help
            time.sleep(PACE)  # for who writes past the portal, and so past the line
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        link.execute(f"PRAGMA busy_timeout={PATIENCE}")


def _end_turn(_connection: object, record: Any) -> None:
    """The transaction is over when its connection goes back to the pool, however it ended."""
    if record.record_info.pop("turn", False):
        _line.leave()


def link() -> Any:
    """The driver's own connection, for statements that are ready to run.

    A request that reads has one of its own, since the session takes three times as long to open and close a
    transaction. One that writes reads on such a one too until the session has begun, because with the
    session comes the write lock; from then on it is the session's, so that what was written is seen.
    """
    here = vars(g._get_current_object())
    if "only_reads" in here:
        return here["only_reads"]
    if has_request_context():
        if request.method in READS:
            return _only_reading(here)
        if not db.session().in_transaction():
            return _reading(here)
    return session_link()


def session_link() -> Any:
    """The driver's connection of the session's transaction, which begins here when it has not begun.

    Each new entry asks a dozen times; the session takes longer to find it than the driver to write a row.
    """
    session = db.session()
    begun, found = session.info.get("link", (None, None))
    if begun is None or begun is not session.get_transaction():
        found = session.connection().connection.driver_connection
        session.info["link"] = (session.get_transaction(), found)
    return found


def _only_reading(here: dict[str, Any]) -> Any:
    """The connection of a request that writes nothing: all that it reads, it reads of one moment."""
    here["only_reads"] = found = _reading(here)
    if is_sqlite():
        found.execute("BEGIN")
    return found


def _reading(here: dict[str, Any]) -> Any:
    """The connection on which this request reads."""
    if "reading" not in here:
        here["shelf"] = shelf = current_app.extensions["shelf"]
        here["reading"] = shelf.take()
    return here["reading"].driver_connection


def _stop_reading(_error: BaseException | None) -> None:
    """Put the connection back, which ends its transaction."""
    here = vars(g._get_current_object())
    here.pop("only_reads", None)
    reading = here.pop("reading", None)
    if reading is not None:
        here["shelf"].put_back(reading)


def look_anew() -> None:
    """Let what this page still reads know of what was just written in a transaction of its own."""
    db.session.rollback()
    _stop_reading(None)


@contextmanager
def short_transaction() -> Iterator[Connection]:
    """A transaction of its own, committed at once: for the small writes that a page view causes
    (last seen, read position, share opened) and those that must survive a refused request (throttle).

    The request's own transaction must not hold the write lock: SQLite has one writer.
    """
    engine: Engine = db.engine
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def write_if_free(*statements: Executable, patience: int = LITTLE_PATIENCE) -> None:
    """A small write that may as well happen the next time: left out when another writer is busy.

    So a page never waits for an import only to note that somebody looked.
    """
    options: dict[str, Any] = {"writes": True, "patience": patience}
    with (
        suppress(OperationalError),
        db.engine.connect().execution_options(**options) as connection,
        connection.begin(),
    ):
        for statement in statements:
            connection.execute(statement)


def insert(table: Any) -> Any:
    """An insert that can go on with what stands there already; both databases have it, each its own."""
    return (sqlite if is_sqlite() else postgresql).insert(table)


def adding(model: Any, key: Sequence[str], sums: Sequence[str], told: Sequence[str] = ()) -> Insert:
    """Put in a row, or its sums on top of what stands under its key; what is `told` takes its place there."""
    columns, fresh = model.__table__.c, insert(model)
    more: dict[str, Any] = {name: columns[name] + fresh.excluded[name] for name in sums}
    anew = {name: fresh.excluded[name] for name in told}
    upsert: Insert = fresh.on_conflict_do_update(index_elements=list(key), set_=more | anew)
    return upsert


def dialect() -> Dialect:
    """What the database of this portal speaks; asked for at each statement, so looked up once."""
    here = vars(g._get_current_object())
    if "dialect" not in here:
        here["dialect"] = current_app.extensions["engine"].dialect
    found: Dialect = here["dialect"]
    return found


def is_sqlite() -> bool:
    return dialect().name == "sqlite"
