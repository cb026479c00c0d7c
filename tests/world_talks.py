"""What the world of the tests talks about, and one topic or post more for who needs it."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.core.positions import SECOND, position_at
from portal.dialogue.index import post_document, post_index, topic_document, topic_index
from portal.dialogue.models import (
    Draft,
    HiddenText,
    Mention,
    Notice,
    NoticeKind,
    Post,
    PostKind,
    PostVersion,
    Round,
    RoundAnswer,
    RoundKind,
    Stance,
    SummaryVersion,
    Topic,
    TopicEntry,
    TopicMark,
    TopicReader,
)
from portal.logbook.models import Audience
from portal.people.models import District, GuestLink, Organisation, Team, User
from tests.world import keep

_places = count(position_at(dates.now() - timedelta(days=90)), SECOND)  # long before the tests run
Place = Team | Organisation | District


def topic_of(author: User, voice: Place, readers: list[Place], **overrides: Any) -> Topic:
    """A stored topic with its readers and its opening text; the first reader is the team."""
    number, topic_id = next(_places), str(uuid4())
    values: dict[str, Any] = {
        "id": topic_id,
        "number": number,
        "position": number,
        "team_id": readers[0].id,
        "title": "Fietsen in de gang",
        "summary": "Er komt een rek.",
        "summary_version": 1,
        "audience": Audience.SELECTED,
        "author_id": author.id,
        "author_name": author.name,
        "voice": voice.name,
        "last_voice": voice.name,
        "organisation_id": author.organisation_id,
    }
    made = keep(Topic(**{**values, **overrides}))
    for one in readers:
        keep(_reader(made, one))
    with_readers = list(db.session.scalars(select(TopicReader).where(TopicReader.topic_id == topic_id)))
    topic_index.put([topic_document(made, with_readers)])
    db.session.commit()
    db.session.expunge_all()
    post_of(made, author, voice, id=topic_id, position=number, kind=PostKind.OPENING)
    return made


def _reader(topic: Topic, place: Place) -> TopicReader:
    of = {"topic_id": topic.id, "team_id": topic.team_id, "name": place.name, "position": topic.position}
    if isinstance(place, Organisation):
        return TopicReader(**of, reader=f"o{place.id}", organisation_id=place.id)
    if isinstance(place, District):
        return TopicReader(**of, reader=f"d{place.id}", district_id=place.id)
    return TopicReader(**of, reader=f"t{place.id}")


def post_of(topic: Topic, author: User, voice: Place, **overrides: Any) -> Post:
    """A stored post, in the index for who reads the topic."""
    values: dict[str, Any] = {
        "id": str(uuid4()),
        "topic_id": topic.id,
        "team_id": topic.team_id,
        "position": next(_places),
        "author_id": author.id,
        "author_name": author.name,
        "voice": voice.name,
        "text": "De fietsen staan er weer.",
    }

    def indexed(post: Post) -> None:
        readers = db.session.scalars(select(TopicReader).where(TopicReader.topic_id == topic.id))
        post_index.put([post_document(post, list(readers))])

    return keep(Post(**{**values, **overrides}), indexed)


def build(made: dict[str, Any]) -> dict[str, Any]:
    """Topics of the network, of a few, of the team alone, of Zuid, and of who is no longer there."""
    noord, zuid, officer, partner = (made[n] for n in ("noord", "zuid", "officer", "partner"))
    municipality, housing, welfare = (made[name] for name in ("municipality", "housing", "welfare"))
    network, wide = [noord, municipality, housing, welfare], {"audience": Audience.NETWORK}
    topics = {
        "network_topic": topic_of(officer, noord, network, **wide),
        "named_topic": topic_of(officer, noord, [noord, housing, made["middle"]]),
        "team_topic": topic_of(made["colleague"], noord, [noord], audience=Audience.TEAM),
        "bar_topic": topic_of(made["lead"], noord, [*network, made["bar"]], hospitality=True, **wide),
        "partner_topic": topic_of(partner, housing, [noord, housing]),
        "ended_topic": topic_of(officer, noord, [noord, made["halt"]]),
        "topic_zuid": topic_of(
            made["officer_zuid"], zuid, [zuid, municipality, made["housing_zuid"]], **wide
        ),
    }
    found = topics | _said(made, topics) | _kept(made, topics) | _rounds(made, topics)
    return found | _named(made, found)


def _said(made: dict[str, Any], topics: dict[str, Any]) -> dict[str, Any]:
    """Posts; the bar came into its topic after the early one."""
    noord, housing, partner = made["noord"], made["housing"], made["partner"]
    hidden = {"text": "", "hidden_at": dates.now(), "hidden_reason": "Hier stond een naam."}
    early = post_of(topics["bar_topic"], made["lead"], noord)
    _since(topics["bar_topic"], made["bar"], early.position + 1)
    return {
        "early_post": early,
        "late_post": post_of(topics["bar_topic"], made["lead"], noord),
        "hidden_post": post_of(topics["network_topic"], partner, housing, **hidden),
        "partner_post": post_of(topics["partner_topic"], made["officer"], noord),
        "post_zuid": post_of(topics["topic_zuid"], made["officer_zuid"], made["zuid"]),
    }


def _since(topic: Topic, organisation: Organisation, since: int) -> None:
    reader = db.session.scalars(
        select(TopicReader).where(
            TopicReader.topic_id == topic.id, TopicReader.organisation_id == organisation.id
        )
    ).one()
    reader.since = since
    db.session.commit()
    db.session.expunge_all()


def _kept(made: dict[str, Any], topics: dict[str, Any]) -> dict[str, Any]:
    """What belongs to a topic beside its posts, and what is one person's alone."""
    found: dict[str, Any] = {}
    for name, topic, entry in (
        ("noord", "network_topic", "network_entry"),
        ("unshared", "network_topic", "entry"),
        ("zuid", "topic_zuid", "entry_zuid"),
    ):
        of = {"topic_id": topics[topic].id, "team_id": topics[topic].team_id}
        found[f"linked_{name}"] = keep(TopicEntry(**of, entry_id=made[entry].id))
    for name in ("network_topic", "bar_topic", "topic_zuid"):
        topic = topics[name]
        before = {"team_id": topic.team_id, "position": topic.number + 1, "version": 0}
        found[f"summary_of_{name}"] = keep(
            SummaryVersion(**before, topic_id=topic.id, text="Er was geen rek.", by="Anna Agent")
        )
    for name in ("officer", "partner", "chief"):
        mine = {"user_id": made[name].id, "topic_id": topics["named_topic"].id}
        read = topics["named_topic"].position
        found[f"mark_of_{name}"] = keep(TopicMark(**mine, read_to=read, position=read))
        about = {"position": read, "kind": NoticeKind.MENTION, "voice": "Wijkteam Noord"}
        found[f"notice_of_{name}"] = keep(Notice(**mine, **about))
        found[f"draft_of_{name}"] = keep(Draft(**mine, post_id=str(uuid4()), text="Half geschreven."))
    found["guest_link"] = keep(GuestLink.of("guest", made["partner"].id, topics["named_topic"].id))
    return found


