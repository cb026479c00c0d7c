"""Entries beside topics: the team's own rows, and to a partner the shares that it may read of them.

Linking shows nobody anything new: who may not read the entry does not learn that it is there.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select

from portal.core.extensions import db
from portal.core.language import language
from portal.core.readers import token_of
from portal.core.viewer import required_viewer
from portal.dialogue.models import Topic, TopicEntry, TopicReader
from portal.logbook.models import Category, Entry
from portal.logbook.sharing.models import Share
from portal.people.models import Neighbourhood

OFFERED = 20  # topics to choose from


def model() -> Any:
    """What this viewer reads of the logbook: entries, or shares of them."""
    return Entry if required_viewer().in_team else Share


def entry_of(row: Any) -> str:
    """The id of the entry itself."""
    return str(row.id if isinstance(row, Entry) else row.entry_id)


def open_topics(row: Any) -> list[tuple[str, str]]:
    """The newest topics of the same team that the entry can be put beside."""
    mine = (TopicReader.reader == token_of(required_viewer()), TopicReader.topic_id == Topic.id)
    statement = (
        select(Topic.id, Topic.title)
        .join(TopicReader, mine[1])
        .where(mine[0], Topic.team_id == row.team_id, Topic.closed_at.is_(None))
        .order_by(TopicReader.position.desc())
        .limit(OFFERED)
    )
    return [(topic_id, title) for topic_id, title in db.session.execute(statement)]


def link(topic_id: str, team_id: int, entry_id: str) -> None:
    """Put the entry beside the topic, once."""
    known = select(TopicEntry).where(TopicEntry.topic_id == topic_id, TopicEntry.entry_id == entry_id)
    if db.session.scalar(known) is None:
        db.session.add(TopicEntry(topic_id=topic_id, team_id=team_id, entry_id=entry_id))
        db.session.flush()


def link_new(topic: Topic, public_id: str) -> None:
    """Put beside a new topic the entry from which it was begun, if the viewer reads it."""
    reads = model()
    if not public_id.isprintable():
        return  # PostgreSQL refuses to look for what it can't hold
    row = db.session.scalar(select(reads).where(reads.id == public_id, reads.team_id == topic.team_id))
    if row is not None:
        link(topic.id, topic.team_id, entry_of(row))


def unlink(topic: Topic, entry_id: str) -> None:
    """Take it away again; both stay."""
    mine = (TopicEntry.topic_id == topic.id, TopicEntry.entry_id == entry_id)
    db.session.execute(delete(TopicEntry).where(*mine))


def linked(topic_id: str) -> Sequence[Row[Any]]:
    """The entries beside the topic as far as the viewer may read them, in the order in which they came."""
    viewer = required_viewer()
    if not (viewer.in_team or viewer.is_partner):
        return ()
    reads = model()
    same = Entry.id if reads is Entry else Share.entry_id
    label = Category.label_en if language() == "en" else Category.label
    columns = (reads.id, reads.observed_at, reads.place, label.label("label"), Category.icon)
    statement = (
        select(*columns, Neighbourhood.name.label("neighbourhood"))
        .select_from(TopicEntry)
        .join(reads, same == TopicEntry.entry_id)
        .join(Category, Category.code == reads.category)
        .outerjoin(Neighbourhood, Neighbourhood.id == reads.neighbourhood_id)
        .where(TopicEntry.topic_id == topic_id)
        .order_by(TopicEntry.added_at, reads.observed_at)
    )
    return db.session.execute(statement).all()


def beside_entry(entry_id: str, public_id: str) -> dict[str, Any]:
    """For the page of an entry or share: the topics in which it is talked about."""
    statement = select(Topic.id, Topic.title).join(TopicEntry, TopicEntry.topic_id == Topic.id)
    newest_first = statement.where(TopicEntry.entry_id == entry_id).order_by(Topic.position.desc())
    return {"topics": db.session.execute(newest_first).all(), "public_id": public_id}
