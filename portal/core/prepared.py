"""Statements that are built once and run many times, for the few pages where building costs the most.

SQLAlchemy needs longer to put a select together than SQLite to answer it. A statement kept here is
narrowed to its kind of viewer when it is built, as the session's hook would do, and is kept per role. It
runs on the driver itself, and its rows are plain named tuples. Values come back as the driver gives them:
ask for numbers and texts, no dates. Inserts that go along with each new entry are kept in the same way.
"""

import json
from collections import OrderedDict, namedtuple
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from sqlalchemy import Delete, Dialect, Insert, Select, TextClause, TextualSelect, insert, inspect
from sqlalchemy.exc import DBAPIError

from portal.core import database, scope
from portal.core.keeping import Kept
from portal.core.types import UtcDateTime
from portal.core.viewer import required_viewer

KEPT = 256
LISTS_KEPT, LISTS_SECONDS = 64, 600  # of 25 kB at most as a rule, per worker; a page may have four
# SQLite's driver lets other threads go first at each row that it reads; so there is one, with all rows in it.
IN_ONE = "WITH found({names}) AS ({sql}) SELECT json_group_array(json_array({names})) FROM found"
Statement = Select[Any] | TextualSelect | Insert | Delete | TextClause


class Value(NamedTuple):
    """A bind parameter that differs from run to run: where it stands, and how the driver wants it."""

    at: Any  # its place on SQLite, which counts its values; its name on PostgreSQL
    source: Any  # what to ask for it, or the name under which it is given
    process: Callable[[Any], Any] | None
    kind: type  # of what SQLAlchemy calls its type


class Prepared:
    """A compiled statement: how its values reach the driver, and how its rows come back."""

    def __init__(
        self, statement: Statement, dialect: Dialect, columns: Sequence[str] | None, in_one: bool
    ) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        self.sql = str(compiled)
        self.dialect = dialect
        self.failures: Any = dialect.loaded_dbapi.Error
        self.row: Any = None
        if isinstance(statement, Select | TextualSelect):
            self.row = namedtuple("Row", statement.selected_columns.keys(), rename=True)  # type: ignore[misc]
            self.named = partial(tuple.__new__, self.row)  # `_make` counts the values, which are right here
        if in_one:
            each = ", ".join(f"c{at}" for at in range(len(self.row._fields)))
            self.sql = IN_ONE.format(names=each, sql=self.sql)
        order: list[str] | None = getattr(compiled, "positiontup", None)
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        names = list(order if order is not None else binds)
        self.constants: Any = dict.fromkeys(names) if order is None else [None] * len(names)
        values = [value for at, name in enumerate(names) for value in self._value(at, name, binds[name])]
        self.given = [value for value in values if isinstance(value.source, str)]
        # What is asked, such as who is looking, is asked once for all its places.
        asked: dict[Any, tuple[Any, Any, list[Any]]] = {}
        for value in values:
            if callable(value.source):
                one = asked.setdefault((value.source, value.kind), (value.source, value.process, []))
                one[2].append(value.at)
        self.asked = [*asked.values()]

    def _value(self, at: int, name: str, bind: Any) -> Iterator[Value]:
        """Keeps a value that is always the same; how to come by another one."""
        place = name if isinstance(self.constants, dict) else at
        process = bind.type.dialect_impl(self.dialect).bind_processor(self.dialect)
        if process and isinstance(bind.type, UtcDateTime):
            process = lru_cache(maxsize=64)(process)  # most ask about the second that it is
        if bind.callable or bind.required:
            yield Value(place, bind.callable or name, process, type(bind.type))
        else:
            self.constants[place] = process(bind.value) if process and bind.value is not None else bind.value

    def run(self, given: Mapping[str, Any]) -> list[Any]:
        """All rows, by the names of their columns."""
        return list(map(self.named, self.fetch(given)))

    def fetch(self, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """All rows, bare; raises DBAPIError, as SQLAlchemy does, when the database fails."""
        return self.ask(self.sql, self.ready(given))

    def ask(self, sql: str, ready: Any) -> list[tuple[Any, ...]]:
        """The same for a statement of which this one is a part."""
        try:
            found: list[tuple[Any, ...]] = database.link().execute(sql, ready).fetchall()
        except self.failures as error:
            raise self._told(error) from error
        return found

    def write(self, rows: Sequence[Mapping[str, Any]], link: Any) -> None:
        """Once for each of the rows, on this connection of the driver; raises DBAPIError too."""
        try:
            link.cursor().executemany(self.sql, [self.ready(row) for row in rows])
        except self.failures as error:
            raise self._told(error) from error

    def ready(self, values: Mapping[str, Any]) -> Any:
        """The values as this driver wants them."""
        ready = self.constants.copy()
        for at, name, process, _kind in self.given:
            ready[at] = process(values[name]) if process else values[name]
        for ask, process, places in self.asked:
            value = process(ask()) if process else ask()
            for at in places:
                ready[at] = value
        return ready

    def _told(self, error: Any) -> Exception:
        return DBAPIError.instance(self.sql, None, error, self.failures, dialect=self.dialect)


_prepared: OrderedDict[Hashable, Prepared] = OrderedDict()
_lists = Kept[tuple[Any, ...]](LISTS_KEPT, LISTS_SECONDS)


def rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Any]:
    """The answer to the statement that `build` makes; `values` are its bind parameters by name.

    `key` must tell apart all statements that are built in the module of `build`.
    """
    return _ours(key, build).run(values)


