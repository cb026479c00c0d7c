"""Topics beside problems: seen by who reads both, and to others not there."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, bindparam, delete, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.readers import token_of
from portal.core.viewer import required_viewer
from portal.dialogue.models import Topic, TopicReader
from portal.problems.models import Problem, ProblemTopic

OFFERED = 30


def offered(problem: Problem) -> list[tuple[str, str]]:
    """The newest topics of the same team that are not beside it yet."""
    there = select(ProblemTopic.topic_id).where(ProblemTopic.problem_id == problem.id)
    statement = (
        select(Topic.id, Topic.title)
        .join(TopicReader, TopicReader.topic_id == Topic.id)
        .where(TopicReader.reader == token_of(required_viewer()), Topic.team_id == problem.team_id)
        .where(Topic.id.not_in(there))
        .order_by(TopicReader.position.desc())
        .limit(OFFERED)
    )
    return [(topic_id, title) for topic_id, title in db.session.execute(statement)]


def link(problem: Problem, topic_id: str) -> None:
    """Put a topic beside a problem that is held, once."""
    here = (ProblemTopic.problem_id == problem.id, ProblemTopic.topic_id == topic_id)
    if db.session.scalar(select(ProblemTopic).where(*here)) is None:
        db.session.add(ProblemTopic(problem_id=problem.id, team_id=problem.team_id, topic_id=topic_id))
        db.session.flush()


def unlink(problem: Problem, topic_id: str) -> None:
    """Take it away again; both stay."""
    here = (ProblemTopic.problem_id == problem.id, ProblemTopic.topic_id == topic_id)
    db.session.execute(delete(ProblemTopic).where(*here))


def topics_of(problem_id: str) -> Sequence[Any]:
    """The topics beside it that the viewer reads, the last linked first."""
    return prepared.rows("topics of a problem", _topics, problem=problem_id)


def _topics() -> Select[Any]:
    one: Any = ProblemTopic
    columns: tuple[Any, ...] = (Topic.id, Topic.title, one.added_at)
    beside = select(*columns).join(one, one.topic_id == Topic.id)
    return beside.where(one.problem_id == bindparam("problem")).order_by(one.added_at.desc())
