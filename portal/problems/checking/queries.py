"""Which closed problems are due for a look back, and what has come in since."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.problems.effect import rates, words
from portal.problems.effect.periods import CHECKS, counts, since_closing
from portal.problems.effect.queries import started_on
from portal.problems.effect.rates import Change, Claim
from portal.problems.keeping.queries import indicator
from portal.problems.models import Event, Problem, ProblemEvent, Source
from portal.problems.recording.queries import note

LAPSES = 60  # days after which a look back is asked no more
ON_START = 5


@dataclass(frozen=True, slots=True)
class Check:
    """A look back that is due; `found` is None where there is nothing to count by."""

    days: int
    found: Change | None

    @property
    def rises(self) -> bool:
        """Whether it comes back: then reopening is proposed."""
        return self.found is not None and self.found.claim is Claim.MORE


def waiting() -> dict[str, Any] | None:
    """For the start page: problems of which it is time to look whether it holds."""
    due = [one for one in _closed() if due_of(one)][:ON_START]
    return {"rows": [{"id": one.id, "title": one.title, "days": due_of(one)} for one in due]} if due else None


def _closed() -> list[Problem]:
    now = dates.now()
    newest, oldest = (now - timedelta(days=days) for days in (CHECKS[0], CHECKS[-1] + LAPSES))
    between = (Problem.closed_at <= newest, Problem.closed_at > oldest)
    return list(db.session.scalars(select(Problem).where(*between).order_by(Problem.closed_at)))


def due_of(problem: Problem) -> int:
    """After how many days a look back is due now; 0 when none is, or when somebody looked."""
    if problem.closed_at is None:
        return 0
    passed = (dates.now() - problem.closed_at).days
    reached = [days for days in CHECKS if days <= passed < days + LAPSES]
    return reached[-1] if reached and not _looked(problem.id, problem.closed_at, reached[-1]) else 0


def _looked(problem_id: str, closed: datetime, days: int) -> bool:
    """Whether somebody noted this look back, or a later one, since it was closed."""
    since = (ProblemEvent.problem_id == problem_id, ProblemEvent.position > position_at(closed))
    notes = select(ProblemEvent.about).where(*since, ProblemEvent.what == Event.CHECKED)
    return any(int(about) >= days for about in db.session.scalars(notes))


def check_of(problem: Problem) -> Check | None:
    """The look back that is due, with how it goes since closing; None when none is due."""
    days, started = due_of(problem), started_on(problem.id)
    if not days or problem.closed_at is None:
        return None
    closed = dates.local(problem.closed_at).date()
    before, after = since_closing(started or closed - timedelta(weeks=13), closed, dates.today(), days)
    found = indicator(problem.id)
    if not (before and after and found):
        return Check(days, None)
    reported = Counter({week: sum(_reports(by)) for week, by in found.items()})
    return Check(days, rates.change(counts(before, reported), counts(after, reported)))


def _reports(by: dict[Source, tuple[int, int]]) -> list[int]:
    return [entries for source, (entries, _minutes) in by.items() if source is Source.REPORTED]


def looked(problem: Problem) -> bool:
    """Note that somebody looked, and what it said then; False when there was nothing to look at."""
    check = check_of(problem)
    if check is None:
        return False
    note(problem, Event.CHECKED, str(check.days), words.sentence(check.found) if check.found else "")
    return True
