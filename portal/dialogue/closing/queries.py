"""Closing and reopening; each is told in the topic itself."""

from datetime import date

from sqlalchemy import func, select, update

from portal.core import dates
from portal.core.extensions import db
from portal.dialogue.models import PostKind, Round, Topic, TopicReader
from portal.dialogue.speaking.queries import said_last, say


def close(topic: Topic, outcome: str) -> bool:
    """Close a topic that is held, with its outcome; False when it was closed with other words already."""
    if topic.closed_at is not None:
        return outcome == said_last(topic, PostKind.OUTCOME)
    say(topic, outcome, PostKind.OUTCOME)
    topic.closed_at = dates.now()
    db.session.execute(update(TopicReader).where(TopicReader.topic_id == topic.id).values(awaits=False))
    return True


def running(topic: Topic) -> date | None:
    """The last day of the round that ends last of those that have not opened."""
    waits = (Round.topic_id == topic.id, Round.opened_at.is_(None))
    return db.session.scalar(select(func.max(Round.closes_on)).where(*waits))


def reopen(topic: Topic) -> bool:
    """Take it up again; False when it was open."""
    if topic.closed_at is None:
        return False
    say(topic, "", PostKind.REOPENED)
    topic.closed_at = None
    return True
