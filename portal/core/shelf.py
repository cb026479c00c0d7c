"""Connections that requests only read on.

SQLAlchemy's pool looks after a connection each time it is handed out and taken back, which takes longer than
reading a row does. A connection to a file needs none of that care: it cannot be lost, and all there is to do
is to end its transaction. So on SQLite those who read keep theirs here, one for each thread at most.
"""

from typing import Any

from sqlalchemy import Engine, PoolProxiedConnection, QueuePool, event


class Shelf:
    """One per engine. What was taken is put back by the same request."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._free = engine, list[PoolProxiedConnection]()
        # In memory each connection would be a database of its own, so there the pool has only one.
        self._keeps = engine.dialect.name == "sqlite" and isinstance(engine.pool, QueuePool)
        event.listen(engine, "engine_disposed", self._close)

    def take(self) -> PoolProxiedConnection:
        """One that nobody else has; opened when there is none."""
        try:
            return self._free.pop()
        except IndexError:
            return self._engine.raw_connection()

    def put_back(self, one: PoolProxiedConnection) -> None:
        """End its transaction, for the next who reads."""
        if not self._keeps:
            one.close()
            return
        link: Any = one.driver_connection
        link.rollback()
        self._free.append(one)

    def _close(self, _engine: Engine) -> None:
        """The engine lets go of its database."""
        while self._free:
            one = self._free.pop()
            one.detach()  # else it would only go back to the pool
            one.close()
