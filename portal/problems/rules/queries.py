"""Setting the rule of a problem, and how it reads."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import delete, select

from portal.core.extensions import db
from portal.core.language import language
from portal.logbook.models import Category
from portal.problems.keeping.queries import rebuild
from portal.problems.models import Event, Problem, ProblemRule, RulePlace
from portal.problems.recording.queries import note
from portal.problems.rules.forms import RuleFields
from portal.problems.rules.matching import Rule
from portal.problems.rules.places import key_of, lines_of, without_door


def categories() -> list[tuple[str, str]]:
    """The subjects to choose from, closed ones too: old entries bear them."""
    label = Category.label_en if language() == "en" else Category.label
    rows = db.session.execute(select(Category.code, label).order_by(Category.order))
    return [(code, name) for code, name in rows]


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
    places = {key_of(line): without_door(line) for line in lines_of(form.places.data)}
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
    rule = rule_of(problem_id)
    if rule is None:
        return ""
    labels = dict(categories())
    subjects = [labels[code] for code in rule.categories.split() if code in labels]
    hours = (
        _("%(start)s tot %(end)s uur", start=rule.from_hour, end=rule.to_hour)
        if rule.from_hour is not None
        else ""
    )
    parts = (", ".join(places_of(problem_id)), ", ".join(subjects), hours)
    return " · ".join(part for part in parts if part)
