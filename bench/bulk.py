"""The fast way into a database: one statement for many rows, and the indexes after the rows."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any, Protocol

import psycopg
from sqlalchemy.engine import make_url

PRAGMAS = (
    *("journal_mode=OFF", "synchronous=OFF", "secure_delete=OFF", "locking_mode=EXCLUSIVE"),
    *("cache_size=-200000", "temp_store=MEMORY"),
)
# A search index is put together in large pieces, which are merged once, at the end.
MERGING = (("automerge", 0), ("crisismerge", 1_000), ("hashsize", 64 << 20))
Rows = Iterable[Sequence[Any]]


class Bulk(Protocol):
    """An open database that takes many rows at once."""

    def insert(self, table: str, columns: Sequence[str], rows: Rows) -> None: ...
    def clear(self, table: str) -> None: ...
    def index(self, name: str, rows: Rows) -> None:
        """Put documents (position, place, words, readers) in a search index."""


@contextmanager
def opened(url: str, tables: Sequence[str]) -> Iterator[Bulk]:
    """The database, with these tables bare of their indexes, which come back at the end."""
    if url.startswith("sqlite"):
        with _sqlite(Path(make_url(url).database or ""), tables) as found:
            yield found
    else:
        with _postgresql(url, tables) as found:
            yield found


class _Sqlite:
    def __init__(self, link: sqlite3.Connection) -> None:
        self.link = link

    def insert(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        marks = ", ".join("?" * len(columns))
        self.link.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)

    def index(self, name: str, rows: Rows) -> None:
        self.insert(name, ("rowid", "place", "words", "readers"), rows)

    def clear(self, table: str) -> None:
        self.link.execute(f"DELETE FROM {table}")


@contextmanager
def _sqlite(file: Path, tables: Sequence[str]) -> Iterator[Bulk]:
    """Without a journal: whoever stops half-way starts over with a new file."""
    link = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        link.execute(f"PRAGMA {pragma}")
    marks, searched = ", ".join("?" * len(tables)), [name for name in tables if name.endswith("_index")]
    found = link.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > '' AND tbl_name IN ({marks})",
        tables,
    ).fetchall()
    for name, _sql in found:
        link.execute(f"DROP INDEX {name}")
    link.execute("BEGIN")
    for name, setting in product(searched, MERGING):
        link.execute(f"INSERT INTO {name} ({name}, rank) VALUES (?, ?)", setting)
    yield _Sqlite(link)
    for _name, sql in found:
        link.execute(sql)
    for name in searched:
        link.execute(f"DELETE FROM {name}_config WHERE k <> 'version'")
        link.execute(
            f"INSERT INTO {name} ({name}) VALUES ('optimize')"
        )  # what `flask purge` does every night
    link.execute("COMMIT")
    link.execute("PRAGMA locking_mode=NORMAL")
    link.execute("PRAGMA journal_mode=WAL")
    link.close()


class _Postgresql:
    def __init__(self, link: psycopg.Connection[Any]) -> None:
        self.link = link

    def insert(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        with self.link.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def index(self, name: str, rows: Rows) -> None:
        self.link.execute(
            "CREATE TEMP TABLE IF NOT EXISTS waiting (position bigint, place text, words text, readers text)"
        )
        self.insert("waiting", ("position", "place", "words", "readers"), rows)
        self.link.execute(
            f"INSERT INTO {name} (position, document) SELECT position,"
            " setweight(to_tsvector('simple', readers), 'A') || setweight(to_tsvector('simple', place), 'B')"
            " || setweight(to_tsvector('simple', words), 'D') FROM waiting"
        )
        self.clear("waiting")

    def clear(self, table: str) -> None:
        self.link.execute(f"TRUNCATE {table}")


@contextmanager
def _postgresql(url: str, tables: Sequence[str]) -> Iterator[Bulk]:
    """In one transaction; whether keys exist is not asked of every row."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as link:
        link.execute("SET session_replication_role = replica")
        link.execute("SET maintenance_work_mem = '512MB'")
        found = link.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY(%s)"
            " AND indexname NOT IN (SELECT conname FROM pg_constraint)",
            [list(tables)],
        ).fetchall()
        for name, _sql in found:
            link.execute(f'DROP INDEX "{name}"')
        yield _Postgresql(link)
        for _name, sql in found:
            link.execute(sql)
    with psycopg.connect(address, autocommit=True) as link:
        link.execute("VACUUM ANALYZE")
