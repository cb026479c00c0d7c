"""Changing the summary as the next version, and how it stood before."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.core.language import language
from portal.core.positions import moment_of
from portal.dialogue.index import topic_document
from portal.dialogue.models import SummaryVersion, Topic
from portal.dialogue.speaking.queries import index_again, next_position, readers_of, signature

MOST_VERSIONS = 100


def change(topic: Topic, text: str) -> None:
    """Save the summary of a topic that is held; the same text again changes nothing."""
    if text == topic.summary:
        return
    before = topic_document(topic, readers_of(topic))
    db.session.add(
        SummaryVersion(
            topic_id=topic.id, team_id=topic.team_id, position=next_position(topic.position),
            version=topic.summary_version, text=topic.summary, by=signature(),
        )
    )  # fmt: skip
    topic.summary, topic.summary_version = text, topic.summary_version + 1
    db.session.flush()
    index_again(topic, before)


def history(topic: Topic) -> list[dict[str, Any]]:
    """Who changed it when, and what stood there before; the newest first."""
    statement = select(SummaryVersion).where(SummaryVersion.topic_id == topic.id)
    rows = db.session.scalars(statement.order_by(SummaryVersion.version.desc()).limit(MOST_VERSIONS))
    return [
        {
            "when": dates.moment(moment_of(one.position), language()),
            "who": one.by,
            "what": _("Samenvatting veranderd"),
            "text": one.text,
            "struck": True,
        }
        for one in rows
    ]
