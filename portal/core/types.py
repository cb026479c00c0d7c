"""Column types that SQLite and PostgreSQL do not share by themselves."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

PUBLIC_ID = String(36)  # a UUID as text: no conversion per row, the same on both databases

# SQLite gives a key of its own only to a column that is called INTEGER.
Key = BigInteger().with_variant(Integer(), "sqlite")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: aware in Python, stored without an offset; refuses a naive value."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None else None


def moment_from(value: Any) -> datetime:
    """A stored moment as a ready statement hands it over: a text on SQLite."""
    found: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found.replace(tzinfo=UTC)


class Addressed:
    """A row with an id for use in addresses, which tells nothing of how many there are."""

    public_id: Mapped[str] = mapped_column(PUBLIC_ID, unique=True, default=lambda: str(uuid4()))
