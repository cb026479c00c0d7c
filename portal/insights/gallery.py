"""All pictures of a period, and the figures above them."""

from collections.abc import Callable
from typing import Any

from flask_babel import gettext as _

from portal.core import dates, insight, outbox
from portal.core.keeping import Kept
from portal.core.language import language
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.insights import words
from portal.insights.forms import Period
from portal.insights.parts import FEWEST, Part, crowd
from portal.insights.pictures import Picture, bars, course, hours, pareto
from portal.insights.queries.burden import Burden
from portal.insights.queries.figures import Figures

Names = dict[Any, str]
Starts = tuple[insight.Start, ...]
AllSpent = tuple[tuple[str, Part], ...]
Number = tuple[str, str, str | None]  # a number, of what, and an address

_pictures = Kept[dict[str, Picture]](64, seconds=600)


def reads_no_entries() -> bool:
    """Whether the viewer sees figures alone, and so no words that stand in only a few entries."""
    return not may(required_viewer(), Action.READ_LOGBOOK)


def pictures(found: Figures, themes: Names, hoods: Names) -> dict[str, Picture]:
    """By the name that each has in an address, in the order of the page; drawn once for equal figures."""
    first, last = found.period.before.first, found.period.last
    beside = (
        tuple(insight.told(insight.Start, first, last)),
        _spent(found.period),
        _spent(found.period.before),
    )
    names = tuple(themes.items()), tuple(hoods.items())
    key = (found.key, dates.today(), language(), reads_no_entries(), names, beside)
    if found.key is None:
        return _drawn(found, themes, hoods, *beside)
    return _pictures.get(key, lambda: _drawn(found, themes, hoods, *beside))


def _drawn(
    found: Figures, themes: Names, hoods: Names, starts: Starts, now: AllSpent, before: AllSpent
) -> dict[str, Picture]:
    timed = found.in_time
    made = [
        pareto.picture(found.now, found.before, timed, FEWEST if reads_no_entries() else 1),
        _themes(found, themes, timed),
        _hoods(found, hoods, timed),
        *_problems(dict(now), dict(before), timed),
        hours.picture(found.now.hours, _called(themes)),
        course.picture(found.period, found.steps, timed, list(starts)),
    ]
    return {one.name: one for one in made}


def _themes(found: Figures, names: Names, timed: bool) -> Picture:
    weights = bars.Weights.of(found.now.themes, found.before.themes, timed)
    finding = _("Het meest gaat het over %(what)s: %(share)s")
    return _divided("themas", _("Onderwerp"), weights, names, finding)


def _hoods(found: Figures, names: Names, timed: bool) -> Picture:
    weights = bars.Weights.of(found.now.hoods, found.before.hoods, timed)
    finding = _("Het meeste komt uit %(what)s: %(share)s")
    return _divided("buurten", _("Buurt"), weights, names, finding)


def _divided(name: str, kind: str, weights: bars.Weights, names: Names, finding: str) -> Picture:
    """`finding` is what to say where entries are counted."""
    timed = _("De meeste tijd gaat naar %(what)s: %(share)s")
    return bars.picture(name, kind, weights, _called(names), timed if weights.in_time else finding)


def _called(names: Names) -> Callable[[Any], str]:
    return lambda key: names.get(key, str(key))


def _problems(now: dict[str, Part], before: dict[str, Part], timed: bool) -> list[Picture]:
    """What goes to each problem, as soon as a feature tells of any."""
    if not now:
        return []
    weights = bars.Weights.of(now, before, timed)
    finding = _("Van wat naar vraagstukken gaat, gaat het meeste naar %(what)s: %(share)s")
    return [bars.picture("vraagstukken", _("Vraagstuk"), weights, str, finding)]


def _spent(period: Period) -> AllSpent:
    told = insight.told(insight.Spent, period.first, period.last)
    return tuple((one.label, Part(one.entries, one.minutes, crowd(one.people))) for one in told)


def numbers(found: Figures) -> list[Number]:
    """How much there was, and how that compares, both told per day."""
    now, before = found.now.total, found.before.total
    days, earlier = found.period.days, found.period.before.days
    rise = words.change(now.entries / days, before.entries / earlier)
    told: list[Number] = [(words.number(now.entries), _with(_("waarnemingen"), rise), None)]
    if found.in_time:
        rise = words.change(now.minutes / days, before.minutes / earlier) if not before.is_of_few else ""
        told.append((words.hours(now.minutes), _with(_("van alle collega's samen"), rise), None))
    return told


def _with(what: str, rise: str) -> str:
    return f"{what}, {rise}" if rise else what


def asked_and_given(found: Figures, burden: Burden) -> list[Number]:
    """What the portal asks of the team, and what came back for it."""
    told: list[Number] = []
    if burden.seconds is not None:
        told.append((_("%(n)d seconden", n=burden.seconds), _("om iets op te schrijven (mediaan)"), None))
    if burden.mails is not None and outbox.is_open():
        told.append((words.decimal(burden.mails), _("mails per persoon per week"), None))
    gains = insight.told(insight.Gain, found.period.first, found.period.last)
    return [*told, *((one.number, one.label, None) for one in gains)]
