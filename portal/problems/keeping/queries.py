"""Entries beside problems and the counts of each week, kept in the transaction of whatever changes them.

All of it looks past the scope: a partner's signal belongs to a problem also when the partner may not read
that problem. `ProblemWeek` is the indicator: per week and source how many entries the rule takes and how
many minutes they took, as far back as the logbook goes. Reading it is one walk down its key, however many
entries that are; `recounted` says the same from the entries themselves.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Insert, Integer, Select, bindparam, delete, insert, or_, select

from portal.core import database, prepared, scope
from portal.core.extensions import db
from portal.logbook.models import Entry, Status
from portal.problems.models import Problem, ProblemEntry, ProblemRule, ProblemWeek, RulePlace, Source
from portal.problems.rules.matching import Rule, Weeks, counts_of

AT_ONCE = 2_000  # rows in one statement

Indicator = dict[date, dict[Source, tuple[int, int]]]


def rules_of(team_id: int) -> list[Rule]:
    """Every rule of the team, of closed problems too: what comes back must show."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    rows = prepared.free_rows("rules of a team", _rules, team=team_id)
    for row in rows:
        places[row.problem_id].append(row.place_key)
    return [
        _rule(row, team_id, places[row.problem_id]) for row in {one.problem_id: one for one in rows}.values()
    ]


def _rules() -> Select[Any]:
    rule: Any = ProblemRule
    columns = (rule.problem_id, RulePlace.place_key, rule.categories, rule.from_hour, rule.to_hour)
    with_places = select(*columns).join(RulePlace, RulePlace.problem_id == ProblemRule.problem_id)
    return with_places.where(RulePlace.team_id == bindparam("team", type_=Integer))


def _rule(row: Any, team_id: int, places: Iterable[str]) -> Rule:
    hours = None if row.from_hour is None or row.to_hour is None else (row.from_hour, row.to_hour)
    return Rule(row.problem_id, team_id, tuple(places), frozenset(row.categories.split()), hours)


def added(entries: Sequence[Entry]) -> None:
    """Put new entries beside the problems whose rules take them."""
    rules = {team: rules_of(team) for team in {entry.team_id for entry in entries}}
    weeks = Weeks()
    found = [_row(rule, entry) for entry in entries for rule in rules[entry.team_id] if rule.takes(entry)]
    for row in found:
        weeks.count(row)
    _store(found, weeks)


class Row(NamedTuple):
    """A row of `ProblemEntry` before it is stored; a rule can take tens of thousands."""

    problem_id: str
    entry_id: str
    team_id: int
    position: int
    week: date
    slot: int
    source: Source
    minutes: int
    author_id: int | None
    by_rule: bool
    by_hand: bool
    left_out: bool


def _row(rule: Rule | Problem, entry: Any, by_hand: bool = False, left_out: bool = False) -> Row:
    by_rule = isinstance(rule, Rule)
    problem_id = rule.problem_id if isinstance(rule, Rule) else rule.id
    told: dict[str, Any] = {"by_rule": by_rule, "by_hand": by_hand, "left_out": left_out, **counts_of(entry)}
    return Row(problem_id, entry.id, rule.team_id, **told)


def _store(rows: Sequence[Row], weeks: Weeks) -> None:
    for some in _pieces(rows):
        _insert(some)
    _add(weeks)


def _insert(rows: Sequence[Row]) -> None:
    prepared.write("beside problems", lambda: insert(ProblemEntry).inline(), [one._asdict() for one in rows])


