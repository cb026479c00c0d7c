"""What is done with an agreement: each step is kept, and the readers' rows follow."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from sqlalchemy import select, update

from portal.agreements.models import Agreement, AgreementEvent, AgreementReader, State, Step
from portal.agreements.notices.queries import tell
from portal.agreements.steps import is_side, other_side, steps_for
from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.readers import token_of
from portal.core.viewer import required_viewer
from portal.dialogue.models import Topic
from portal.problems.models import Problem


def allowed(found: Agreement) -> tuple[Step, ...]:
    """What the viewer can do with it now."""
    return steps_for(found, token_of(required_viewer()))


def is_mine(found: Agreement) -> bool:
    """Whether the viewer's side is in it, and does not only read along."""
    return is_side(found, token_of(required_viewer()))


def around(found: Agreement) -> dict[str, Any]:
    """What stands on the page beside it: its history, who reads it, and where it comes from."""
    mine = token_of(required_viewer())
    events = select(AgreementEvent).where(AgreementEvent.agreement_id == found.id)
    names = select(AgreementReader.name).where(AgreementReader.agreement_id == found.id)
    topic = select(Topic.id, Topic.title).where(Topic.id == (found.topic_id or ""))
    problem = select(Problem.id, Problem.title).where(Problem.id == (found.problem_id or ""))
    return {
        "events": db.session.scalars(events.order_by(AgreementEvent.id.desc())).all(),
        "readers": db.session.scalars(names.order_by(AgreementReader.name)).all(),
        "topic": db.session.execute(topic).first(),
        "problem": db.session.execute(problem).first(),
        "turn": found.awaits == mine,
        "owes": found.by == mine,
    }


def known(found: Agreement, once: str) -> bool:
    """Whether the viewer sent this already, so that a second time changes nothing."""
    with scope.unscoped():
        event = db.session.scalar(select(AgreementEvent).where(AgreementEvent.once == once))
    mine = event is not None and event.author_id == required_viewer().user_id
    return mine and event is not None and event.agreement_id == found.id


def take(found: Agreement, step: Step, once: str, reason: str) -> None:
    """Take a step that is allowed, with an agreement that is held."""
    if step is Step.AGREE:
        _promise(found)
    if found.state == State.PROPOSED and found.awaits == token_of(required_viewer()):
        found.answered_at = found.answered_at or dates.now()
    _DOES[step](found)
    _keep(found, step, once, reason)


def offer(found: Agreement, once: str, reason: str, text: str, due: date) -> None:
    """Want other words or another day. What nobody said yes to becomes this; what was agreed stays."""
    mine = token_of(required_viewer())
    if found.state == State.PROPOSED:
        _promise(found)
        found.answered_at = found.answered_at or dates.now()
        found.text, found.due = text, due
    else:
        found.offered_text, found.offered_due = text, due
    found.awaits = other_side(found, mine)
    _keep(found, Step.OFFER, once, reason, text, due)


def _promise(found: Agreement) -> None:
    """Who says it for the side that does it is reminded of it, and nobody else."""
    if found.by == token_of(required_viewer()):
        found.promised_by_id = required_viewer().user_id


def _agree(found: Agreement) -> None:
    """Yes to what was proposed, or to what was offered instead of what was agreed."""
    if found.offered_due:
        found.text, found.due = found.offered_text, found.offered_due
    found.state, found.agreed_at = State.AGREED, found.agreed_at or dates.now()
    _drop_offer(found)


def _drop_offer(found: Agreement) -> None:
    found.offered_text, found.offered_due, found.awaits = "", None, ""


def _claim(found: Agreement) -> None:
    """It is done, says who promised it; whether it is, says the other side."""
    found.claimed_at, found.awaits = dates.now(), found.whom


def _not_yet(found: Agreement) -> None:
    found.claimed_at, found.awaits = None, ""


def _end(state: State) -> Callable[[Agreement], None]:
    def end(found: Agreement) -> None:
        _drop_offer(found)
        found.state, found.closed_at = state, dates.now()

    return end


_DOES: dict[Step, Callable[[Agreement], None]] = {
    Step.AGREE: _agree,
    Step.NOT_US: _end(State.LAPSED),
    Step.NOT_NOW: _end(State.LAPSED),
    Step.KEEP: _drop_offer,
    Step.CLAIM: _claim,
    Step.CONFIRM: _end(State.DONE),
    Step.NOT_YET: _not_yet,
    Step.WITHDRAW: _end(State.WITHDRAWN),
    Step.LAPSE: _end(State.LAPSED),
}


def _keep(
    found: Agreement, step: Step, once: str, reason: str = "", text: str = "", due: date | None = None
) -> None:
    """Write down the step, bring the readers' rows in line, and tell who has to know."""
    voice = note(found, step, reason, once=once, text=text, due=due)
    _follow(found)
    tell(found, step, voice, required_viewer().user_id)


def note(found: Agreement, step: Step, reason: str, **more: Any) -> str:
    """Keep that the viewer did this; answers in whose name."""
    viewer, one = required_viewer(), AgreementReader
    mine = (one.agreement_id == found.id, one.reader == token_of(viewer))
    voice = db.session.scalar(select(one.name).where(*mine)) or ""
    found.version += 1
    own = {"agreement_id": found.id, "team_id": found.team_id, "once": str(uuid4()), **more}
    by = {"author_id": viewer.user_id, "author_name": viewer.name, "voice": voice}
    db.session.add(AgreementEvent(**own, **by, step=step, reason=reason))
    db.session.flush()
    return voice


def _follow(found: Agreement) -> None:
    """Let every reader's row say what the agreement says."""
    one = AgreementReader
    stands = {"is_open": found.is_open, "day": found.due.toordinal(), "awaits": one.reader == found.awaits}
    db.session.execute(update(one).where(one.agreement_id == found.id).values(**stands))


def lapse_unanswered() -> str:
    """What nobody answered before its day is off; says how many those were."""
    over = (Agreement.state == State.PROPOSED, Agreement.due < dates.today())
    with scope.unscoped():
        found = db.session.scalars(select(Agreement).where(*over).with_for_update()).all()
        for one in found:
            lapse(one, str(uuid4()))
    db.session.commit()
    return f"Let {len(found)} unanswered agreements lapse."


def lapse(found: Agreement, once: str) -> None:
    """Nobody said anything in time; this happens by itself."""
    _DOES[Step.LAPSE](found)
    found.version += 1
    own = {"agreement_id": found.id, "team_id": found.team_id}
    db.session.add(AgreementEvent(**own, once=once, step=Step.LAPSE))
    db.session.flush()
    _follow(found)
    tell(found, Step.LAPSE, found.by_name, None)
