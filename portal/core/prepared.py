"""Statements that are built once and run many times, for the few pages where building costs the most.

SQLAlchemy needs longer to put a select together than SQLite to answer it. A statement kept here is
narrowed to its kind of viewer when it is built, as the session's hook would do, and is kept per role. It
runs on the driver itself, and its rows are plain named tuples. Values come back as the driver gives them:
ask for numbers and texts, no dates. Inserts that go along with each new entry are kept in the same way.
"""

from collections import OrderedDict, namedtuple
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Dialect, Insert, Select, TextClause, TextualSelect
from sqlalchemy.exc import DBAPIError

from portal.core import database, scope
from portal.core.extensions import db
from portal.core.viewer import required_viewer

KEPT = 256
Statement = Select[Any] | TextualSelect | Insert | TextClause


class Value(NamedTuple):
    """One bind parameter, and how the driver wants it."""

    name: str
    ask: Callable[[], Any] | None
    process: Callable[[Any], Any] | None
    constant: Any

    def now(self, given: Mapping[str, Any]) -> Any:
        if self.name in given:
            value = given[self.name]
        elif self.ask:
            value = self.ask()
        else:
            return self.constant
        return self.process(value) if self.process else value


class Prepared:
    """A compiled statement: how its values reach the driver, and how its rows come back."""

    def __init__(self, statement: Statement, dialect: Dialect, columns: Sequence[str] | None = None) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        self.sql = str(compiled)
        self.dialect = dialect
        self.failures: Any = dialect.loaded_dbapi.Error
        self.row: Any = None
        if isinstance(statement, Select | TextualSelect):
            self.row = _named(statement.selected_columns.keys())
        order: list[str] | None = getattr(compiled, "positiontup", None)
        self.in_order = order is not None  # SQLite counts its values, PostgreSQL names them
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        self.names = list(order or binds)
        self.values = [self._value(name, binds[name]) for name in self.names]

    def _value(self, name: str, bind: Any) -> Value:
        """How to come by a value: given by name, asked for at each run, or always the same."""
        process = bind.type.dialect_impl(self.dialect).bind_processor(self.dialect)
        value = None if bind.required else bind.value
        constant = process(value) if process and value is not None else value
        return Value(name, bind.callable, process, constant)

    def run(self, given: Mapping[str, Any]) -> list[Any]:
        """All rows; raises DBAPIError, as SQLAlchemy does, when the database fails."""
        try:
            found = database.link().execute(self.sql, self._given(given)).fetchall()
        except self.failures as error:
            raise self._told(error) from error
        return list(map(self.row._make, found))

    def write(self, rows: Sequence[Mapping[str, Any]], link: Any) -> None:
        """Once for each of the rows, on this connection of the driver; raises DBAPIError too."""
        try:
            link.cursor().executemany(self.sql, [self._given(row) for row in rows])
        except self.failures as error:
            raise self._told(error) from error

    def _given(self, values: Mapping[str, Any]) -> Any:
        """The values as this driver wants them."""
        ready = [one.now(values) for one in self.values]
        return ready if self.in_order else dict(zip(self.names, ready, strict=True))

    def _told(self, error: Any) -> Exception:
        return DBAPIError.instance(self.sql, None, error, self.failures, dialect=self.dialect)


def _named(columns: Any) -> Any:
    return namedtuple("Row", columns, rename=True)


_prepared: OrderedDict[Hashable, Prepared] = OrderedDict()


def rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Any]:
    """The answer to the statement that `build` makes.

    `key` must tell apart all statements that `build` can make; what differs from call to call goes into
    `values`, as bind parameters by name.
    """
    viewer = required_viewer()
    return _run((key, viewer.role), lambda: build().options(scope.criteria(viewer)), values)


def free_rows(key: Hashable, build: Callable[[], Select[Any] | TextualSelect], **values: Any) -> list[Any]:
    """The same for tables that hold nobody's rows, such as the known words; and before there is a viewer."""
    return _run((key, None), build, values)


def write(
    key: Hashable,
    build: Callable[[], Insert | TextClause],
    rows: Sequence[Mapping[str, Any]],
) -> None:
    """Insert these rows in the session's transaction.

    Each row gives every column: what the model would fill in by itself is left out here.
    """
    link = db.session.connection().connection.driver_connection
    _ready(key, build, tuple(rows[0])).write(rows, link)


def _run(key: Hashable, build: Callable[[], Statement], values: dict[str, Any]) -> list[Any]:
    return _ready(key, build).run(values)


def _ready(key: Hashable, build: Callable[[], Statement], columns: tuple[str, ...] | None = None) -> Prepared:
    dialect = db.engine.dialect
    whole = (key, dialect.name)
    ready = _prepared.get(whole)
    if ready is None:
        ready = _prepared[whole] = Prepared(build(), dialect, columns)
        if len(_prepared) > KEPT:
            _prepared.popitem(last=False)
    return ready
