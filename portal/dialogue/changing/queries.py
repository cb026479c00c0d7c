"""Correcting, striking and hiding a post; always with its words in the index."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import delete, select

from portal.core import dates, outbox, scope
from portal.core.extensions import db
from portal.core.language import language
from portal.dialogue.index import post_document, post_index
from portal.dialogue.models import HiddenText, Post, PostKind, PostVersion, Topic
from portal.dialogue.speaking.queries import readers_of, tell_newly_named
from portal.dialogue.topic.queries import single


def topic_of(post: Post) -> Topic:
    """The topic of a post that the viewer can read."""
    return db.session.scalars(select(Topic).where(Topic.id == post.topic_id)).one()


def story_of(post: Post) -> dict[str, Any]:
    """The post as its own page shows it, with how it stood before."""
    about = {"row": post, "topic": topic_of(post), "may_change": can_change(post)}
    return {"post": single(post), "history": _history(post), **about}


def _history(post: Post) -> list[dict[str, Any]]:
    statement = select(PostVersion).where(PostVersion.post_id == post.id)
    return [
        {
            "when": dates.moment(one.replaced_at, language()),
            "who": post.author_name,
            "what": _("Verbeterd; hiervoor stond er"),
            "text": one.text,
            "struck": True,
        }
        for one in db.session.scalars(statement.order_by(PostVersion.version.desc()))
    ]


def can_change(post: Post) -> bool:
    """Whether its words can still be changed: not when crossed out or hidden, or answered in a round."""
    asked = post.kind in (PostKind.ROUND, PostKind.PROPOSAL)
    return post.struck_at is None and post.hidden_at is None and not asked


def correct(post: Post, text: str) -> None:
    """Save other words as the next version of a post that is held; the same words change nothing."""
    if text == post.text:
        return
    topic = topic_of(post)
    of = {"post_id": post.id, "topic_id": post.topic_id, "team_id": post.team_id, "position": post.position}
    db.session.add(PostVersion(**of, version=post.version, text=post.text))
    say_otherwise(post, text)
    post.version += 1
    tell_newly_named(topic, post)


def say_otherwise(post: Post, text: str) -> None:
    """Replace the words, in the index too."""
    readers = readers_of(topic_of(post))
    if not post.hidden_at:
        post_index.remove([post_document(post, readers)])
    post.text = text
    db.session.flush()
    if not post.hidden_at:
        post_index.put([post_document(post, readers)])


def strike(post: Post) -> None:
    """Cross out the own words; they stay to be read."""
    post.struck_at = post.struck_at or dates.now()


def hide(post: Post, reason: str) -> bool:
    """Take the words away from everyone but their author; False when they were hidden already."""
    if post.hidden_at is not None:
        return False
    post_index.remove([post_document(post, readers_of(topic_of(post)))])
    db.session.add(HiddenText(post_id=post.id, user_id=post.author_id, text=post.text))
    outbox.rewrite(post.topic_id, {post.text: ""})
    post.text, post.hidden_at, post.hidden_reason = "", dates.now(), reason
    db.session.flush()
    return True


def show(post: Post) -> bool:
    """Put the words back that only their author could read; False when they were not hidden."""
    if post.hidden_at is None:
        return False
    mine = HiddenText.post_id == post.id
    with scope.unscoped():
        text = db.session.scalar(select(HiddenText.text).where(mine)) or ""
        db.session.execute(delete(HiddenText).where(mine))
    post.text, post.hidden_at, post.hidden_reason = text, None, ""
    db.session.flush()
    post_index.put([post_document(post, readers_of(topic_of(post)))])
    return True
