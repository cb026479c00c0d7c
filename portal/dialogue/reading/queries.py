"""What is unread: written for everyone at each post, taken away when the post was shown to that account."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Insert, Table, and_, case, exists, func, literal, or_, select, update

from portal.core import database, scope
from portal.core.extensions import db
from portal.core.readers import token_of
from portal.core.viewer import required_viewer
from portal.dialogue.models import Answer, Attention, Mention, Post, Topic, TopicMark, TopicReader
from portal.people.models import User

PATIENCE = 1_000  # milliseconds that a page waits to note what it showed; else it stays unread
_MARK = ("user_id", "topic_id", "read_to", "unread", "position", "attention")


def _insert() -> Any:
    return database.insert(_table(TopicMark))


def _table(model: Any) -> Table:
    table: Table = model.__table__
    return table


def announce(
    topic: Topic, post: Post, before: int, mentions: Sequence[Mention], heard_by_all: bool = False
) -> None:
    """Make the post unread for everyone in the topic but its author, as far as each wants to know.

    `before` is the position of the post before it: up to there a newcomer has nothing to catch up with.
    """
    mark = _table(TopicMark).c
    with scope.unscoped():
        people = people_in(topic).where(User.id != post.author_id)
        named = select(people.where(is_named(mentions)).subquery().c.id)
        called = and_(mark.attention == Attention.MENTIONED, mark.user_id.in_(named))
        usual = _usual(topic.id, User.organisation_id)
        hears = or_(literal(heard_by_all), usual == Attention.FOLLOW, User.id.in_(named))
        chosen = people.with_only_columns(
            User.id, literal(topic.id), literal(before), hears, literal(post.position), usual
        )
        adding = _insert().from_select(_MARK, chosen)
        fresh = {"unread": True, "position": post.position}
        condition = None if heard_by_all else or_(mark.attention == Attention.FOLLOW, called)
        db.session.execute(_on_known(adding, fresh, condition))


def read_again(topic: Topic, post: Post, people: Sequence[int]) -> None:
    """The post is new to these people though it stood there: as if they had read up to it, and no further."""
    if not people:
        return
    mark, before = _table(TopicMark).c, post.position - 1
    chosen = select(User.id).where(User.id.in_(people)).with_only_columns(
        User.id, literal(topic.id), literal(before), literal(True), literal(topic.position),
        _usual(topic.id, User.organisation_id),
    )  # fmt: skip
    fresh = {"read_to": _smaller(mark.read_to, before), "unread": True, "position": topic.position}
    with scope.unscoped():
        db.session.execute(_on_known(_insert().from_select(_MARK, chosen), fresh))


def _usual(topic_id: str, organisation: Any) -> Any:
    """What somebody who chose nothing wants to know: little where their organisation said "not now"."""
    seat = _table(TopicReader).alias()
    declined = (seat.c.organisation_id == organisation, seat.c.answer == Answer.NOT_NOW)
    quiet = exists(select(1).where(seat.c.topic_id == topic_id, *declined))
    return case((quiet, Attention.MENTIONED.value), else_=Attention.FOLLOW.value)


def follow(topic: Topic, post: Post) -> None:
    """Who says something has seen what is there, and hears what comes after it."""
    own = {"user_id": post.author_id, "topic_id": topic.id, "read_to": post.position}
    rest = {"unread": False, "position": post.position, "attention": Attention.FOLLOW}
    db.session.execute(_on_known(_insert().values(**own, **rest), {"attention": Attention.FOLLOW}))
    mine = (TopicReader.topic_id == topic.id, TopicReader.reader == token_of(required_viewer()))
    db.session.execute(update(TopicReader).where(*mine).values(seen=post.position))


def _on_known(adding: Any, values: dict[str, Any], where: Any = None) -> Insert:
    found: Insert = adding.on_conflict_do_update(
        index_elements=["user_id", "topic_id"], set_=values, where=where
    )
    return found


def people_in(topic: Topic) -> Any:
    """Whoever can read the topic: its team, and the people of its organisations and districts."""
    of_topic = TopicReader.topic_id == topic.id
    organisations = select(TopicReader.organisation_id).where(of_topic)
    districts = select(TopicReader.district_id).where(of_topic)
    inside = or_(
        User.team_id == topic.team_id,
        User.organisation_id.in_(organisations),
        User.district_id.in_(districts),
    )
    return select(User.id).where(User.active, inside)


def is_named(mentions: Sequence[Mention]) -> Any:
    """Whether somebody is named, or belongs to a team or organisation that is."""
    people = [one.user_id for one in mentions if one.user_id]
    readers = [one.reader for one in mentions if one.reader]
    of = select(TopicReader.organisation_id).where(TopicReader.reader.in_(readers))
    teams = [int(one[1:]) for one in readers if one.startswith("t")]
    return or_(User.id.in_(people), User.organisation_id.in_(of), User.team_id.in_(teams))


def shown(topic: Any, read_to: int, joins: int) -> None:
    """The posts after `joins` up to `read_to` were shown to this account; `topic` says how far it was.

    Whoever has not read up to `joins` skipped some, and those stay unread. Stands apart from the page,
    which only reads.
    """
    if (read_to <= (topic.read_to or 0) and not topic.unread) or _skipped(topic, joins):
        return
    viewer, reader, columns = required_viewer(), _table(TopicReader), _table(TopicMark).c
    later = exists().where(
        Post.topic_id == topic.id, Post.position > read_to, Post.author_id != viewer.user_id
    )
    own = {"user_id": viewer.user_id, "topic_id": topic.id, "read_to": read_to, "unread": False}
    usual = _usual(topic.id, viewer.organisation_id) if viewer.organisation_id else Attention.FOLLOW
    adding = _insert().values(**own, position=topic.position, attention=usual)
    further = {"read_to": _larger(columns.read_to, read_to), "unread": and_(columns.unread, later)}
    mine = (reader.c.topic_id == topic.id, reader.c.reader == token_of(viewer), reader.c.seen < read_to)
    seen = (
        update(reader).where(*mine).values(seen=read_to)
    )  # first, as a post does: else each waits for the other
    database.write_if_free(seen, _on_known(adding, further), patience=PATIENCE)
    database.look_anew()  # what this page says of unread topics must know of it


def _skipped(topic: Any, joins: int) -> bool:
    """Whether a post of somebody else lies between what was read and what is shown."""
    known = topic.read_to
    if known is None or joins <= known:
        return False
    unseen = max(known, topic.number)  # the opening text stands on every page
    between = (Post.topic_id == topic.id, Post.position > unseen, Post.position <= joins)
    other = select(Post.id).where(*between, Post.author_id != required_viewer().user_id).limit(1)
    return db.session.scalar(other) is not None


def _larger(column: Any, value: int) -> Any:
    return func.max(column, value) if database.is_sqlite() else func.greatest(column, value)


def _smaller(column: Any, value: int) -> Any:
    return func.min(column, value) if database.is_sqlite() else func.least(column, value)


def attend(topic: Topic, attention: Attention) -> None:
    """Keep what this person wants to know of the topic; muted is never unread."""
    viewer = required_viewer()
    values = {"user_id": viewer.user_id, "topic_id": topic.id, "read_to": topic.position, "unread": False}
    quiet = {"unread": False} if attention is Attention.MUTED else {}
    adding = _insert().values(**values, position=topic.position, attention=attention)
    db.session.execute(_on_known(adding, {"attention": attention, **quiet}))
