"""Statements that are built once and run many times, for the few pages where building costs the most.

SQLAlchemy needs longer to put a select together than SQLite to answer it. A statement kept here is
narrowed to its kind of viewer when it is built, as the session's hook would do, and is kept per role.
Values come back as the driver gives them: ask for numbers and texts, no dates.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

from sqlalchemy import Compiled, Dialect, Row, Select

from portal.core import scope
from portal.core.extensions import db
from portal.core.viewer import required_viewer

KEPT = 256


class Prepared:
    """A compiled statement and how its values reach the driver."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        self.compiled: Compiled = statement.compile(dialect=dialect)
        self.sql = str(self.compiled)
        self.order: list[str] | None = getattr(self.compiled, "positiontup", None)
        binds = getattr(self.compiled, "bind_names", {})
        made = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for bind, name in binds.items()}
        self.processors = {name: process for name, process in made.items() if process}

    def values(self, given: dict[str, Any]) -> Any:
        """What the driver wants: in order for SQLite, by name for PostgreSQL."""
        filled = dict(self.compiled.construct_params(given) or {})
        for name, process in self.processors.items():
            filled[name] = process(filled[name])
        return tuple(filled[name] for name in self.order) if self.order else filled


_prepared: OrderedDict[Hashable, Prepared] = OrderedDict()


def rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Row[Any]]:
    """The answer to the statement that `build` makes, in this request's transaction.

    `key` must tell apart all statements that `build` can make; what differs from call to call goes into
    `values`, as bind parameters by name.
    """
    viewer = required_viewer()
    return _run((key, viewer.role), lambda: build().options(scope.criteria(viewer)), values)


def free_rows(key: Hashable, build: Callable[[], Select[Any]], **values: Any) -> list[Row[Any]]:
    """The same for tables that hold nobody's rows, such as the known words; and before there is a viewer."""
    return _run((key, None), build, values)


def _run(key: Hashable, build: Callable[[], Select[Any]], values: dict[str, Any]) -> list[Row[Any]]:
    connection = db.session.connection()
    whole = (key, connection.dialect.name)
    ready = _prepared.get(whole)
    if ready is None:
        ready = _prepared[whole] = Prepared(build(), connection.dialect)
        if len(_prepared) > KEPT:
            _prepared.popitem(last=False)
    return list(connection.exec_driver_sql(ready.sql, ready.values(values)).all())
