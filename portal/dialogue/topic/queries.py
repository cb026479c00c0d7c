"""Reading a topic: posts by keyset from either side, so that a long topic opens like a short one."""

from collections import namedtuple
from collections.abc import Sequence
from functools import cache
from typing import Any

from flask import abort
from sqlalchemy import Row, Select, and_, bindparam, exists, func, select

from portal.core import dates, prepared
from portal.core.extensions import db
from portal.core.policy import Action, may
from portal.core.scope import Me
from portal.core.types import UtcDateTime
from portal.core.viewer import required_viewer
from portal.dialogue.models import (
    Draft,
    HiddenText,
    Mention,
    Post,
    Topic,
    TopicEntry,
    TopicMark,
    TopicReader,
)
from portal.dialogue.posts.queries import DRAFTS_KEPT
from portal.dialogue.topic.stretch import Said, Stretch
from portal.people.models import Neighbourhood

PAGE = 25
CONTEXT = 3  # posts shown before the first new one
PAST_ALL = 2**62
COUNTED_TO = 99
LONGEST_PLACE = 17  # digits of a position

_COLUMNS: tuple[Any, ...] = (
    Post.id, Post.position, Post.kind, Post.author_id, Post.author_name, Post.voice, Post.about, Post.text,
    Post.version, Post.struck_at, Post.hidden_at, Post.hidden_reason, Post.erased_reason,
)  # fmt: skip


def opened(topic_id: object) -> tuple[Any, tuple[Any, ...]]:
    """The topic, and everyone who takes part in it by name; 404 for an unseen topic.

    With the topic come the text that it began with and what there is of the viewer's own. That is how far the
    viewer is in it, None where it was never shown, and what the viewer was writing here, on whatever device.
    """
    its_id = str(topic_id)
    head = prepared.Asked("topic head", _head, {"topic": its_id, "fresh": dates.now() - DRAFTS_KEPT})
    found, readers = prepared.listings(head, prepared.Asked("topic readers", _readers, {"topic": its_id}))
    if not found:
        abort(404)
    return found[0], readers


def _head() -> Select[Any]:
    has_entries = exists(select(TopicEntry.topic_id).where(TopicEntry.topic_id == Topic.id))
    own = and_(TopicMark.topic_id == Topic.id, TopicMark.user_id == Me.user)
    fresh = Draft.saved_at > bindparam("fresh", type_=UtcDateTime)
    draft = and_(Draft.topic_id == Topic.id, Draft.user_id == Me.user, fresh)
    columns: tuple[Any, ...] = (
        Topic.id, Topic.number, Topic.position, Topic.title, Topic.summary, Topic.audience, Topic.hospitality,
        Topic.voice, Topic.closed_at, Topic.team_id, Topic.organisation_id, Topic.author_id.label("owner_id"),
        Neighbourhood.name.label("neighbourhood"), has_entries.label("has_entries"), TopicMark.read_to,
        TopicMark.unread, TopicMark.attention, Draft.post_id.label("draft_id"), Draft.text.label("draft"),
    )  # fmt: skip
    rows = select(*columns, *(one.label(f"opening_{one.key}") for one in _COLUMNS)).select_from(Topic)
    hood = Neighbourhood.id == Topic.neighbourhood_id
    for model, same in ((Neighbourhood, hood), (TopicMark, own), (Draft, draft), (Post, Post.id == Topic.id)):
        rows = rows.outerjoin(model, same)
    return rows.where(Topic.id == bindparam("topic"))


def _readers() -> Select[Any]:
    one: Any = TopicReader
    columns = (one.reader, one.name, one.answer, one.awaits, one.seen, one.question, one.asked_by)
    return select(*columns).where(one.topic_id == bindparam("topic")).order_by(one.name)


def stretch(topic: Any, before: int, after: int) -> Stretch:
    """The posts before or after a position, else from the first new one on, else the newest.

    On a first visit everything is new, and the topic begins at its beginning.
    """
    read_to = PAST_ALL if topic.read_to is None else topic.read_to
    if before:
        return _backwards(topic, PAST_ALL, before)
    if after:
        return _forwards(topic, PAST_ALL, (), max(after, topic.number), earlier=True)
    if not topic.unread:
        return _backwards(topic, PAST_ALL, PAST_ALL)
    if read_to < topic.number:
        return _forwards(topic, PAST_ALL, (), topic.number, earlier=False)
    known = _along("down", topic, read_to + 1, CONTEXT + 1)
    return _forwards(topic, read_to, known[:CONTEXT][::-1], read_to, earlier=len(known) > CONTEXT)


def _backwards(topic: Any, read_to: int, below: int) -> Stretch:
    rows = _along("down", topic, below, PAGE + 1)
    said = _said(topic.id, rows[:PAGE][::-1], read_to)
    newest = below == PAST_ALL
    return Stretch(said, len(rows) > PAGE, later=not newest, read_to=topic.position if newest else 0)


