"""Numbers as people read them, and how two periods compare."""

from flask_babel import gettext as _
from flask_babel import ngettext

from portal.core.numbers import decimal, number

__all__ = [
    "change",
    "coverage",
    "decimal",
    "hours",
    "number",
    "percent",
    "places",
    "shortened",
    "whole_hours",
]

FULL = 10  # times as much as before: then the period before was hardly one


def whole_hours(minutes: int) -> int:
    return round(minutes / 60)


def hours(minutes: int) -> str:
    """In whole hours: nobody needs it finer."""
    if 0 < minutes < 30:
        return _("minder dan 1 uur")
    return _("%(n)s uur", n=number(whole_hours(minutes)))


def coverage(days: str, in_time: bool, hidden: bool) -> str:
    """What the hours are of; `days` of the blocks that are over, empty when there is none."""
    if not days:
        return _("Uren tellen we per vast blok van vier weken, als dat voorbij is. Dat is hier nog niet zo.")
    few = _("Blokken waarin minder dan 5 collega's tijd opschreven, tellen niet mee.") if hidden else ""
    if not in_time:
        return few
    told = _("Uren tellen we per vast blok van vier weken, als dat voorbij is: hier van %(days)s.", days=days)
    return f"{told} {few}" if few else told


def percent(part: float, whole: float) -> str:
    return f"{round(100 * part / whole) if whole else 0}%"


def is_comparable(now: float, before: float) -> bool:
    """Whether there was enough before: a portal that has just begun did not grow by 1,000%."""
    return before > now / FULL


def change(now: float, before: float) -> str:
    """How much more or less, once both are told per day; nothing where that says nothing."""
    if not is_comparable(now, before):
        return ""
    rise = round(100 * (now - before) / before)
    if not rise:
        return _("gelijk aan de periode ervoor")
    if rise > 0:
        return _("%(n)s%% meer dan in de periode ervoor", n=number(rise))
    return _("%(n)s%% minder dan in de periode ervoor", n=-rise)


def places(few: int, known: int) -> str:
    """So many of all that are known."""
    if few == known:
        return ngettext("%(num)d plek", "%(num)d plekken", few)
    return _("%(few)d van de %(known)s plekken", few=few, known=number(known))


def shortened(label: str, length: int = 34) -> str:
    """What fits above a bar; the table has it whole."""
    return label if len(label) <= length else label[: length - 1].rstrip() + "…"