def listing(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> tuple[Any, ...]:
    """The same for a page of rows: read all at once, and not taken apart again while they stay the same.

    On SQLite they come as JSON: ask for no bytes, nor for fractions that must stay exact to the last digit.
    """
    return listings(Asked(key, build, values))[0]


class Asked(NamedTuple):
    """One listing of several: what `listing` is given."""

    key: Hashable
    build: Callable[[], Select[Any]]
    values: dict[str, Any]


def listings(*asked: Asked) -> list[tuple[Any, ...]]:
    """Several listings; on SQLite in one statement, for each costs more than reading a few rows."""
    if not database.is_sqlite():
        return [tuple(rows(one.key, one.build, **one.values)) for one in asked]
    parts = [_ours(one.key, one.build, in_one=True) for one in asked]
    values = [value for part, one in zip(parts, asked, strict=True) for value in part.ready(one.values)]
    (told,) = parts[0].ask(_side_by_side(*(part.sql for part in parts)), values)
    return [_taken_apart(part, text) for part, text in zip(parts, told, strict=True)]


@lru_cache(maxsize=KEPT)
def _side_by_side(*parts: str) -> str:
    return f"SELECT ({'), ('.join(parts)})" if len(parts) > 1 else parts[0]


def _taken_apart(part: Prepared, told: str) -> tuple[Any, ...]:
    return _lists.get((part, told), lambda: tuple(map(part.named, json.loads(told))))


def bare(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[tuple[Any, ...]]:
    """The same without names, where there are thousands of rows."""
    return _ours(key, build).fetch(values)


def free_rows(key: Hashable, build: Callable[[], Select[Any] | TextualSelect], **values: Any) -> list[Any]:
    """The same for tables that hold nobody's rows, such as the known words; and before there is a viewer."""
    return _ready((build.__module__, key, None), build).run(values)


def column(key: Hashable, build: Callable[[], Select[Any] | TextualSelect], **values: Any) -> list[Any]:
    """The same when there is one column, which spares hundreds of rows their names."""
    return [one for (one,) in _ready((build.__module__, key, None), build).fetch(values)]


def write(
    key: Hashable,
    build: Callable[[], Insert | Delete | TextClause],
    rows: Sequence[Mapping[str, Any]],
) -> None:
    """Insert these rows in the session's transaction, or delete them.

    Each row gives every column: what the model would fill in by itself is left out here.
    """
    _ready(key, build, tuple(rows[0])).write(rows, database.session_link())


def insert_rows(rows: Sequence[Any]) -> None:
    """Insert new rows of one model in the session's transaction, and fill in what they left to defaults.

    The session does not get to know the rows: working out what to write costs it more than writing does.
    """
    model: Any = type(rows[0])
    write(("insert", model), lambda: insert(model).inline(), [_filled_in(row, model) for row in rows])


def _filled_in(row: Any, model: Any) -> dict[str, Any]:
    for name, default in _defaults(model):
        if getattr(row, name) is None:
            setattr(row, name, default())
    return {name: getattr(row, name) for name in _columns(model)}


@lru_cache
def _columns(model: Any) -> tuple[str, ...]:
    mapper: Any = inspect(model)
    return tuple(one.key for one in mapper.column_attrs)


@lru_cache
def _defaults(model: Any) -> tuple[tuple[str, Callable[[], Any]], ...]:
    """How each column that has a default comes by it."""
    mapper: Any = inspect(model)
    found = ((one.key, one.columns[0].default) for one in mapper.column_attrs)
    return tuple((name, partial(_value_of, default)) for name, default in found if default is not None)


def _value_of(default: Any) -> Any:
    return default.arg(None) if default.is_callable else default.arg


def _ours(key: Hashable, build: Callable[[], Select[Any]], in_one: bool = False) -> Prepared:
    """What the viewer's kind may run of it."""
    viewer = required_viewer()
    whole = (build.__module__, key, viewer.role, in_one)
    return _ready(whole, lambda: build().options(scope.criteria(viewer)), in_one=in_one)


def _ready(
    key: Hashable,
    build: Callable[[], Statement],
    columns: tuple[str, ...] | None = None,
    in_one: bool = False,
) -> Prepared:
    dialect = database.dialect()
    whole = (key, dialect.name)
    ready = _prepared.get(whole)
    if ready is None:
        ready = _prepared[whole] = Prepared(build(), dialect, columns, in_one)
        if len(_prepared) > KEPT:
            _prepared.popitem(last=False)
    return ready
