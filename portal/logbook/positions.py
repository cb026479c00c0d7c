"""The order of the logbook: each row has one number that runs with time."""

from datetime import UTC, datetime
from uuid import UUID

TIE_BITS = 22


def position_of(observed_at: datetime, entry_id: str) -> int:
    """The place in time order as one number: seconds, then bits of the id; fits in 53 bits until 2038.

    Lists, paging and the search index all run along it.
    """
    return (int(observed_at.timestamp()) << TIE_BITS) | (UUID(entry_id).int & ((1 << TIE_BITS) - 1))


def position_at(moment: datetime) -> int:
    """The lowest position that this moment can have."""
    return int(moment.timestamp()) << TIE_BITS


def moment_of(position: int) -> datetime:
    """The second that a position stands for."""
    return datetime.fromtimestamp(position >> TIE_BITS, UTC)
