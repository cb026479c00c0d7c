"""The list: what waits for our answer first, then everything by date, each one walk down an index.

The team is a reader like any other, so what it owes stands among what others owe.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, select, tuple_

from portal.agreements.models import Agreement, AgreementNotice, AgreementReader, Part
from portal.agreements.overview.forms import OURS, THEIRS, Wanted
from portal.core import dates, news, prepared
from portal.core.extensions import db
from portal.core.keeping import Kept
from portal.core.readers import organisation_token, team_token, token_of
from portal.core.scope import Me
from portal.core.viewer import required_viewer
from portal.people.models import Organisation, Team

PAGE = 25
FIRST = 20  # that wait for an answer, above the rest
ON_START = 4
WEEK = timedelta(days=7)

_places = Kept[tuple[tuple[str, str], ...]](1_024, seconds=60)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of agreements: all that decides how it looks; `after` pages on."""

    today: date
    mine: str
    awaiting: tuple[Any, ...] = ()
    groups: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    after: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.awaiting or self.groups)


def page_of(wanted: Wanted) -> Page:
    """The page that is asked for; the soonest first, and of what is over the last one first."""
    today = dates.today()
    top = () if wanted.after or wanted.narrows or not wanted.is_open else awaiting(FIRST)
    rows = _rows(wanted, PAGE + 1)
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    shown = [one for one in rows[:PAGE] if one.id not in {each.id for each in top}]
    after = f"{last.day}.{last.id}" if last else ""
    return Page(today, token_of(required_viewer()), top, _grouped(shown, today, wanted), after)


def _grouped(rows: Iterable[Any], today: date, wanted: Wanted) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    """The rows under what their day means now."""
    found: dict[str, list[Any]] = {}
    for one in rows:
        found.setdefault(_group(one, today) if wanted.is_open else "closed", []).append(one)
    return tuple((name, tuple(some)) for name, some in found.items())


def _group(row: Any, today: date) -> str:
    if row.day < today.toordinal():
        return "past"
    return "week" if row.day < (today + WEEK).toordinal() else "later"


def _rows(wanted: Wanted, most: int) -> list[Any]:
    values: dict[str, Any] = {"reader": token_of(required_viewer()), "most": most}
    if wanted.after:
        values |= {"day": wanted.after[0], "id": wanted.after[1]}
    if wanted.organisation:
        values["other"] = _token(wanted.organisation)
    return prepared.rows(("agreements", wanted.choices), lambda: _listed(wanted), **values)


def _columns() -> Select[Any]:
    one = Agreement
    columns: tuple[Any, ...] = (one.id, one.text, one.by, one.by_name, one.whom_name, one.state, one.awaits)
    claimed = one.claimed_at.is_not(None).label("claimed")
    rows = select(AgreementReader.day, AgreementReader.part, *columns, claimed)
    return rows.select_from(AgreementReader).join(Agreement, Agreement.id == AgreementReader.agreement_id)


def _listed(wanted: Wanted) -> Select[Any]:
    place = tuple_(AgreementReader.day, AgreementReader.agreement_id)
    order = [AgreementReader.day, AgreementReader.agreement_id]
    state = AgreementReader.is_open if wanted.is_open else ~AgreementReader.is_open
    rows = _columns().where(AgreementReader.reader == bindparam("reader"), state)
    if wanted.after:
        since = tuple_(bindparam("day"), bindparam("id"))
        rows = rows.where(place > since if wanted.is_open else place < since)
    ordered = order if wanted.is_open else [one.desc() for one in order]
    return rows.where(*_chosen(wanted)).order_by(*ordered).limit(bindparam("most"))


def _chosen(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What the filter asks of each."""
    found: list[ColumnElement[bool]] = []
    if wanted.who == OURS:
        found.append(AgreementReader.part == Part.OWES)
    if wanted.who == THEIRS:
        found.append(AgreementReader.part != Part.OWES)
    if wanted.organisation:
        other: Any = bindparam("other")
        found.append((Agreement.by == other) | (Agreement.whom == other))
    return found


def awaiting(most: int = ON_START) -> tuple[Any, ...]:
    """What waits for the viewer's own team or organisation, the soonest first."""
    values = {"reader": token_of(required_viewer()), "most": most}
    return tuple(prepared.rows("awaiting", _awaiting, **values))


def _awaiting() -> Select[Any]:
    mine = (AgreementReader.reader == bindparam("reader"), AgreementReader.awaits)
    return _columns().where(*mine).order_by(AgreementReader.day).limit(bindparam("most"))


def waiting() -> dict[str, Any] | None:
    """For the start page: what waits for our answer, and what we promised for this week or earlier."""
    values = {"reader": token_of(required_viewer()), "until": (dates.today() + WEEK).toordinal()}
    owed = prepared.rows("owed soon", _owed_soon, **values, most=ON_START)
    found = {"awaiting": awaiting(), "owed": owed, "today": dates.today().toordinal()}
    return found if found["awaiting"] or owed else None


def _owed_soon() -> Select[Any]:
    mine = (AgreementReader.reader == bindparam("reader"), AgreementReader.is_open)
    promised = (AgreementReader.part == Part.OWES, Agreement.agreed_at.is_not(None), ~AgreementReader.awaits)
    rows = _columns().where(*mine, *promised, Agreement.claimed_at.is_(None))
    soon = rows.where(AgreementReader.day < bindparam("until"))
    return soon.order_by(AgreementReader.day).limit(bindparam("most"))


def number() -> ColumnElement[int]:
    """How much waits for our answer, for the menu."""
    reader = bindparam(None, callable_=lambda: token_of(required_viewer()), type_=String)
    mine = (AgreementReader.reader == reader, AgreementReader.awaits)
    return news.at_most(select(AgreementReader.agreement_id).where(*mine))


def unread_notices() -> ColumnElement[int]:
    """How many notices of agreements are new to this person."""
    mine = (AgreementNotice.user_id == Me.user, AgreementNotice.unread)
    readable = select(AgreementNotice.id).join(Agreement, Agreement.id == AgreementNotice.agreement_id)
    return news.at_most(readable.where(*mine))


def places() -> tuple[tuple[str, str], ...]:
    """With whom one can have agreed on something, teams first; they seldom change."""
    return _places.get(token_of(required_viewer()), _ask_places)


def _ask_places() -> tuple[tuple[str, str], ...]:
    models: tuple[Any, ...] = (Team, Organisation)
    found = [db.session.execute(select(one.public_id, one.name).order_by(one.name)) for one in models]
    return tuple((public_id, name) for rows in found for public_id, name in rows)


def _token(public_id: str) -> str:
    """The reader with this public id; one that matches nobody for what is not known."""
    for model, token in ((Team, team_token), (Organisation, organisation_token)):
        its_id = db.session.scalar(select(model.id).where(model.public_id == public_id))
        if its_id is not None:
            return token(its_id)
    return "-"
