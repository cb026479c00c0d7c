"""Setting the rule of a problem, and how it reads."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import Select, bindparam, delete, select

from portal.core import prepared
from portal.core.extensions import db
from portal.core.language import language
from portal.logbook.models import Category, Entry
from portal.problems.keeping.queries import rebuild
from portal.problems.models import Event, Problem, ProblemRule, RulePlace
from portal.problems.recording.queries import note
from portal.problems.rules.forms import RuleFields
from portal.problems.rules.matching import Rule
from portal.problems.rules.places import lines_of, without_door


def categories() -> list[tuple[str, str]]:
    """The subjects to choose from, closed ones too: old entries bear them."""
    return [(code, name) for code, name in prepared.rows(("rule categories", language()), _categories)]


def _categories() -> Select[Any]:
    one: Any = Category
    label = one.label_en if language() == "en" else one.label
    return select(one.code, label.label("label")).order_by(one.order)


def places_of(problem_id: str) -> list[str]:
    """Its places, as they read."""
    statement = select(RulePlace.place).where(RulePlace.problem_id == problem_id).order_by(RulePlace.place)
    return list(db.session.scalars(statement))


def rule_of(problem_id: str) -> ProblemRule | None:
    return db.session.scalar(select(ProblemRule).where(ProblemRule.problem_id == problem_id))


def stored(problem: Problem) -> dict[str, Any]:
    """The rule as its form shows it."""
    rule = rule_of(problem.id)
    hours = ("", "") if rule is None or rule.from_hour is None else (str(rule.from_hour), str(rule.to_hour))
    return {
        "places": "\n".join(places_of(problem.id)),
        "category": rule.categories.split() if rule else [],
        "from_hour": hours[0],
        "to_hour": hours[1],
    }


def set_rule(problem: Problem, form: RuleFields) -> int:
    """Keep the rule of a problem that is held, and gather what it takes; answers how many entries."""
    places = {Entry.key_of(line): without_door(line) for line in lines_of(form.places.data)}
    for model in (RulePlace, ProblemRule):
        db.session.execute(delete(model).where(model.problem_id == problem.id))
    rule = _keep(problem, places, form) if places else None
    note(problem, Event.RULE, text=told(problem.id))
    return rebuild(problem, rule)


def _keep(problem: Problem, places: dict[str, str], form: RuleFields) -> Rule:
    of = {"problem_id": problem.id, "team_id": problem.team_id}
    chosen, hours = form.category.data or [], form.hours
    start, end = hours or (None, None)
    db.session.add(ProblemRule(**of, categories=" ".join(chosen), from_hour=start, to_hour=end))
    db.session.add_all(RulePlace(**of, place_key=key, place=place) for key, place in places.items())
    return Rule(problem.id, problem.team_id, tuple(places), frozenset(chosen), hours)


def told(problem_id: str) -> str:
    """The rule as its readers read it; empty where there is none."""
    rows = prepared.rows("rule of a problem", _told, problem=problem_id)
    if not rows:
        return ""
    rule, labels = rows[0], dict(categories())
    subjects = [labels[code] for code in rule.categories.split() if code in labels]
    whole_day = rule.from_hour is None
    hours = "" if whole_day else _("%(start)s tot %(end)s uur", start=rule.from_hour, end=rule.to_hour)
    parts = (", ".join(row.place for row in rows), ", ".join(subjects), hours)
    return " · ".join(part for part in parts if part)


def _told() -> Select[Any]:
    one: Any = ProblemRule
    columns = (RulePlace.place, one.categories, one.from_hour, one.to_hour)
    with_places = select(*columns).join(RulePlace, RulePlace.problem_id == one.problem_id)
    return with_places.where(one.problem_id == bindparam("problem")).order_by(RulePlace.place)
