"""Notices: written with the post that they are about, read when the topic is read that far."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, literal, or_, select

from portal.core import database, notices, prepared, scope
from portal.core.extensions import db
from portal.core.scope import Me
from portal.dialogue.mailing.queries import write_at_once
from portal.dialogue.models import (
    Attention,
    Mention,
    Notice,
    NoticeKind,
    Post,
    PostKind,
    Topic,
    TopicMark,
    TopicReader,
)
from portal.dialogue.reading.queries import is_named, people_in
from portal.people.models import User

PAGE = 25
PAST_ALL = 2**62
FOR_ALL = {
    PostKind.OUTCOME: NoticeKind.OUTCOME,
    PostKind.ROUND: NoticeKind.ROUND,
    PostKind.PROPOSAL: NoticeKind.ROUND,
}


def tell(topic: Topic, post: Post, mentions: Sequence[Mention]) -> None:
    """A notice for whoever the post names, and for everyone where it asks or ends something."""
    if post.kind in FOR_ALL:
        _put(topic, post, FOR_ALL[PostKind(post.kind)], User.id.is_not(None))
    tell_named(topic, post, mentions)


def tell_named(topic: Topic, post: Post, mentions: Sequence[Mention]) -> Sequence[int]:
    """A notice for whoever is named and had none about this post; answers who that are."""
    return _put(topic, post, NoticeKind.MENTION, is_named(mentions)) if mentions else ()


def tell_asked(topic: Topic, post: Post, asked: Sequence[TopicReader]) -> None:
    """A notice for the people of these readers, who are asked along with this post."""
    organisations = [one.organisation_id for one in asked if one.organisation_id]
    districts = [one.district_id for one in asked if one.district_id]
    whom = or_(User.organisation_id.in_(organisations), User.district_id.in_(districts))
    _put(topic, post, NoticeKind.QUESTION, whom)


def answered(topic: Topic, organisation_id: int) -> None:
    """The organisation answered, so nobody there is reminded of the question any more."""
    people = select(User.id).where(User.organisation_id == organisation_id)
    asked = (Notice.topic_id == topic.id, Notice.kind == NoticeKind.QUESTION, Notice.user_id.in_(people))
    with scope.unscoped():
        db.session.execute(delete(Notice).where(*asked).execution_options(synchronize_session=False))


def _put(topic: Topic, post: Post, kind: NoticeKind, whom: Any) -> Sequence[int]:
    """For those people in the topic, without its author and without who wants to know nothing of it.

    Answers who got one that they did not have yet.
    """
    mark = TopicMark.__table__
    muted = select(mark.c.user_id).where(
        mark.c.topic_id == topic.id, mark.c.attention == Attention.MUTED.value
    )
    with scope.unscoped():
        chosen = people_in(topic).where(whom, User.id != post.author_id, User.id.not_in(muted))
        about = chosen.with_only_columns(
            User.id, literal(topic.id), literal(post.position), literal(kind.value), literal(post.voice)
        )
        names = ("user_id", "topic_id", "position", "kind", "voice")
        adding = database.insert(Notice.__table__).from_select(names, about)
        adding = adding.on_conflict_do_nothing().returning(Notice.user_id)
        told = db.session.scalars(adding).all()
    write_at_once(topic, post, kind, told)
    return told


@dataclass(frozen=True, slots=True)
class Page:
    """A page of notices, each with its template, newest first; `after` pages on."""

    rows: tuple[Any, ...]
    after: int | None


def page_of(after: int) -> Page:
    """The viewer's own notices of all features below this position."""
    found = notices.listing(after or PAST_ALL, PAGE + 1)
    return Page(tuple(found[:PAGE]), found[PAGE - 1][1].position if len(found) > PAGE else None)


def rows(below: int, most: int) -> Sequence[Any]:
    """Those of the dialogue; what they are about is still to be read by the viewer."""
    return prepared.rows("notices", _listed, below=below, most=most)


def _listed() -> Any:
    unread = (Notice.position > func.coalesce(TopicMark.read_to, 0)).label("unread")
    columns = (Notice.position, Notice.kind, Notice.voice, Notice.topic_id, Topic.title, Post.id, unread)
    return (
        select(*columns)
        .join(Topic, Topic.id == Notice.topic_id)
        .join(Post, Post.position == Notice.position)
        .outerjoin(TopicMark, and_(TopicMark.topic_id == Notice.topic_id, TopicMark.user_id == Me.user))
        .where(Notice.user_id == Me.user, Notice.position < bindparam("below"))
        .order_by(Notice.position.desc(), Notice.kind)
        .limit(bindparam("most"))
    )
