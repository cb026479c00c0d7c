"""How much is new to the viewer, for the menu."""

from sqlalchemy import ColumnElement, and_, func, or_, select

from portal.core import news
from portal.core.scope import Me
from portal.dialogue.models import Notice, Topic, TopicMark


def unread_topics() -> ColumnElement[int]:
    """In how many topics there is something that this person has not seen."""
    unread = select(TopicMark.topic_id).join(Topic, Topic.id == TopicMark.topic_id)
    return news.at_most(unread.where(TopicMark.unread, TopicMark.user_id == Me.user))


def unread_notices() -> ColumnElement[int]:
    """How many notices are new to this person.

    Counted from the newest on; what lies behind a hundred read ones is not looked for.
    """
    newest = (
        select(Notice.topic_id, Notice.position)
        .where(Notice.user_id == Me.user)
        .order_by(Notice.position.desc())
        .limit(news.COUNTED_TO + 1)
        .subquery()
    )
    mark = and_(TopicMark.topic_id == newest.c.topic_id, TopicMark.user_id == Me.user)
    unseen = or_(TopicMark.read_to.is_(None), TopicMark.read_to < newest.c.position)
    readable = select(func.count()).select_from(newest).join(Topic, Topic.id == newest.c.topic_id)
    return readable.outerjoin(TopicMark, mark).where(unseen).scalar_subquery()
