"""Numbers as people read them, and how two periods compare."""

from flask_babel import gettext as _
from flask_babel import ngettext

from portal.core.language import language


def number(count: int) -> str:
    """ "1.234" in Dutch, "1,234" in English."""
    told = f"{count:,}"
    return told if language() == "en" else told.replace(",", ".")


def decimal(value: float) -> str:
    """ "1,4" in Dutch, "1.4" in English."""
    told = f"{value:.1f}"
    return told if language() == "en" else told.replace(".", ",")


def whole_hours(minutes: int) -> int:
    return round(minutes / 60)


def hours(minutes: int) -> str:
    """In whole hours: nobody needs it finer, and two periods that overlap do not tell on one visit."""
    if 0 < minutes < 30:
        return _("minder dan 1 uur")
    return _("%(n)s uur", n=number(whole_hours(minutes)))


def percent(part: float, whole: float) -> str:
    return f"{round(100 * part / whole) if whole else 0}%"


def change(now: float, before: float) -> str:
    """How much more or less, once both are told per day."""
    if not before:
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
