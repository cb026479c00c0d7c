"""The rows of entries and shares, and the tables that they go to."""

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from bench.bulk import Bulk
from portal.logbook.counting.tally import Tally

Row = tuple[Any, ...]
ENTRY = (
    "id", "position", "team_id", "author_id", "author_role", "received_at", "status", "void_reason",
    "audience", "hospitality", "follow_up", "awaits", "version", "retain_until", "cell", "source", "kind",
    "category", "neighbourhood_id", "place", "place_key", "lat", "lon", "observed_at", "text", "heard",
    "estimate", "minutes", "staff", "urgency",
)  # fmt: skip
EVENT = ("entry_id", "team_id", "at", "by_id", "what", "before", "after")
SHARE = (
    "id", "entry_id", "team_id", "position", "version", "kind", "category", "neighbourhood_id", "place",
    "lat", "lon", "observed_at", "text", "heard", "audience", "hospitality", "purpose", "shared_at",
    "shared_by_id",
)  # fmt: skip
READER = ("organisation_id", "share_id", "position", "team_id")
as_entry, as_share = itemgetter(*ENTRY), itemgetter(*SHARE)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some entries in time order with all that belongs to them, ready to store."""

    entries: list[Row]
    events: list[Row]
    documents: list[Row]
    shares: list[Row]
    readers: list[Row]
    share_documents: list[Row]
    words: Counter[str]  # in how many documents each occurs
    tally: Tally  # what they add to the kept counts

    def store(self, target: Bulk) -> None:
        target.insert("entry", ENTRY, self.entries)
        target.insert("entry_event", EVENT, self.events)
        target.insert("share", SHARE, self.shares)
        target.insert("share_reader", READER, self.readers)
        target.index("entry_index", self.documents)
        target.index("share_index", self.share_documents)
