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
from portal.insights.parts import Part, Parts
from portal.insights.pictures import Picture, bars, course, hours, pareto
from portal.insights.queries.burden import Burden
from portal.insights.queries.figures import Figures
from portal.logbook.effort.rule import FEWEST

Names = dict[Any, str]
Starts = tuple[insight.Start, ...]
AllSpent = tuple[tuple[str, Part], ...]
Number = tuple[str, str, str | None]  # a number, of what, and an address
COMPARED = 20  # entries from which on more and less mean something

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
    made = [
        pareto.picture(found, FEWEST if reads_no_entries() else 1),
        _themes(found, themes),
        _hoods(found, hoods),
        *_problems(found, dict(now), dict(before)),
        hours.picture(found.now.hours, _called(themes)),
        course.picture(found, starts),
    ]
    return {one.name: one for one in made}


def _themes(found: Figures, names: Names) -> Picture:
    weights = bars.Weights.of(found, found.now.themes, found.before.themes)
    counted = _("Het meest gaat het over %(what)s: %(share)s")
    return _divided("themas", _("Onderwerp"), weights, names, counted)


def _hoods(found: Figures, names: Names) -> Picture:
    weights = bars.Weights.of(found, found.now.hoods, found.before.hoods)
    counted = _("Het meeste komt uit %(what)s: %(share)s")
    return _divided("buurten", _("Buurt"), weights, names, counted)


def _divided(name: str, kind: str, weights: bars.Weights, names: Names, counted: str) -> Picture:
    """`counted` is what to say where entries are counted."""
    timed = _("De meeste tijd gaat naar %(what)s: %(share)s")
    if not weights.is_sure:
        timed = _("Van wat we kunnen laten zien, gaat de meeste tijd naar %(what)s: %(share)s")
    return bars.picture(name, kind, weights, _called(names), timed if weights.in_time else counted)


def _called(names: Names) -> Callable[[Any], str]:
    return lambda key: names.get(key, str(key))


def _problems(found: Figures, now: Parts, before: Parts) -> list[Picture]:
    """What goes to each problem, as soon as a feature tells of any; they overlap, so it is no share."""
    if not now:
        return []
    weights = bars.Weights.of(found, now, before)
    counted = _("Van de vraagstukken komt %(what)s het meest voor: %(much)s")
    timed = _("Van de vraagstukken kost %(what)s de meeste tijd: %(much)s")
    if any(part.hidden for part in now.values()):
        timed = _("Van wat we kunnen laten zien, kost %(what)s de meeste tijd: %(much)s")
    finding = timed if weights.in_time else counted
    return [bars.picture("vraagstukken", _("Vraagstuk"), weights, str, finding)]


def _spent(period: Period) -> AllSpent:
    told = insight.told(insight.Spent, period.first, period.last)
    return tuple((one.label, Part(one.entries, one.minutes, one.hidden)) for one in told)


def numbers(found: Figures) -> list[Number]:
    """How much there was, and how that compares: entries per day, hours per block."""
    now = found.now.total
    told: list[Number] = [
        (words.number(now.entries), _with(_("waarnemingen"), _rise_of_entries(found)), None)
    ]
    if found.in_time:
        told.append((words.hours(now.minutes), _with(_("van alle collega's samen"), _rise(found)), None))
    return told


def _rise_of_entries(found: Figures) -> str:
    """Nothing where there are few: two after one is no doubling."""
    now, before = found.now.total.entries, found.before.total.entries
    if min(now, before) < COMPARED:
        return ""
    return words.change(now / found.period.days, before / found.period.before.days)


def _rise(found: Figures) -> str:
    """Nothing where not all hours may be told: then it would be less of the hours that is told of."""
    now, before = found.now.total, found.before.total
    blocks, earlier = len(found.period.blocks), len(found.period.before.blocks)
    if now.hidden or before.hidden or not earlier:
        return ""
    return words.change(now.minutes / blocks, before.minutes / earlier)


def coverage(found: Figures) -> str:
    """Of which days the hours are, for those who may know of any."""
    if may(required_viewer(), Action.READ_EFFECT):
        return words.coverage(found.period.covered, found.in_time, found.now.total.hidden)
    return ""


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
