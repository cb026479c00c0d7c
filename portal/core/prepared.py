"""Statements that are built once and run many times, for the few pages where building costs the most.

SQLAlchemy needs longer to put a select together than SQLite to answer it. A statement kept here is
narrowed to its kind of viewer when it is built, as the session's hook would do, and is kept per role. It
runs on the driver itself, and its rows are plain named tuples. Values come back as the driver gives them:
ask for numbers and texts, no dates.
"""

from collections import OrderedDict, namedtuple
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from sqlalchemy import Dialect, Select
from sqlalchemy.exc import DBAPIError

from portal.core import database, scope
from portal.core.extensions import db
from portal.core.viewer import required_viewer

KEPT = 256


class Value(NamedTuple):
    """One bind parameter, and how the driver wants it."""

    name: str
    ask: Callable[[], Any] | None
    process: Callable[[Any], Any] | None
    constant: Any

    def now(self, given: dict[str, Any]) -> Any:
        if self.name in given:
            value = given[self.name]
        elif self.ask:
            value = self.ask()
        else:
            return self.constant
        return self.process(value) if self.process else value


class Prepared:
    """A compiled statement: how its values reach the driver, and how its rows come back."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self.dialect = dialect
        self.row = _named(statement.selected_columns.keys())
        order: list[str] | None = getattr(compiled, "positiontup", None)
        self.in_order = order is not None  # SQLite counts its values, PostgreSQL names them
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        self.names = list(order or binds)
        self.values = [self._value(name, binds[name]) for name in self.names]

    def _value(self, name: str, bind: Any) -> Value:
        """How to come by a value: given by name, asked for at each run, or always the same."""
        process = bind.type.dialect_impl(self.dialect).bind_processor(self.dialect)
        constant = process(bind.value) if process and bind.value is not None else bind.value
        return Value(name, bind.callable, process, constant)

    def run(self, given: dict[str, Any]) -> list[Any]:
        """All rows; raises DBAPIError, as SQLAlchemy does, when the database fails."""
        values = [one.now(given) for one in self.values]
        driver: Any = self.dialect.loaded_dbapi
        given_as = values if self.in_order else dict(zip(self.names, values, strict=True))
        try:
            with database.link() as link:
                return list(map(self.row._make, link.execute(self.sql, given_as).fetchall()))
        except driver.Error as error:
            raise DBAPIError.instance(self.sql, None, error, driver.Error, dialect=self.dialect) from error


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


def free_rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Any]:
    """The same for tables that hold nobody's rows, such as the known words; and before there is a viewer."""
    return _run((key, None), build, values)


def _run(key: Hashable, build: Callable[[], Select[Any]], values: dict[str, Any]) -> list[Any]:
    dialect = db.engine.dialect
    whole = (key, dialect.name)
    ready = _prepared.get(whole)
    if ready is None:
        ready = _prepared[whole] = Prepared(build(), dialect)
        if len(_prepared) > KEPT:
            _prepared.popitem(last=False)
    return ready.run(values)
