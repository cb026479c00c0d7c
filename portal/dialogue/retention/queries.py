"""Until when a topic is kept, and removing what is past that, a few at a time."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache

from flask import current_app
from sqlalchemy import delete, select

from portal.core import dates, purging, scope
from portal.core.extensions import db
from portal.core.positions import moment_of, position_at
from portal.dialogue.index import post_document, post_index, topic_document, topic_index
from portal.dialogue.models import Post, Topic
from portal.dialogue.speaking.queries import readers_of
from portal.logbook.retention.models import PurgeCount

BATCH = 20


def kept_until(position: int) -> date:
    """Until when a topic is kept whose newest post stands at this position, closing being one too."""
    return _months_past(position, _months())


@lru_cache(maxsize=1_024)
def _months_past(position: int, months: int) -> date:
    return dates.months_after(dates.local(moment_of(position)).date(), months)


def _months() -> int:
    found: int = current_app.extensions["config"].topic_months
    return found


def purge_topics() -> str:
    """Remove the topics whose time is up and count them per team; says how many those were."""
    removed = 0
    with scope.unscoped():
        while topics := _past():
            for topic in topics:
                _remove(topic)
            purging.count(PurgeCount, "topics", Counter(topic.team_id for topic in topics))
            db.session.commit()
            removed += len(topics)
    return f"Removed {removed} topics."


def _past() -> Sequence[Topic]:
    first_kept = datetime.combine(dates.months_after(dates.today(), -_months()), time(), dates.LOCAL)
    return db.session.scalars(
        select(Topic).where(Topic.position < position_at(first_kept)).limit(BATCH)
    ).all()


def _remove(topic: Topic) -> None:
    """The database takes along what hangs on a topic; its words leave the indexes here."""
    readers = readers_of(topic)
    posts = db.session.scalars(select(Post).where(Post.topic_id == topic.id, Post.hidden_at.is_(None))).all()
    topic_index.remove([topic_document(topic, readers)])
    post_index.remove([post_document(post, readers) for post in posts])
    db.session.execute(delete(Topic).where(Topic.id == topic.id).execution_options(synchronize_session=False))
