"""Figures per problem for the insights, as far as the viewer may read effects; partners get none.

They are kept until an entry or a problem changes: adding up one of many thousands of entries takes longer
than the page.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import Select, bindparam, func, select

from portal.core import dates, prepared
from portal.core.extensions import db
from portal.core.insight import Gain, Spent, Start
from portal.core.keeping import Kept
from portal.core.language import language
from portal.core.numbers import number
from portal.core.policy import Action, may
from portal.core.positions import position_at
from portal.core.viewer import required_viewer
from portal.problems.effect.periods import LONGEST, WEEK
from portal.problems.effect.queries import first_actions, periods_of
from portal.problems.hours.queries import Hours, stamp, told_in
from portal.problems.models import Decision, Problem, ProblemEntry

ENDED = (Decision.STOP, Decision.CONTINUE, Decision.HAND_OVER)

_figures = Kept[list[Any]](512, seconds=600)


def starts(first: date, last: date) -> list[Start]:
    """The approaches of which the first action was done in these days."""
    return _told("starts", first, last, lambda: _begun(first, last))


def _begun(first: date, last: date) -> list[Start]:
    names, done = dict(prepared.bare("titles", _titles)), first_actions()
    begun = sorted((on, names[problem_id]) for problem_id, on in done.items() if problem_id in names)
    return [Start(on, title) for on, title in begun if first <= on <= last]


def _titles() -> Select[Any]:
    columns: tuple[Any, ...] = (Problem.id, Problem.title)
    return select(*columns)


def spent(first: date, last: date) -> list[Spent]:
    """What was written down in these days of each problem, by hand or by its rule."""
    return _told("spent", first, last, lambda: _added_up(first, last))


def _told(what: str, first: date, last: date, make: Callable[[], list[Any]]) -> list[Any]:
    if not may(required_viewer(), Action.READ_EFFECT):
        return []
    return _figures.get((what, language(), first, last, *stamp()), make)


def _added_up(first: date, last: date) -> list[Spent]:
    begin, end = (
        position_at(datetime.combine(day, time(), dates.LOCAL)) for day in (first, last + timedelta(1))
    )
    blocks = told_in(first, last + timedelta(1))
    found = prepared.bare("spent", _within, begin=begin, end=end)
    return [_of_one(problem_id, title, entries, blocks) for problem_id, title, entries in found]


def _within() -> Select[Any]:
    """Problem by problem down the index of its entries, which holds all that is asked of them."""
    of: Any = ProblemEntry
    of_whom: tuple[Any, ...] = (Problem.opened_at, Problem.id, Problem.title)
    between = (of.position >= bindparam("begin"), of.position < bindparam("end"), ~of.left_out)
    columns: tuple[Any, ...] = (Problem.id, Problem.title, func.count())
    counted = select(*columns).join(of, of.problem_id == Problem.id).where(*between)
    return counted.group_by(*of_whom).order_by(*of_whom)


def _of_one(problem_id: str, title: str, entries: int, blocks: Sequence[Hours]) -> Spent:
    minutes = sum(one.minutes.get(problem_id, 0) for one in blocks)
    return Spent(title, entries, minutes, any(problem_id in one.hidden for one in blocks))


def gains(first: date, last: date) -> list[Gain]:
    """How many problems were closed in these days, and how many hours ended ones gave back."""
    return _told("gains", first, last, lambda: _came_back(first, last))


def _came_back(first: date, last: date) -> list[Gain]:
    known = _closed()
    closed = [one for one in known if first <= _closed_on(one) <= last]
    if not closed:
        return _hours_back(known, first, last)
    what = ngettext("vraagstuk afgesloten", "vraagstukken afgesloten", len(closed))
    return [Gain(number(len(closed)), what), *_hours_back(known, first, last)]


def _closed() -> Sequence[Problem]:
    return db.session.scalars(select(Problem).where(Problem.closed_at.is_not(None))).all()


def _closed_on(problem: Problem) -> date:
    return dates.local(problem.closed_at or problem.opened_at).date()


def _hours_back(known: Sequence[Problem], first: date, last: date) -> list[Gain]:
    """Of approaches that began so long ago that they tell nothing of these days, nothing is read."""
    earliest, done = first - (LONGEST + 1) * WEEK, first_actions()
    ended = [one for one in known if one.decision in ENDED and done.get(one.id, date.min) > earliest]
    minutes = sum(_given_back(one, first, last) for one in ended)
    if minutes < 60:
        return []
    hours = _("%(n)s uur", n=number(round(minutes / 60)))
    return [Gain(hours, _("minder werk aan afgesloten vraagstukken dan in de weken ervoor"))]


def _given_back(problem: Problem, first: date, last: date) -> int:
    """The minutes that a closed problem took less than before, in the blocks of these days since it began.

    None where the hours of any of those blocks may not be told.
    """
    held = periods_of(problem)
    if held is None:
        return 0
    after = told_in(max(first, held.after[0]), min(last + timedelta(1), held.after[-1] + WEEK))
    before = told_in(held.before[0], held.before[-1] + WEEK) if after else []
    if not before or any(problem.id in one.hidden for one in (*before, *after)):
        return 0
    usual, since = (sum(one.minutes.get(problem.id, 0) for one in some) for some in (before, after))
    return max(0, round(usual / len(before) * len(after) - since))
