"""What the logbook offers to search: entries to their team, shares to their readers and their team."""

from portal.core.search import SearchIndex
from portal.core.words import Document
from portal.logbook.models import Entry
from portal.logbook.sharing.models import Share

entry_index = SearchIndex("entry_index")
share_index = SearchIndex("share_index")


def team_token(team_id: int) -> str:
    return f"t{team_id}"


def organisation_token(organisation_id: int) -> str:
    return f"o{organisation_id}"


def entry_document(entry: Entry) -> Document:
    """Everything that was typed, so that a colleague finds it by any of its words."""
    typed = "\n".join(part for part in (entry.text, entry.heard, entry.estimate) if part)
    return Document(entry.position, entry.place, typed, (team_token(entry.team_id),))


def share_document(share: Share) -> Document:
    """Only what the readers read, and only for them."""
    typed = "\n".join(part for part in (share.text, share.heard) if part)
    readers = tuple(organisation_token(reader.organisation_id) for reader in share.readers)
    return Document(share.position, share.place, typed, readers)
