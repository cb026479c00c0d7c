"""A new agreement: stored once however often it is sent, with its readers and how it began."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.exc import IntegrityError

from portal.agreements.models import Agreement, AgreementEvent, AgreementReader, Part, State, Step
from portal.agreements.notices.queries import tell
from portal.agreements.proposing.forms import Parties, ProposalForm
from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.readers import organisation_token, team_token, token_of
from portal.core.viewer import required_viewer
from portal.dialogue.models import Topic, TopicReader
from portal.people.models import Organisation, OrganisationKind, Team, works_with
from portal.problems.models import Problem, ProblemReader

BAR = OrganisationKind.HOSPITALITY


@dataclass(frozen=True, slots=True)
class Party:
    """A team or an organisation that promises something, gets it, or reads along."""

    reader: str
    name: str
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The topic or the problem that an agreement comes from."""

    kind: str
    id: str
    title: str
    team_id: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of it: stored (now or before), or its id holds something else."""

    agreement: Agreement | None
    other: Agreement | None = None


def offer(form: ProposalForm) -> Origin | None:
    """Fill in what this viewer can choose; answers where it comes from, if the viewer reads that."""
    origin = _origin("topic", Topic, form.topic.data) or _origin("problem", Problem, form.problem.data)
    mine = Team.id == origin.team_id if origin else true()
    teams = db.session.scalars(select(Team).where(mine).order_by(Team.name)).all()
    form.offer(_own_place(), [(one.public_id, one.name) for one in teams], _all_parties(teams))
    for field in (form.topic, form.problem):
        field.data = origin.id if origin and origin.kind == field.name else ""
    return origin


def _origin(kind: str, model: Any, its_id: str | None) -> Origin | None:
    found = db.session.execute(
        select(model.id, model.title, model.team_id).where(model.id == (its_id or ""))
    ).first()
    return Origin(kind, found.id, found.title, found.team_id) if found else None


def _all_parties(teams: Iterable[Team]) -> Parties:
    return {one.public_id: _parties(one) for one in teams}


def _own_place() -> str:
    """The public id of the viewer's own team or organisation."""
    viewer = required_viewer()
    model, its_id = (Team, viewer.team_id) if viewer.in_team else (Organisation, viewer.organisation_id)
    return db.session.scalar(select(model.public_id).where(model.id == its_id)) or ""


def _parties(team: Team) -> list[tuple[str, str]]:
    """Who can promise something there: the team itself, then its partners of today, bars last."""
    found = select(Organisation).where(works_with(Organisation.id, team.id))
    rows = db.session.scalars(found.order_by(Organisation.kind == BAR, Organisation.name))
    return [(one.public_id, one.name) for one in (team, *rows)]


def save(form: ProposalForm) -> Stored:
    """Store the agreement, or say what stands under its id already; ids are looked up across all teams."""
    known = _under(form.id.data or "") or _insert(form)
    if known is not None and known.author_id == required_viewer().user_id:
        return Stored(known) if _same(known, form) else Stored(None, known)
    return Stored(None)


def _under(agreement_id: str) -> Agreement | None:
    with scope.unscoped():
        return db.session.scalar(select(Agreement).where(Agreement.id == agreement_id))


def _same(known: Agreement, form: ProposalForm) -> bool:
    """Whether what was sent is what was proposed at first; it may have been changed since."""
    first = select(AgreementEvent).where(AgreementEvent.once == known.id)
    with scope.unscoped():
        told = db.session.scalars(first).one()
    by, whom = _party(form.organisation.data), _party(form.whom)
    sent = (form.text.data, form.due.data, by.reader, whom.reader)
    return (told.text, told.due, known.by, known.whom) == sent


def _insert(form: ProposalForm) -> Agreement | None:
    """Add it; on PostgreSQL another request may have been first, and then that one is the answer."""
    by, whom = _party(form.organisation.data), _party(form.whom)
    team = db.session.scalars(select(Team).where(Team.public_id == form.team.data)).one()
    made = Agreement(
        id=form.id.data, team_id=team.id, text=form.text.data, due=form.due.data, by=by.reader,
        by_name=by.name, whom=whom.reader, whom_name=whom.name, author_id=required_viewer().user_id,
        topic_id=form.topic.data or None, problem_id=form.problem.data or None, version=1, offered_text="",
        made_at=dates.now(),
    )  # fmt: skip
    try:
        with db.session.begin_nested():
            begin(made, [by, whom, Party(team_token(team.id), team.name), *readers_of(made)])
    except IntegrityError:
        return _under(form.id.data or "")
    return made


def _party(public_id: str) -> Party:
    """The team or organisation with this public id; that it may be chosen was checked."""
    team = db.session.scalar(select(Team).where(Team.public_id == public_id))
    if team is not None:
        return Party(team_token(team.id), team.name)
    one = db.session.scalars(select(Organisation).where(Organisation.public_id == public_id)).one()
    return Party(organisation_token(one.id), one.name, one.id)


def readers_of(made: Agreement) -> list[Party]:
    """Whoever takes part in the topic or the problem that it comes from; they read along."""
    found = [*_readers(TopicReader, TopicReader.topic_id == (made.topic_id or ""))]
    return [*found, *_readers(ProblemReader, ProblemReader.problem_id == (made.problem_id or ""))]


def _readers(model: Any, of: ColumnElement[bool]) -> Iterator[Party]:
    columns = (model.reader, model.name, model.organisation_id)
    for row in db.session.execute(select(*columns).where(of, model.organisation_id.is_not(None))):
        yield Party(*row)


def begin(made: Agreement, readers: Iterable[Party]) -> None:
    """Store it with its readers. What one promises oneself binds at once; the rest waits for a yes."""
    viewer, everyone = required_viewer(), {one.reader: one for one in readers}
    mine = made.by == token_of(viewer)
    made.state, made.awaits = (State.AGREED, "") if mine else (State.PROPOSED, made.by)
    made.agreed_at = made.made_at if mine else None
    made.promised_by_id = viewer.user_id if mine else None
    db.session.add(made)
    db.session.flush()
    db.session.add_all(_row(made, one) for one in everyone.values())
    step, voice = Step.PROMISE if mine else Step.PROPOSE, everyone[token_of(viewer)].name
    db.session.add(
        AgreementEvent(
            once=made.id, agreement_id=made.id, team_id=made.team_id, at=made.made_at, text=made.text,
            due=made.due, step=step, author_id=viewer.user_id, author_name=viewer.name, voice=voice,
        )
    )  # fmt: skip
    db.session.flush()
    tell(made, step, voice, viewer.user_id)


def _row(made: Agreement, one: Party) -> AgreementReader:
    part = {made.by: Part.OWES, made.whom: Part.OWED}.get(one.reader, Part.ALONG)
    return AgreementReader(
        agreement_id=made.id, team_id=made.team_id, reader=one.reader, name=one.name, part=part, is_open=True,
        organisation_id=one.organisation_id, day=made.due.toordinal(), awaits=made.awaits == one.reader,
    )  # fmt: skip
