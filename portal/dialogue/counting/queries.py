"""How much is new to the viewer: asked once for all numbers in the menu, because they stand on every page."""

from typing import Any

from flask import g
from sqlalchemy import and_, func, or_, select
from sqlalchemy.exc import SQLAlchemyError

from portal.core import prepared
from portal.core.scope import Me
from portal.dialogue.models import Notice, Topic, TopicMark

COUNTED_TO = 99


def unread_topics() -> int:
    """In how many topics there is something that this person has not seen, up to one more than is said."""
    return _news()[0]


def unread_notices() -> int:
    """How many notices are new to this person, up to one more than is said."""
    return _news()[1]


def _news() -> tuple[int, int]:
    """Both numbers. They stand on error pages too, so they do not mind that the database is away."""
    if "news" not in g:
        try:
            topics, notices = prepared.rows("news", _both)[0]
            g.news = (int(topics), int(notices))
        except SQLAlchemyError:
            g.news = (0, 0)
    found: tuple[int, int] = g.news
    return found


def _both() -> Any:
    return select(_topics().label("topics"), _notices().label("notices"))


def _topics() -> Any:
    some = (
        select(TopicMark.topic_id)
        .join(Topic, Topic.id == TopicMark.topic_id)
        .where(TopicMark.unread, TopicMark.user_id == Me.user)
        .limit(COUNTED_TO + 1)
        .subquery()
    )
    return select(func.count()).select_from(some).scalar_subquery()


def _notices() -> Any:
    """Counted from the newest on; what lies behind a hundred read ones is not looked for."""
    newest = (
        select(Notice.topic_id, Notice.position)
        .where(Notice.user_id == Me.user)
        .order_by(Notice.position.desc())
        .limit(COUNTED_TO + 1)
        .subquery()
    )
    mark = and_(TopicMark.topic_id == newest.c.topic_id, TopicMark.user_id == Me.user)
    unseen = or_(TopicMark.read_to.is_(None), TopicMark.read_to < newest.c.position)
    readable = select(func.count()).select_from(newest).join(Topic, Topic.id == newest.c.topic_id)
    return readable.outerjoin(TopicMark, mark).where(unseen).scalar_subquery()
