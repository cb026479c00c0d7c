"""Reading a topic: posts by keyset from either side, so that a long topic opens like a short one."""

from typing import Any

from flask import abort
from sqlalchemy import Row, Select, bindparam, func, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.scope import Me
from portal.core.viewer import required_viewer
from portal.dialogue.models import HiddenText, Mention, Post, Topic
from portal.dialogue.topic.stretch import Stretch, shown

PAGE = 25
CONTEXT = 3  # posts shown before the first new one
PAST_ALL = 2**62
COUNTED_TO = 99


def stretch(topic: Topic, mark: Row[Any] | None, before: int, after: int) -> Stretch:
    """The posts before or after a position, else from the first new one on, else the newest.

    On a first visit everything is new, and the topic begins at its beginning.
    """
    read_to = mark.read_to if mark else PAST_ALL
    if before:
        return _backwards(topic, PAST_ALL, before)
    if after:
        return _forwards(topic, PAST_ALL, [], max(after, topic.number), earlier=True)
    if mark is None or not mark.unread:
        return _backwards(topic, PAST_ALL, PAST_ALL)
    if read_to < topic.number:
        return _forwards(topic, PAST_ALL, [], topic.number, earlier=False)
    known = _along("down", topic, read_to + 1, CONTEXT + 1)
    return _forwards(topic, read_to, known[:CONTEXT][::-1], read_to, earlier=len(known) > CONTEXT)


def _backwards(topic: Topic, read_to: int, below: int) -> Stretch:
    rows = _along("down", topic, below, PAGE + 1)
    posts = _shown(topic.id, rows[:PAGE][::-1], read_to)
    newest = below == PAST_ALL
    return Stretch(posts, len(rows) > PAGE, later=not newest, read_to=topic.position if newest else 0)


def _forwards(topic: Topic, read_to: int, known: list[Any], above: int, earlier: bool) -> Stretch:
    rows = _along("up", topic, above, PAGE + 1)
    posts = _shown(topic.id, [*known, *rows[:PAGE]], read_to)
    later = len(rows) > PAGE
    return Stretch(posts, earlier, later, above, posts[-1].position if later else topic.position)


def _along(way: str, topic: Topic, bound: int, most: int) -> list[Row[Any]]:
    """Rows below the bound going down, or above it going up; the opening text stands apart."""
    build = {"up": _upwards, "down": _downwards}[way]
    values = {"topic": topic.id, "bound": bound, "most": most, "opening": topic.number}
    return prepared.rows(("posts", way), build, **values)


_COLUMNS: tuple[Any, ...] = (
    Post.id,
    Post.position,
    Post.kind,
    Post.author_id,
    Post.author_name,
    Post.voice,
    Post.about,
    Post.text,
    Post.version,
    Post.struck_at,
    Post.hidden_at,
    Post.hidden_reason,
    Post.erased_reason,
)


def _downwards() -> Select[Any]:
    return _posts().where(Post.position < bindparam("bound")).order_by(Post.position.desc())


def _upwards() -> Select[Any]:
    return _posts().where(Post.position > bindparam("bound")).order_by(Post.position)


def _posts() -> Select[Any]:
    beyond = Post.position > bindparam("opening")
    return select(*_COLUMNS).where(Post.topic_id == bindparam("topic"), beyond).limit(bindparam("most"))


def opening(topic: Topic) -> Any:
    """The text that the topic began with; None for who came in later."""
    rows = prepared.rows(
        "opening", lambda: select(*_COLUMNS).where(Post.id == bindparam("topic")), topic=topic.id
    )
    found = _shown(topic.id, rows, PAST_ALL)
    return found[0] if found else None


def _shown(topic_id: str, rows: list[Row[Any]], read_to: int) -> list[Any]:
    me = required_viewer().user_id
    hidden = [row.id for row in rows if row.hidden_at and row.author_id == me]
    own = select(HiddenText.post_id, HiddenText.text).where(HiddenText.post_id.in_(hidden))
    texts = {row.post_id: row.text for row in db.session.execute(own)} if hidden else {}
    named = any("@" in row.text for row in rows)
    return shown(rows, me, texts, read_to, _names(topic_id) if named else ())


def _names(topic_id: str) -> tuple[str, ...]:
    """Who is mentioned anywhere in the topic, the longest name first."""
    names = db.session.scalars(select(Mention.name).where(Mention.topic_id == topic_id).distinct())
    return tuple(sorted(names, key=len, reverse=True))


def single(post: Post) -> Any:
    """One post as the page shows it."""
    rows = prepared.rows("post", lambda: select(*_COLUMNS).where(Post.id == bindparam("post")), post=post.id)
    return _shown(post.topic_id, rows, PAST_ALL)[0]


def news(topic_id: str, after: int) -> int:
    """How many posts of others there are after a position, counted to 99; 404 for an unseen topic."""
    known = prepared.rows("newest", _newest, topic=topic_id)
    if not known:
        abort(404)
    if known[0].position <= after:
        return 0
    return int(prepared.rows("news", _news, topic=topic_id, after=after)[0][0])


def _newest() -> Select[Any]:
    return select(Topic.position).where(Topic.id == bindparam("topic"))


def _news() -> Select[Any]:
    newer = (
        Post.topic_id == bindparam("topic"),
        Post.position > bindparam("after"),
        Post.author_id != Me.user,
    )
    return select(func.count()).select_from(select(Post.id).where(*newer).limit(COUNTED_TO).subquery())