def round_in(topic: Topic, author: User, voice: Place, **overrides: Any) -> Round:
    """A stored round that waits for everyone who reads the topic."""
    round_id = str(uuid4())
    kind = PostKind.PROPOSAL if overrides.get("kind") == RoundKind.CONSENT else PostKind.ROUND
    post = post_of(topic, author, voice, kind=kind, about=round_id, text="Hoe zien jullie dit?")
    readers = db.session.scalars(select(TopicReader.reader).where(TopicReader.topic_id == topic.id)).all()
    values: dict[str, Any] = {
        "id": round_id,
        "topic_id": topic.id,
        "team_id": topic.team_id,
        "position": post.position,
        "kind": RoundKind.VIEWS,
        "asked": " ".join(readers),
        "closes_on": dates.today() + timedelta(days=7),
        "author_id": author.id,
    }
    return keep(Round(**{**values, **overrides}))


def _rounds(made: dict[str, Any], topics: dict[str, Any]) -> dict[str, Any]:
    """A round with answers that only their authors know of, and one of Zuid."""
    found: dict[str, Any] = {
        "round": round_in(topics["named_topic"], made["officer"], made["noord"]),
        "round_zuid": round_in(topics["topic_zuid"], made["officer_zuid"], made["zuid"]),
    }
    for name, reader in (("officer", "t1"), ("partner", "o2")):
        of = {"round_id": found["round"].id, "user_id": made[name].id, "author_name": made[name].name}
        answer = {"reader": reader, "voice": "Iemand", "stance": Stance.VIEW, "text": "Te weinig rekken."}
        found[f"answer_of_{name}"] = keep(RoundAnswer(**of, **answer))
    for row in db.session.scalars(select(Post).where(Post.kind == PostKind.ROUND)).all():
        found["question_zuid" if row.team_id == made["zuid"].id else "question"] = row
    db.session.expunge_all()
    return found


def _named(made: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """Earlier versions and mentions of posts, one of them hidden; and all reader rows by name."""
    hidden = found["hidden_post"]
    author = {"post_id": hidden.id, "user_id": made["partner"].id}
    rows = {"hidden_text": keep(HiddenText(**author, text="Iemand bij naam."))}
    for name in ("late_post", "hidden_post", "post_zuid"):
        post = found[name]
        of = {n: getattr(post, n) for n in ("topic_id", "team_id", "position")} | {"post_id": post.id}
        rows[f"version_of_{name}"] = keep(PostVersion(**of, version=1, text="De fietsen staan er."))
        rows[f"mention_in_{name}"] = keep(Mention(**of, name="Anna Agent", user_id=made["officer"].id))
    topics = {row.id: name for name, row in found.items() if isinstance(row, Topic)}
    for reader in db.session.scalars(select(TopicReader)).all():
        rows[f"{topics[reader.topic_id]}_read_by_{reader.reader}"] = reader
    openings = db.session.scalars(select(Post).where(Post.kind == PostKind.OPENING)).all()
    rows |= {f"opening_of_{topics[one.topic_id]}": one for one in openings}
    db.session.expunge_all()
    return rows
