"""The agreements that belong beside a page of another feature, as far as the viewer reads them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import Select, bindparam, select

from portal.agreements.labels import STEPS
from portal.agreements.models import OPEN, Agreement, AgreementEvent, AgreementReader, Part, State
from portal.core import dates, prepared
from portal.core.extensions import db
from portal.core.happenings import Happening
from portal.core.language import language
from portal.core.positions import SECOND, moment_of, position_at
from portal.core.readers import organisation_token
from portal.core.text import first_line

SHOWN, A_FEW = 20, 4


@dataclass(frozen=True, slots=True)
class Beside:
    """All that a page of another feature shows of an agreement, so that equal ones look the same."""

    id: str
    text: str
    by_name: str
    whom_name: str
    state: State
    due: date
    claimed_at: bool
    is_late: bool
    is_open: bool


def beside_topic(topic_id: str, **_told: Any) -> dict[str, Any]:
    """For the page of a topic, with the way to agree on something there."""
    return {"agreements": _of("topic", topic_id), "origin": ("topic", topic_id)}


def beside_problem(problem: Any, **_told: Any) -> dict[str, Any]:
    """For the page of a problem; what one agrees on there is an action."""
    return {"agreements": _of("problem", problem.id), "origin": ("problem", problem.id)}


def tell_steps(problem_id: str, before: int, most: int) -> Iterator[Happening]:
    """What was said to the agreements of a problem, for its timeline."""
    one = AgreementEvent
    until = moment_of(min(before, position_at(dates.now()) + SECOND))
    rows = select(one, Agreement.text.label("words")).join(Agreement, Agreement.id == one.agreement_id)
    here = rows.where(Agreement.problem_id == problem_id, one.at < until).order_by(
        one.at.desc(), one.id.desc()
    )
    for event, words in db.session.execute(here.limit(most)):
        yield Happening(
            position=position_at(event.at),
            when=dates.moment(event.at, language()),
            what=f"{_('Afspraak')}, {str(STEPS[event.step]).lower()}: {first_line(words, 90)}",
            who=f"{event.author_name}, {event.voice}" if event.voice else "",
            text=event.reason,
            url=url_for("agreement.show", agreement_id=event.agreement_id),
        )


def beside_card(organisation: Any, **_told: Any) -> dict[str, Any]:
    """For a contact card: what its organisation owes and is owed."""
    origin = ("organisation", organisation.public_id)
    found = _open_with([organisation.id])
    return {"agreements": found[:A_FEW], "origin": origin, "more": len(found) > A_FEW}


def beside_who(organisations: Iterable[int], **_told: Any) -> dict[str, Any] | None:
    """Under whom one could call: what is agreed with them already."""
    found = _open_with(organisations)
    return {"agreements": found[:A_FEW], "title": _("Al afgesproken met hen")} if found else None


def _open_with(organisations: Iterable[int]) -> tuple[Beside, ...]:
    """What is open between any of these and another side, the soonest first; a few more than are shown."""
    one, readers = AgreementReader, {organisation_token(its_id) for its_id in organisations}
    theirs = (one.reader.in_(readers), one.is_open, one.part != Part.ALONG)
    soonest = _columns().join(one, one.agreement_id == Agreement.id).where(*theirs).order_by(one.day)
    found = {row.id: row for row in db.session.execute(soonest.limit(2 * A_FEW + 1))}
    return tuple(_shown(row) for row in found.values())


def _of(origin: str, its_id: str) -> tuple[Beside, ...]:
    """Those of a topic or a problem: open ones first, each by its day."""
    rows = prepared.rows(("beside", origin), lambda: _beside(origin), its_id=its_id, most=SHOWN)
    return tuple(_shown(row) for row in rows)


def _beside(origin: str) -> Select[Any]:
    order = (Agreement.closed_at.is_not(None), Agreement.due, Agreement.id)
    here = getattr(Agreement, f"{origin}_id") == bindparam("its_id")
    return _columns().where(here).order_by(*order).limit(bindparam("most"))


def _columns() -> Select[Any]:
    one: Any = Agreement
    columns = (one.id, one.text, one.by_name, one.whom_name, one.state, one.due)
    return select(*columns, one.claimed_at.is_not(None).label("claimed"))


def _shown(row: Any) -> Beside:
    """As the page shows it; SQLite's driver gives a day as a text."""
    due, state = date.fromisoformat(str(row.due)), State(row.state)
    late = state is State.AGREED and not row.claimed and due < dates.today()
    return Beside(
        row.id, row.text, row.by_name, row.whom_name, state, due, bool(row.claimed), late, state in OPEN
    )
