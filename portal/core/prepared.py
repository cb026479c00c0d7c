"""Statements that are built once and run many times, for the few pages where building costs the most.

SQLAlchemy needs longer to put a select together than SQLite to answer it. A statement kept here is
narrowed to its kind of viewer when it is built, as the session's hook would do, and is kept per role. It
runs on the driver itself, in this request's transaction, and its rows are plain named tuples. Values come
back as the driver gives them: ask for numbers and texts, no dates.
"""

from collections import OrderedDict, namedtuple
from collections.abc import Callable, Hashable
from typing import Any

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.exc import DBAPIError

from portal.core import scope
from portal.core.extensions import db
from portal.core.viewer import required_viewer

KEPT = 256


class Prepared:
    """A compiled statement: how its values reach the driver, and how its rows come back."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self.dialect = dialect
        self.row: Any = namedtuple("Row", statement.selected_columns.keys(), rename=True)
        order: list[str] | None = getattr(compiled, "positiontup", None)
        self.in_order = order is not None  # SQLite counts its values, PostgreSQL names them
        binds = {name: bind for bind, name in compiled.bind_names.items()}  # type: ignore[attr-defined]
        self.values = [(name, *self._source(binds[name])) for name in order or binds]

    def _source(self, bind: Any) -> tuple[Any, Any, Any]:
        """Where a value comes from when it is not given, and what the driver wants done to it."""
        process = bind.type.dialect_impl(self.dialect).bind_processor(self.dialect)
        return bind.callable, bind.value, process

    def run(self, connection: Connection, given: dict[str, Any]) -> list[Any]:
        """All rows; raises DBAPIError, as SQLAlchemy does, when the database fails."""
        values = [(name, self._value(name, given, *source)) for name, *source in self.values]
        link: Any = connection.connection.driver_connection
        driver: Any = self.dialect.loaded_dbapi
        try:
            found = link.execute(self.sql, [value for _, value in values] if self.in_order else dict(values))
            return list(map(self.row._make, found.fetchall()))
        except driver.Error as error:
            raise DBAPIError.instance(self.sql, None, error, driver.Error, dialect=self.dialect) from error

    @staticmethod
    def _value(name: str, given: dict[str, Any], ask: Any, constant: Any, process: Any) -> Any:
        value = given[name] if name in given else ask() if ask else constant
        return process(value) if process else value


_prepared: OrderedDict[Hashable, Prepared] = OrderedDict()


def rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Any]:
    """The answer to the statement that `build` makes, in this request's transaction.

    `key` must tell apart all statements that `build` can make; what differs from call to call goes into
    `values`, as bind parameters by name.
    """
    viewer = required_viewer()
    return _run((key, viewer.role), lambda: build().options(scope.criteria(viewer)), values)


def free_rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Any]:
    """The same for tables that hold nobody's rows, such as the known words; and before there is a viewer."""
    return _run((key, None), build, values)


def _run(key: Hashable, build: Callable[[], Select[Any]], values: dict[str, Any]) -> list[Any]:
    connection = db.session.connection()
    whole = (key, connection.dialect.name)
    ready = _prepared.get(whole)
    if ready is None:
        ready = _prepared[whole] = Prepared(build(), connection.dialect)
        if len(_prepared) > KEPT:
            _prepared.popitem(last=False)
    return ready.run(connection, values)