def _pieces(rows: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(rows)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _add(weeks: Weeks) -> None:
    """Bring the kept counts along."""
    rows = list(weeks.rows())
    if rows:
        prepared.write("count problem weeks", _adding, rows)


def _adding() -> Insert:
    return database.adding(ProblemWeek, ("problem_id", "week", "source"), ("entries", "minutes"))


def changing(entry: Entry) -> Callable[[], None]:
    """Weigh an entry anew once it is corrected, erased from, struck or reopened."""
    return lambda: _changed(entry)


def _changed(entry: Entry) -> None:
    """What is struck leaves."""
    with scope.unscoped():
        known = {one.problem_id: one for one in _beside([entry.id])}
        taking = {rule.problem_id: rule for rule in rules_of(entry.team_id) if rule.takes(entry)}
        weeks = Weeks()
        for problem_id, row in known.items():
            _weigh(row, entry, problem_id in taking, weeks)
        fresh = [_row(rule, entry) for problem_id, rule in taking.items() if problem_id not in known]
        for made in fresh:
            weeks.count(made)
        db.session.flush()
        _store(fresh, weeks)


def _beside(entry_ids: Sequence[str]) -> Sequence[ProblemEntry]:
    return db.session.scalars(select(ProblemEntry).where(ProblemEntry.entry_id.in_(entry_ids))).all()


def _weigh(row: ProblemEntry, entry: Entry, taken: bool, weeks: Weeks) -> None:
    if row.by_rule:
        weeks.count(row, -1)
    if entry.status == Status.VOID or not (taken or row.by_hand):
        db.session.delete(row)
        return
    row.by_rule = taken
    for name, value in counts_of(entry).items():
        setattr(row, name, value)
    if taken:
        weeks.count(row)


def leaving(entries: Sequence[Entry]) -> None:
    """Take entries off the counts that are about to be removed; the database takes their rows along."""
    weeks = Weeks()
    with scope.unscoped():
        for row in _beside([entry.id for entry in entries]):
            if row.by_rule:
                weeks.count(row, -1)
    _add(weeks)


def rebuild(problem: Problem, rule: Rule | None) -> int:
    """Gather anew all that the rule takes, and what was put there by hand; answers how many it takes."""
    db.session.flush()
    with scope.unscoped():
        by_hand = _marked(problem.id)
        for model in (ProblemEntry, ProblemWeek):
            db.session.execute(delete(model).where(model.problem_id == problem.id))
        db.session.expire_all()
        weeks, found = Weeks(), 0
        for some in _pieces(_taken(rule) if rule else ()):
            rows = [_row(rule, entry, **by_hand.pop(entry.id, {})) for entry in some]  # type: ignore[arg-type]
            for row in rows:
                weeks.count(row)
            _insert(rows)
            found += len(rows)
        kept = [one for one, marks in by_hand.items() if marks["by_hand"]]
        rest = db.session.execute(_entries().where(Entry.id.in_(kept))).all() if kept else ()
        _store([_row(problem, entry, by_hand=True) for entry in rest], weeks)
    return found


def _marked(problem_id: str) -> dict[str, dict[str, bool]]:
    """What people said of entries, by their ids."""
    columns = (ProblemEntry.entry_id, ProblemEntry.by_hand, ProblemEntry.left_out)
    touched = or_(ProblemEntry.by_hand, ProblemEntry.left_out)
    rows = db.session.execute(select(*columns).where(ProblemEntry.problem_id == problem_id, touched))
    return {row.entry_id: {"by_hand": row.by_hand, "left_out": row.left_out} for row in rows}


def _taken(rule: Rule) -> Iterator[Any]:
    """All entries that the rule takes, place by place."""
    for key in _keys(rule):
        here = _entries().where(Entry.team_id == rule.team_id, Entry.place_key == key)
        yield from (row for row in db.session.execute(here) if rule.takes(row))


def _entries() -> Select[Any]:
    columns: tuple[Any, ...] = (
        Entry.id, Entry.kind, Entry.status, Entry.category, Entry.place_key, Entry.observed_at, Entry.minutes,
        Entry.staff, Entry.author_id,
    )  # fmt: skip
    return select(*columns)


def _keys(rule: Rule) -> Sequence[str]:
    """The keys of all places that lie within those of the rule."""
    within = [Entry.place_key.in_(rule.places), *(Entry.place_key.like(f"{one} %") for one in rule.places)]
    keys = select(Entry.place_key).where(Entry.team_id == rule.team_id, or_(*within)).distinct()
    return db.session.scalars(keys).all()


def indicator(problem_id: str) -> Indicator:
    """Per week (its Monday) and source how many entries the rule takes, and their minutes; weeks without
    any are left out. As far as the viewer may read counts: the team, and the chief where named.
    """
    found: Indicator = {}
    for row in prepared.rows("indicator", _weeks, problem=problem_id):
        week = date.fromisoformat(str(row.week))  # SQLite's driver gives a text
        found.setdefault(week, {})[Source(row.source)] = (row.entries, row.minutes)
    return found


def _weeks() -> Select[Any]:
    columns: tuple[Any, ...] = (
        ProblemWeek.week,
        ProblemWeek.source,
        ProblemWeek.entries,
        ProblemWeek.minutes,
    )
    here = (ProblemWeek.problem_id == bindparam("problem"), ProblemWeek.entries > 0)
    return select(*columns).where(*here).order_by(ProblemWeek.week)


def recounted(rule: Rule) -> Indicator:
    """The same from the entries themselves, for who wants to be sure."""
    weeks = Weeks()
    with scope.unscoped():
        for entry in _taken(rule):
            weeks.count(_row(rule, entry))
    found: Indicator = {}
    for row in weeks.rows():
        found.setdefault(row["week"], {})[row["source"]] = (row["entries"], row["minutes"])
    return found
