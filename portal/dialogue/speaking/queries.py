"""One way to say something: the post, its place, its words in the index, and who has not read it yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.core.prose import named_in
from portal.core.readers import token_of
from portal.core.viewer import required_viewer
from portal.dialogue.index import post_document, post_index, topic_document, topic_index
from portal.dialogue.models import Mention, Post, PostKind, Topic, TopicReader
from portal.dialogue.notices.queries import tell, tell_named
from portal.dialogue.reading.queries import announce, follow, read_again
from portal.people.models import District, Organisation, Team


def own_voice() -> str:
    """What the viewer speaks for: the team, the organisation or the district; never a rank."""
    viewer = required_viewer()
    places: tuple[tuple[Any, int | None], ...] = (
        (Team, viewer.team_id),
        (Organisation, viewer.organisation_id),
        (District, viewer.district_id),
    )
    model, its_id = next(place for place in places if place[1])
    return db.session.scalar(select(model.name).where(model.id == its_id)) or ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: a person, and the reader that the person speaks for."""

    user_id: int
    name: str
    voice: str
    reader: str


def own_speaker() -> Speaker:
    viewer = required_viewer()
    return Speaker(viewer.user_id, viewer.name, own_voice(), token_of(viewer))


def signature() -> str:
    """Who does something, as the history keeps it: name and organisation."""
    return f"{required_viewer().name}, {own_voice()}"


def readers_of(topic: Topic) -> Sequence[TopicReader]:
    """Everyone who takes part: the team, organisations by name, the chief."""
    statement = select(TopicReader).where(TopicReader.topic_id == topic.id).order_by(TopicReader.name)
    return db.session.scalars(statement).all()


def said_last(topic: Topic, kind: PostKind) -> str | None:
    """The viewer's own newest words of this kind in the topic."""
    mine = (Post.topic_id == topic.id, Post.author_id == required_viewer().user_id, Post.kind == kind)
    return db.session.scalar(select(Post.text).where(*mine).order_by(Post.position.desc()).limit(1))


def say(
    topic: Topic,
    text: str,
    kind: PostKind = PostKind.POST,
    post_id: str = "",
    about: str = "",
    speaker: Speaker | None = None,
) -> Post:
    """Add a post to a topic that is held, and tell everyone who reads it.

    `speaker` is who said it earlier, where it is not the viewer who says it now.
    """
    by = speaker or own_speaker()
    post = Post(
        topic_id=topic.id, team_id=topic.team_id, position=next_position(topic.position), kind=kind,
        text=text, author_id=by.user_id, author_name=by.name, voice=by.voice, about=about[:80], version=1,
    )  # fmt: skip
    if post_id:
        post.id = post_id
    db.session.add(post)
    db.session.flush()
    readers = readers_of(topic)
    before, topic.position, topic.last_voice = topic.position, post.position, post.voice
    _move_up(topic, by.reader)
    post_index.put([post_document(post, readers)])
    mentions = store_mentions(post, readers)
    announce(topic, post, before, mentions, heard_by_all=kind is PostKind.OUTCOME)
    tell(topic, post, mentions)
    if speaker is None:
        follow(topic, post)
    return post


def next_position(after: int = 0) -> int:
    """A place that no post has, now, and later than `after`."""
    found = max(position_at(dates.now()), after + 1)
    with scope.unscoped():
        while db.session.scalar(select(Post.id).where(Post.position == found)):
            found += 1
    return found


def _move_up(topic: Topic, mine: str) -> None:
    """The topic is the newest in every reader's list; who speaks has answered."""
    of_topic = TopicReader.topic_id == topic.id
    db.session.execute(update(TopicReader).where(of_topic).values(position=topic.position))
    db.session.execute(update(TopicReader).where(of_topic, TopicReader.reader == mine).values(awaits=False))


def tell_newly_named(topic: Topic, post: Post) -> None:
    """Tell whoever the words name since they were corrected; nobody hears twice of the same post."""
    of_post = Mention.post_id == post.id
    before = {
        tuple(one) for one in db.session.execute(select(Mention.reader, Mention.user_id).where(of_post))
    }
    db.session.execute(delete(Mention).where(of_post))
    mentions = store_mentions(post, readers_of(topic))
    fresh = [one for one in mentions if (one.reader or "", one.user_id) not in before]
    read_again(topic, post, tell_named(topic, post, fresh))


def store_mentions(post: Post, readers: Sequence[TopicReader]) -> list[Mention]:
    """Store whom the words name: `@` and then the name of a reader, or of somebody who speaks here."""
    if "@" not in post.text:
        return []
    of = {"post_id": post.id, "topic_id": post.topic_id, "team_id": post.team_id, "position": post.position}
    known = [Mention(**of, name=one.name, reader=one.reader) for one in readers]
    people = [Mention(**of, name=name, user_id=user_id) for user_id, name in speakers(post.topic_id)]
    names = named_in(post.text, (one.name for one in (*known, *people)))
    named = [one for one in (*known, *people) if one.name in names]
    db.session.add_all(named)
    db.session.flush()
    return named


def speakers(topic_id: str) -> list[tuple[int, str]]:
    """The people who said something that the viewer can read, as (id, name)."""
    statement = select(Post.author_id, Post.author_name).where(Post.topic_id == topic_id).distinct()
    return [(user_id, name) for user_id, name in db.session.execute(statement) if user_id]


def put_in_index(topic: Topic, readers: Iterable[TopicReader]) -> None:
    topic_index.put([topic_document(topic, readers)])


def index_again(topic: Topic, before: Any) -> None:
    """Bring title, summary and readers in the index up to date; `before` is the document of before."""
    after = topic_document(topic, readers_of(topic))
    if after != before:
        topic_index.remove([before])
        topic_index.put([after])
