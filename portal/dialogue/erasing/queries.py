"""Erasing words from a post and its versions; from an opening text also from title and summary."""

from collections.abc import Iterator
from datetime import timedelta

from flask_babel import gettext as _
from sqlalchemy import select

from portal.core import dates, outbox
from portal.core.erasing import Held, eraser, rewrite, texts_in
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.positions import moment_of
from portal.core.reasons import EraseForm
from portal.core.viewer import required_viewer
from portal.dialogue.changing.queries import say_otherwise, topic_of
from portal.dialogue.index import topic_document
from portal.dialogue.models import HiddenText, Post, PostKind, PostVersion, SummaryVersion, TopicReader
from portal.dialogue.speaking.queries import index_again, readers_of

OWN_HOURS = 24


def in_time(post: Post) -> bool:
    """Whether this viewer may still erase: a lead always, an author during the first day."""
    fresh = moment_of(post.position) > dates.now() - timedelta(hours=OWN_HOURS)
    return required_viewer().role is Role.LEAD or fresh


def form_for(post: Post) -> EraseForm:
    """The form, with the personal data found in any of the texts as ticks."""
    return EraseForm.about(texts_of(post), post.erased_reason)


def texts_of(post: Post) -> list[tuple[str, str]]:
    """Every text that is kept of the post, with what it is called."""
    return texts_in(_holders(post))


def _holders(post: Post) -> Iterator[Held]:
    yield _("nu"), post, "text"
    for hidden in db.session.scalars(select(HiddenText).where(HiddenText.post_id == post.id)):
        yield _("verborgen"), hidden, "text"
    for version in db.session.scalars(select(PostVersion).where(PostVersion.post_id == post.id)):
        yield _("versie %(version)s", version=version.version), version, "text"
    if post.kind == PostKind.ASKED:
        asked = TopicReader.topic_id == post.topic_id, TopicReader.question == post.text
        for reader in db.session.scalars(select(TopicReader).where(*asked)):
            yield _("de vraag"), reader, "question"
    if post.kind == PostKind.OPENING:
        topic = topic_of(post)
        yield _("titel"), topic, "title"
        yield _("samenvatting"), topic, "summary"
        of_topic = SummaryVersion.topic_id == post.topic_id
        for earlier in db.session.scalars(select(SummaryVersion).where(of_topic)):
            yield _("eerdere samenvatting"), earlier, "text"


def erase(post: Post, form: EraseForm) -> None:
    """Put the mark for the words in every row and index; who wrote it and why stay on record."""
    if form.nowhere == form.pieces:
        return
    change, topic = eraser(form.pieces), topic_of(post)
    before = topic_document(topic, readers_of(topic))
    texts = {text: change(text) for _label, text in texts_of(post)}
    outbox.rewrite(topic.id, {text: later for text, later in texts.items() if later != text})
    for _label, row, name in list(_holders(post)):
        if row is not post:
            rewrite(row, name, change)
    say_otherwise(post, change(post.text))
    post.erased_reason = form.reason.data or ""
    db.session.flush()
    index_again(topic, before)


def done_before(post: Post, form: EraseForm) -> bool:
    """Whether this is the second click of the same erasing."""
    return bool(form.pieces) and form.nowhere == form.pieces and post.erased_reason == form.reason.data
