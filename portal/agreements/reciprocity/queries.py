"""The questions and promises of a team and its partners in the last year.

Everyone gets the same figures, so they are counted over all rows: a number per organisation, from five
events on, and nothing of what was asked or promised.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, case, literal, select

from portal.agreements.models import Agreement, AgreementEvent, State, Step
from portal.agreements.reciprocity.figures import Promise, Question, Row, rows
from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.positions import moment_of, position_at
from portal.core.readers import organisation_token, team_token, token_of
from portal.core.viewer import required_viewer
from portal.dialogue.models import Post, Topic, TopicReader
from portal.people.models import Organisation, Team, works_with

YEAR = timedelta(days=365)


def teams() -> Sequence[Team]:
    """The teams of which the viewer reads the figures: the own one, or those it works with."""
    return db.session.scalars(select(Team).order_by(Team.name)).all()


def figures(team: Team) -> list[Row]:
    """A row for the team and each of its partners of today, from A to Z."""
    sides = sorted(_sides(team), key=lambda side: side[1].casefold())
    questions, promises = _events(team)
    return rows(sides, token_of(required_viewer()), questions, promises, dates.today())


def _sides(team: Team) -> Iterable[tuple[str, str]]:
    yield team_token(team.id), team.name
    found = select(Organisation.id, Organisation.name).where(works_with(Organisation.id, team.id))
    with scope.unscoped():
        yield from ((organisation_token(its_id), name) for its_id, name in db.session.execute(found).all())


def _events(team: Team) -> tuple[list[Question], list[Promise]]:
    since = dates.now() - YEAR
    with scope.unscoped():
        agreed = _agreements(team, since)
        asked = [*_of_partners(team, since), *_of_the_team(team, since)]
    proposed = [_proposal(one) for one in agreed if one.made_at != one.agreed_at]
    return [*asked, *proposed], [_promise(one) for one in agreed if _is_promise(one)]


def _agreements(team: Team, since: datetime) -> Sequence[Any]:
    """Each with who took it back, if anybody did."""
    one: Any = Agreement
    back = and_(AgreementEvent.agreement_id == one.id, AgreementEvent.step == Step.WITHDRAW)
    columns: tuple[Any, ...] = (one.by, one.by_name, one.whom, one.made_at, one.answered_at, one.agreed_at)
    rest: tuple[Any, ...] = (one.due, one.state, one.claimed_at, one.closed_at, one.awaits)
    rows = select(*columns, *rest, AgreementEvent.voice).outerjoin(AgreementEvent, back)
    return db.session.execute(rows.where(one.team_id == team.id, one.made_at > since)).all()


def _proposal(one: Any) -> Question:
    is_open = one.state == State.PROPOSED and one.awaits == one.by
    return Question(one.by, one.whom, one.made_at, one.answered_at, is_open)


def _is_promise(one: Any) -> bool:
    """Whether it bound; what the other side took back says nothing of who promised it."""
    taken_back = one.state == State.WITHDRAWN and one.voice != one.by_name
    return one.agreed_at is not None and not taken_back


def _promise(one: Any) -> Promise:
    is_done = one.state == State.DONE or (one.state == State.AGREED and one.claimed_at is not None)
    return Promise(
        by=one.by,
        due=one.due,
        done=_day(one.claimed_at or one.closed_at) if is_done else None,
        dropped=one.state == State.WITHDRAWN,
    )


def _day(moment: datetime) -> date:
    return dates.local(moment).date()


def _of_partners(team: Team, since: datetime) -> Iterator[Question]:
    """Partners who were asked to a topic; any word of theirs after that is an answer."""
    one, readers = TopicReader, {name: reader for reader, name in _sides(team)}
    begun = case((one.since > Topic.number, one.since), else_=Topic.number)
    columns: tuple[Any, ...] = (one.reader, one.asked_at, one.asked_by, one.awaits, Topic.voice)
    asked = (one.team_id == team.id, one.asked_at > since, one.organisation_id.is_not(None))
    statement = select(*columns, _first(one.topic_id, one.name, begun)).join(Topic, Topic.id == one.topic_id)
    for row in db.session.execute(statement.where(*asked)):
        asker = readers.get(row.asked_by.rpartition(", ")[2]) or readers.get(row.voice, "")
        yield Question(row.reader, asker, row.asked_at, _later(row.answer, row.asked_at), row.awaits)


def _of_the_team(team: Team, since: datetime) -> Iterator[Question]:
    """Topics that a partner began are questions to the team."""
    one, to = Topic, team_token(team.id)
    begun = (one.team_id == team.id, one.number > position_at(since), one.organisation_id.is_not(None))
    columns: tuple[Any, ...] = (one.organisation_id, one.number, one.closed_at)
    statement = select(*columns, _first(one.id, literal(team.name), one.number)).where(*begun)
    for row in db.session.execute(statement):
        asked, by = moment_of(row.number), organisation_token(row.organisation_id)
        yield Question(to, by, asked, _later(row.answer, asked), row.answer is None and row.closed_at is None)


def _first(topic_id: Any, voice: Any, after: Any) -> Any:
    """Where this voice is heard first in a topic, after a position."""
    said = (Post.topic_id == topic_id, Post.voice == voice, Post.position > after)
    return (
        select(Post.position).where(*said).order_by(Post.position).limit(1).scalar_subquery().label("answer")
    )


def _later(position: int | None, asked: datetime) -> datetime | None:
    """The moment of an answer; who spoke up before being asked answers at once."""
    return max(moment_of(position), asked) if position else None