def _forwards(topic: Any, read_to: int, known: tuple[Any, ...], above: int, earlier: bool) -> Stretch:
    rows = _along("up", topic, above, PAGE + 1)
    said = _said(topic.id, known + rows[:PAGE], read_to)
    later = len(rows) > PAGE
    return Stretch(said, earlier, later, above, rows[PAGE - 1].position if later else topic.position)


def _along(way: str, topic: Any, bound: int, most: int) -> tuple[Row[Any], ...]:
    """Rows below the bound going down, or above it going up; the opening text stands apart."""
    build = {"up": _upwards, "down": _downwards}[way]
    values = {"topic": topic.id, "bound": bound, "most": most, "opening": topic.number}
    return prepared.listing(("posts", way), build, **values)


def _downwards() -> Select[Any]:
    return _posts().where(Post.position < bindparam("bound")).order_by(Post.position.desc())


def _upwards() -> Select[Any]:
    return _posts().where(Post.position > bindparam("bound")).order_by(Post.position)


def _posts() -> Select[Any]:
    beyond = Post.position > bindparam("opening")
    return select(*_COLUMNS).where(Post.topic_id == bindparam("topic"), beyond).limit(bindparam("most"))


def opening(topic: Any) -> Said | None:
    """The text that the topic began with; None for who came in later."""
    if topic.opening_id is None:
        return None
    return _said(topic.id, [_opening_of(topic)], PAST_ALL)


def _opening_of(topic: Any) -> Any:
    """The post that the topic began with, as a row of its own."""
    return _opening_row()._make(topic[-len(_COLUMNS) :])


@cache
def _opening_row() -> Any:
    return namedtuple("Opening", [one.key for one in _COLUMNS])


def _one(post_id: str) -> list[Any]:
    return prepared.rows("post", lambda: select(*_COLUMNS).where(Post.id == bindparam("post")), post=post_id)


def _said(topic_id: str, rows: Sequence[Row[Any]], read_to: int) -> Said:
    viewer = required_viewer()
    mine = tuple(row.id for row in rows if row.author_id == viewer.user_id)
    new = (row.position for row in rows if row.position > read_to and row.author_id != viewer.user_id)
    named = any("@" in row.text for row in rows)
    return Said(
        rows=tuple(rows),
        mine=mine,
        own_texts=_own_texts([row.id for row in rows if row.hidden_at and row.id in mine]),
        names=_names(topic_id) if named else (),
        first_new=next(new, 0),
        can_hide=may(viewer, Action.HIDE_POST),
        today=dates.today(),
    )


def _own_texts(hidden: list[str]) -> tuple[tuple[str, str], ...]:
    """What the viewer wrote that nobody else reads any more."""
    if not hidden:
        return ()
    own = select(HiddenText.post_id, HiddenText.text).where(HiddenText.post_id.in_(hidden))
    return tuple((row.post_id, row.text) for row in db.session.execute(own))


def _names(topic_id: str) -> tuple[str, ...]:
    """Who is mentioned anywhere in the topic, the longest name first."""
    rows = prepared.rows("topic names", _mentioned, topic=topic_id)
    return tuple(sorted((row.name for row in rows), key=len, reverse=True))


def _mentioned() -> Select[Any]:
    return select(Mention.name).where(Mention.topic_id == bindparam("topic")).distinct()


def names_of(readers: Sequence[Any], *said: Said | None) -> tuple[str, ...]:
    """Whom the viewer is likely to name: who takes part, and the others who speak on this page."""
    viewer = required_viewer()
    people = (row.author_name for one in said if one for row in one.rows if row.author_id != viewer.user_id)
    return tuple(dict.fromkeys([*people, *(one.name for one in readers)]))


def single(post: Post) -> Any:
    """One post as the page shows it."""
    return _said(post.topic_id, _one(post.id), PAST_ALL).posts()[0]


def place_of(topic_id: str, after: str) -> int:
    """The position that an address names, by itself or by the post that stands there; 0 for none."""
    if after.isdecimal():
        return int(after) if len(after) <= LONGEST_PLACE else 0
    if not after.isprintable():
        return 0
    found = prepared.rows("post place", _place, post=after, topic=topic_id)
    return found[0].position if found else 0


def _place() -> Select[Any]:
    here = (Post.id == bindparam("post"), Post.topic_id == bindparam("topic"))
    return select(Post.position).where(*here)


def news(topic_id: str, after: int) -> int:
    """How many posts of others there are after a position, counted to 99; 404 for an unseen topic."""
    known = prepared.rows("topic newest", _newest, topic=topic_id)
    if not known:
        abort(404)
    if known[0].position <= after:
        return 0
    return int(prepared.rows("topic news", _news, topic=topic_id, after=after)[0][0])


def _newest() -> Select[Any]:
    return select(Topic.position).where(Topic.id == bindparam("topic"))


def _news() -> Select[Any]:
    newer = (
        Post.topic_id == bindparam("topic"),
        Post.position > bindparam("after"),
        Post.author_id != Me.user,
    )
    return select(func.count()).select_from(select(Post.id).where(*newer).limit(COUNTED_TO).subquery())
