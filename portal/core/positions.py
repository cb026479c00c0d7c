"""The order of what people write: a position is a moment in microseconds, exact in browsers too."""

from datetime import UTC, datetime, timedelta

SECOND = 1_000_000
_START = datetime(1970, 1, 1, tzinfo=UTC)


def position_at(moment: datetime) -> int:
    """The position of this moment."""
    return (moment - _START) // timedelta(microseconds=1)


def moment_of(position: int) -> datetime:
    """The moment that a position stands for."""
    return _START + timedelta(microseconds=position)
