"""The radar as it is shown: what repeats now and is not being worked on yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import Select, bindparam, select

from portal.core import dates, prepared
from portal.core.extensions import db
from portal.core.language import language
from portal.core.personal_fields import found_in
from portal.core.types import UtcDateTime
from portal.core.viewer import required_viewer
from portal.logbook.models import Audience, Category
from portal.people.models import Neighbourhood
from portal.problems.keeping.queries import rebuild, rules_of
from portal.problems.models import Event, Problem, ProblemRule, Repeat, RulePlace
from portal.problems.radar import rule
from portal.problems.recording.queries import note, signature
from portal.problems.rules.forms import MOST_PLACES
from portal.problems.rules.matching import Rule
from portal.problems.rules.queries import rule_of, told

SHOWN, READ = 5, 100
FRESH = timedelta(days=14)  # since the last time


@dataclass(frozen=True, slots=True)
class Shown:
    """A repeat in words."""

    id: str
    label: str
    icon: str
    place: str
    where: str
    words: str


def now() -> tuple[Shown, ...]:
    """What repeats most beyond what is usual, first; not what a problem's rule takes already."""
    team = required_viewer().team_id or 0
    rows = prepared.rows(("repeats", language()), _rows, since=dates.now() - FRESH, most=READ)
    rules = rules_of(team) if rows else []
    free = [row for row in rows if not any(_covers(one, row) for one in rules)]
    free.sort(key=lambda row: (-row.number * 100 / (row.usual + 50), -row.number))
    return tuple(_shown(row) for row in free[:SHOWN])


def _rows() -> Select[Any]:
    one: Any = Repeat
    label = Category.label_en if language() == "en" else Category.label
    columns: tuple[Any, ...] = (
        one.id, one.place_key, one.category, one.place, one.number, one.usual, one.peak,
        label.label("label"), Category.icon, Neighbourhood.name.label("neighbourhood"),
    )  # fmt: skip
    return (
        select(*columns)
        .join(Category, Category.code == one.category)
        .outerjoin(Neighbourhood, Neighbourhood.id == one.neighbourhood_id)
        .where(one.last_at > bindparam("since", type_=UtcDateTime), one.aside_at.is_(None))
        .order_by(one.last_at.desc())
        .limit(bindparam("most"))
    )


def _covers(one: Rule, row: Any) -> bool:
    """Whether a rule takes this place and subject already."""
    return one.is_about(row.place_key, row.category)


def _shown(row: Any) -> Shown:
    where = row.neighbourhood or ""
    return Shown(row.id, row.label, row.icon, row.place, where, in_words(row.number, row.usual, row.peak))


def in_words(number: int, usual: int, peak: int | None) -> str:
    """ "4e keer hier in 21 dagen, gewoon is 1, meest vr 22-1 uur" """
    said = [_("%(number)se keer hier in %(days)s dagen", number=number, days=rule.DAYS), _usually(usual)]
    if peak is not None:
        day, hour = dates.WEEKDAYS[language()][peak // 24], peak % 24
        said.append(
            _(
                "meest %(day)s %(start)s–%(end)s uur",
                day=day[:2].lower(),
                start=hour,
                end=(hour + rule.HOURS) % 24,
            )
        )
    return ", ".join(said)


def _usually(usual: int) -> str:
    if usual < 50:
        return _("anders zelden")
    return ngettext("gewoon is %(num)s keer", "gewoon is %(num)s keer", round(usual / 100))


def on_start() -> dict[str, Any] | None:
    """For the start page: what repeats, when anything does."""
    found = now()
    return {"repeats": found} if found else None


def one_of(repeat: Repeat) -> Shown:
    """A single repeat in words."""
    label = Category.label_en if language() == "en" else Category.label
    named = db.session.execute(select(label, Category.icon).where(Category.code == repeat.category)).one()
    hood = db.session.scalar(select(Neighbourhood.name).where(Neighbourhood.id == repeat.neighbourhood_id))
    words = in_words(repeat.number, repeat.usual, repeat.peak)
    return Shown(repeat.id, named[0], named[1], repeat.place, hood or "", words)


def in_the_way(problem: Problem, repeat: Repeat) -> list[str]:
    """What in the name of the place the readers may not read; and that the rule holds no more places."""
    found = found_in(repeat.place, widening=problem.audience != Audience.TEAM)
    refused = [one["message"] for one in found if one["refused"]]
    keys = _places_of(problem)
    if repeat.place_key not in keys and len(keys) >= MOST_PLACES:
        refused.append(
            _(
                "De regel noemt al %(most)s plekken. Haal er eerst een weg bij het vraagstuk.",
                most=MOST_PLACES,
            )
        )
    return refused


def _places_of(problem: Problem) -> Sequence[str]:
    return db.session.scalars(select(RulePlace.place_key).where(RulePlace.problem_id == problem.id)).all()


def add_to(problem: Problem, repeat: Repeat) -> int:
    """Have the rule of a problem that is held take this place and subject too; answers how many it takes."""
    of = {"problem_id": problem.id, "team_id": problem.team_id}
    known = rule_of(problem.id)
    if known is None:
        known = ProblemRule(**of, categories=repeat.category)
        db.session.add(known)
    elif known.categories and repeat.category not in known.categories.split():
        known.categories += f" {repeat.category}"
    keys = _places_of(problem)
    if repeat.place_key not in keys:
        db.session.add(RulePlace(**of, place_key=repeat.place_key, place=repeat.place))
    db.session.flush()
    note(problem, Event.RULE, text=told(problem.id))
    hours = None if known.from_hour is None or known.to_hour is None else (known.from_hour, known.to_hour)
    places = tuple(dict.fromkeys([*keys, repeat.place_key]))
    return rebuild(
        problem, Rule(problem.id, problem.team_id, places, frozenset(known.categories.split()), hours)
    )


def set_aside(repeat: Repeat, reason: str) -> None:
    """Not shown until it repeats anew from now on; the reason stays with it."""
    repeat.aside_at, repeat.aside_reason, repeat.aside_by = dates.now(), reason, signature()
    db.session.flush()
