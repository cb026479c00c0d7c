"""The readers of a topic as people at a table: who is there, who was asked, who said what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import case, select, update

from portal.core import scope
from portal.core.extensions import db
from portal.core.personal_fields import Found, findings_for
from portal.core.readers import organisation_token, token_of
from portal.core.viewer import required_viewer
from portal.dialogue.index import topic_document
from portal.dialogue.models import Answer, Attention, PostKind, Topic, TopicMark, TopicReader
from portal.dialogue.notices.queries import answered, tell_asked
from portal.dialogue.speaking.queries import index_again, next_position, readers_of, said_last, say
from portal.dialogue.starting.queries import ask, chief, partners_of, reader
from portal.logbook.models import Audience
from portal.people.models import Organisation, Team, User

CHIEF = "chief"


@dataclass(frozen=True, slots=True)
class Seat:
    """A reader as the page shows it; `seen` is for all of the organisation together."""

    name: str
    icon: str
    answer: str
    awaits: bool
    seen: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class Table:
    """All that decides how the readers of a topic look.

    `mine` is the viewer's own among them, `newest` the position of the last post.
    """

    readers: tuple[Any, ...]
    mine: str
    newest: int

    def seats(self) -> list[Seat]:
        """Who takes part, the team first."""
        team_first = sorted(self.readers, key=lambda one: not one.reader.startswith("t"))
        return [self._seat(one) for one in team_first]

    def _seat(self, one: Any) -> Seat:
        return Seat(
            name=one.name,
            icon="team" if one.reader.startswith("t") else "users",
            answer=one.answer or "",
            awaits=bool(one.awaits),
            seen=one.seen >= self.newest,
            mine=one.reader == self.mine,
        )


def table_of(topic: Any, readers: tuple[Any, ...]) -> Table:
    return Table(readers, token_of(required_viewer()), topic.position)


def own_seat(readers: Sequence[Any]) -> Any:
    """The viewer's own place at the table."""
    mine = token_of(required_viewer())
    return next((one for one in readers if one.reader == mine), None)


def can_be_asked(topic: Topic) -> list[tuple[str, str]]:
    """Who can still be asked: not who has been, and never again who said "not now"."""
    there = {one.reader: one for one in readers_of(topic)}
    found = []
    for one in partners_of(topic.team_id):
        known = there.get(organisation_token(one.id))
        if known is None or not (known.asked_at or known.answer):
            found.append((one.public_id, one.name))
    if not any(one.district_id for one in there.values()):
        found.append((CHIEF, _("De districtschef")))
    return found


def in_the_way(topic: Topic) -> dict[str, list[Found]]:
    """Personal data in what a new reader would read at once: the title and the summary."""
    return findings_for({"title": topic.title, "summary": topic.summary}, widening=True)


def ask_along(topic: Topic, chosen: str, question: str) -> None:
    """Take an organisation or the chief in, from here on; give it the topic as it is held."""
    before, since = topic_document(topic, readers_of(topic)), next_position(topic.position)
    joining = _chief(topic) if chosen == CHIEF else _organisation(topic, chosen, question)
    joining.since = joining.since or since
    db.session.add(joining)
    if topic.audience == Audience.TEAM:
        topic.audience = Audience.SELECTED
    db.session.flush()
    post = say(topic, question, PostKind.ASKED, about=joining.name)
    tell_asked(topic, post, [joining])
    index_again(topic, before)


def _chief(topic: Topic) -> TopicReader:
    district_id = db.session.scalar(select(Team.district_id).where(Team.id == topic.team_id)) or 0
    return chief(topic, district_id)


def _organisation(topic: Topic, public_id: str, question: str) -> TopicReader:
    """The reader row of this organisation, new unless it reads along already."""
    one = db.session.scalars(select(Organisation).where(Organisation.public_id == public_id)).one()
    token = organisation_token(one.id)
    known = next((each for each in readers_of(topic) if each.reader == token), None)
    joining = known or reader(topic, token, one.name, organisation_id=one.id)
    if known is not None:
        joining.since = max(known.since, 1)  # reads from where it read before
    ask(joining, question)
    return joining


def answer(topic: Topic, given: Answer, word: str) -> None:
    """Keep what the viewer's organisation says; the same answer again, in the same words, changes nothing."""
    seat = own_seat(readers_of(topic))
    if seat is None or (seat.answer == given and word in ("", said_last(topic, PostKind.ANSWER))):
        return
    say(topic, word, PostKind.ANSWER, about=given)
    seat.answer, seat.awaits = given, False
    answered(topic, seat.organisation_id or 0)
    if given is Answer.NOT_NOW:
        _leave_in_peace(topic)
    db.session.flush()


def _leave_in_peace(topic: Topic) -> None:
    """From here on the topic is unread for these people only when somebody names them, if they let it."""
    own = select(User.id).where(User.organisation_id == required_viewer().organisation_id)
    marks = (TopicMark.topic_id == topic.id, TopicMark.user_id.in_(own))
    with scope.unscoped():
        muted = TopicMark.attention == Attention.MUTED
        less = case((muted, Attention.MUTED.value), else_=Attention.MENTIONED.value)
        quiet = update(TopicMark).where(*marks).values(attention=less, unread=False)
        db.session.execute(quiet.execution_options(synchronize_session=False))
