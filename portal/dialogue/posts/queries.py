"""Storing a post once, and until then what somebody is writing."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, select

from portal.core import database, dates, scope
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.dialogue.models import Draft, Post, PostVersion, Topic
from portal.dialogue.posts.forms import PostForm
from portal.dialogue.speaking.queries import say

DRAFTS_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a post: stored (now or before), or not: its id holds something else, or it is over."""

    post: Post | None
    other: Post | None = None
    closed: bool = False


def save(topic: Topic, form: PostForm) -> Stored:
    """Store the post in a topic that is held; sending it again changes nothing."""
    post_id, words = form.id.data or "", form.text.data or ""
    with scope.unscoped():
        known = db.session.scalar(select(Post).where(Post.id == post_id))
    if known is None and topic.closed_at is not None:
        return Stored(None, closed=True)
    if known is None:
        _forget_draft(topic)
        return Stored(say(topic, words, post_id=post_id))
    if known.author_id != required_viewer().user_id or known.topic_id != topic.id:
        return Stored(None)
    return Stored(known) if first_text(known) == words else Stored(None, known)


def first_text(post: Post) -> str:
    """How it was sent, also when it was corrected since."""
    with scope.unscoped():
        first = select(PostVersion.text).where(PostVersion.post_id == post.id, PostVersion.version == 1)
        return db.session.scalar(first) or post.text


def _forget_draft(topic: Topic) -> None:
    db.session.execute(delete(Draft).where(Draft.topic_id == topic.id, _is_mine()))


def _is_mine() -> ColumnElement[bool]:
    return Draft.user_id == required_viewer().user_id


def keep_draft(topic: Topic, post_id: str, text: str) -> None:
    """Keep what somebody is writing; nothing written, or posted already, leaves nothing."""
    with scope.unscoped():
        posted = db.session.scalar(select(Post.id).where(Post.id == post_id))
    if not text or posted:
        _forget_draft(topic)
        return
    row = {"post_id": post_id, "text": text, "saved_at": dates.now()}
    adding = database.insert(Draft.__table__).values(
        user_id=required_viewer().user_id, topic_id=topic.id, **row
    )
    db.session.execute(adding.on_conflict_do_update(index_elements=["user_id", "topic_id"], set_=row))


def purge_drafts() -> str:
    """Remove what nobody went on with for 30 days; says how many that were."""
    with scope.unscoped():
        old = db.session.execute(delete(Draft).where(Draft.saved_at < dates.now() - DRAFTS_KEPT))
    db.session.commit()
    count: int = old.rowcount  # type: ignore[attr-defined]
    return f"Removed {count} drafts."
