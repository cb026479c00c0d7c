"""Starting a topic: stored once however often it is sent, with its readers and its first text."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.readers import district_token, organisation_token, team_token
from portal.core.viewer import required_viewer
from portal.dialogue.index import post_document, post_index
from portal.dialogue.linking.queries import link_new
from portal.dialogue.models import Post, PostKind, Topic, TopicReader
from portal.dialogue.notices.queries import tell, tell_asked
from portal.dialogue.posts.queries import first_text
from portal.dialogue.reading.queries import announce, follow
from portal.dialogue.speaking.queries import (
    next_position,
    own_voice,
    put_in_index,
    readers_of,
    signature,
    store_mentions,
)
from portal.dialogue.starting.forms import TopicForm
from portal.logbook.models import Audience
from portal.people.models import District, Neighbourhood, Organisation, OrganisationKind, Team, works_with

BAR = OrganisationKind.HOSPITALITY


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a new topic: stored (now or before), or its id holds something else."""

    topic: Topic | None
    other: Topic | None = None


def teams() -> list[Team]:
    """The teams that the viewer can talk with: the own one, or those it works with."""
    return list(db.session.scalars(select(Team).order_by(Team.name)))


def partners_of(team_id: int) -> list[Organisation]:
    """The organisations that work with the team today, bars last; not the viewer's own."""
    own = required_viewer().organisation_id or 0
    statement = select(Organisation).where(works_with(Organisation.id, team_id), Organisation.id != own)
    return list(db.session.scalars(statement.order_by(Organisation.kind == BAR, Organisation.name)))


def partners() -> list[tuple[str, str]]:
    """All that can be asked, in any team of the viewer's, as (public id, name)."""
    found = {one.public_id: one.name for team in teams() for one in partners_of(team.id)}
    return list(found.items())


def neighbourhoods() -> list[tuple[str, str]]:
    statement = select(Neighbourhood.code, Neighbourhood.name).order_by(Neighbourhood.name)
    return [(code, name) for code, name in db.session.execute(statement)]


def save(form: TopicForm) -> Stored:
    """Store the topic, or say what stands under its id already; ids are looked up across all teams."""
    known = _under(form.id.data or "")
    if known is None:
        known = _insert(form)
    if isinstance(known, Topic) and known.author_id == required_viewer().user_id:
        return Stored(known) if _same(known, form) else Stored(None, known)
    return Stored(None)


def _under(topic_id: str) -> Topic | None:
    with scope.unscoped():
        return db.session.scalar(select(Topic).where(Topic.id == topic_id))


def _insert(form: TopicForm) -> Topic | None:
    """Add it; on PostgreSQL another request may have been first, and then its topic is the answer."""
    try:
        with db.session.begin_nested():
            topic = _topic_from(form)
            db.session.add(topic)
    except IntegrityError:
        return _under(form.id.data or "")
    _open(topic, form)
    return topic


def _topic_from(form: TopicForm) -> Topic:
    viewer, number = required_viewer(), next_position()
    audience = Audience(form.audience.data)
    return Topic(
        id=form.id.data, number=number, position=number, title=form.title.data, audience=audience,
        hospitality=audience is Audience.NETWORK and form.hospitality.data, team_id=_team_id(form),
        neighbourhood_id=_neighbourhood_id(form.neighbourhood.data), author_id=viewer.user_id,
        author_name=viewer.name, voice=own_voice(), last_voice=own_voice(),
        organisation_id=viewer.organisation_id,
    )  # fmt: skip


def _team_id(form: TopicForm) -> int:
    return db.session.scalar(select(Team.id).where(Team.public_id == form.team.data)) or 0


def _neighbourhood_id(code: str | None) -> int | None:
    return db.session.scalar(select(Neighbourhood.id).where(Neighbourhood.code == (code or "")))


def _open(topic: Topic, form: TopicForm) -> None:
    """Its readers, its first text, and the words of both."""
    viewer = required_viewer()
    db.session.add_all(_readers(topic, form))
    opening = Post(
        id=topic.id, topic_id=topic.id, team_id=topic.team_id, position=topic.number, version=1,
        kind=PostKind.OPENING, text=form.text.data, author_id=viewer.user_id, author_name=viewer.name,
        voice=topic.voice,
    )  # fmt: skip
    db.session.add(opening)
    db.session.flush()
    readers = readers_of(topic)
    put_in_index(topic, readers)
    post_index.put([post_document(opening, readers)])
    mentions = store_mentions(opening, readers)
    announce(topic, opening, 0, mentions)
    tell(topic, opening, mentions)
    tell_asked(topic, opening, [one for one in readers if one.awaits])
    follow(topic, opening)
    if form.entry.data:
        link_new(topic, form.entry.data)


def _readers(topic: Topic, form: TopicForm) -> list[TopicReader]:
    """The team, whoever is named or in the network, the own organisation, and the chief when asked."""
    team = db.session.scalars(select(Team).where(Team.id == topic.team_id)).one()
    found = [reader(topic, team_token(team.id), team.name)]
    found += [_invited(topic, one) for one in _organisations(topic, set(form.organisations.data or []))]
    if own := required_viewer().organisation_id:
        found.append(reader(topic, organisation_token(own), topic.voice, organisation_id=own))
    if form.chief.data:
        found.append(chief(topic, team.district_id))
    return found


def _organisations(topic: Topic, chosen: set[str]) -> Sequence[Organisation]:
    """Named ones, or all of the network, where bars come only with their own tick."""
    everyone = partners_of(topic.team_id)
    if topic.audience == Audience.SELECTED:
        return [one for one in everyone if one.public_id in chosen]
    if topic.audience == Audience.NETWORK:
        return [one for one in everyone if topic.hospitality or one.kind != BAR]
    return []


def _invited(topic: Topic, organisation: Organisation) -> TopicReader:
    """Who is named is asked; the network as a whole may speak up, and owes no answer."""
    made = reader(
        topic, organisation_token(organisation.id), organisation.name, organisation_id=organisation.id
    )
    if topic.audience == Audience.SELECTED:
        ask(made)
    return made


def reader(topic: Topic, token: str, name: str, **place: int | None) -> TopicReader:
    return TopicReader(
        topic_id=topic.id, team_id=topic.team_id, reader=token, name=name, position=topic.position, **place
    )


def ask(made: TopicReader, question: str = "") -> None:
    """This reader is asked to take part, and has not answered."""
    made.awaits, made.asked_at, made.asked_by, made.question = True, dates.now(), signature(), question


def chief(topic: Topic, district_id: int) -> TopicReader:
    """The chief of the team's district, under the district's name: nobody speaks by rank."""
    with scope.unscoped():
        name = db.session.scalar(select(District.name).where(District.id == district_id)) or ""
    return reader(topic, district_token(district_id), name, district_id=district_id)


def _same(known: Topic, form: TopicForm) -> bool:
    """Whether what was sent is what was stored first; its text may have been corrected since."""
    opening = db.session.scalars(select(Post).where(Post.id == known.id)).one()
    stored = (known.title, str(known.audience), first_text(opening))
    return stored == (form.title.data, form.audience.data, form.text.data)
