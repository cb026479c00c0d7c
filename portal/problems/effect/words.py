"""An effect in plain sentences, with how sure it is."""

from flask_babel import gettext as _

from portal.core import dates
from portal.core.language import language
from portal.core.numbers import decimal, number
from portal.problems.effect.periods import Basis
from portal.problems.effect.queries import Effect, Effort
from portal.problems.effect.rates import FEWEST, Change, Claim


def conclusion(effect: Effect) -> str:
    """What happened to the reports, and around them: the one sentence to take along."""
    there = around(effect.around)
    told = change(effect.reported)
    return told if effect.reported.claim is Claim.TOO_FEW else f"{told}; {there}."


def change(found: Change, seen: bool = False) -> str:
    """From how many to how many a week, and between which bounds; `seen`: by the team, not told to it.

    Without a full stop, except where there is too little for a conclusion.
    """
    if found.claim is Claim.TOO_FEW:
        return _too_few(found, seen)
    told = {"before": decimal(found.before), "after": decimal(found.after)}
    weekly = (
        _("van %(before)s naar %(after)s eigen waarnemingen per week", **told)
        if seen
        else _("van %(before)s naar %(after)s meldingen per week", **told)
    )
    sure = f"{weekly}; {_bounds(found)}"
    return sure[0].upper() + sure[1:]


def _too_few(found: Change, seen: bool) -> str:
    told = {"n": number(found.events), "least": FEWEST}
    if seen:
        return _("Te weinig gevallen voor een conclusie: %(n)s in beide periodes samen.", **told)
    return _(
        "Te weinig gevallen voor een conclusie: %(n)s meldingen in beide periodes samen, terwijl er minstens"
        " %(least)s nodig zijn.",
        **told,
    )


def _bounds(found: Change) -> str:
    if found.claim is Claim.LESS:
        told = {"n": _less(found.ratio), "least": _less(found.high), "most": _less(found.low)}
        return _("min %(n)s%%, waarschijnlijk tussen %(least)s%% en %(most)s%%", **told)
    if found.claim is Claim.MORE:
        told = {"n": _more(found.ratio), "least": _more(found.low), "most": _more(found.high)}
        return _("plus %(n)s%%, waarschijnlijk tussen %(least)s%% en %(most)s%%", **told)
    if found.high == float("inf"):
        return _("dat kan toeval zijn: er zijn te weinig weken")
    told = {"less": _less(found.low), "more": _more(found.high)}
    return _("dat kan toeval zijn, het ligt tussen %(less)s%% minder en %(more)s%% meer", **told)


def _less(ratio: float) -> str:
    return number(round(100 * (1 - ratio)))


def _more(ratio: float) -> str:
    return number(round(100 * (ratio - 1)))


def around(found: Change) -> str:
    """Whether it moved to the neighbourhoods around; the end of a sentence."""
    return {
        Claim.TOO_FEW: _("in de omliggende buurten zijn er te weinig gevallen om iets te zeggen"),
        Claim.LESS: _("in de omliggende buurten werd het ook minder"),
        Claim.UNSURE: _("in de omliggende buurten geen toename"),
        Claim.MORE: _("in de omliggende buurten nam het toe, dus misschien is het verplaatst"),
    }[found.claim]


def basis(effect: Effect) -> str:
    """Which weeks are held against each other."""
    held, speech = effect.periods, language()
    told = {
        "n": len(held.after),
        "day": dates.day(effect.started, speech),
        "first": dates.day(held.before[0], speech),
        "weeks": len(held.before),
    }
    if held.basis is Basis.YEAR_EARLIER:
        return _(
            "De %(n)s hele weken na de eerste actie (%(day)s), vergeleken met dezelfde weken een jaar"
            " eerder.",
            **told,
        )
    return _(
        "De %(n)s hele weken na de eerste actie (%(day)s), vergeleken met de %(weeks)s weken vanaf %(first)s,"
        " voordat dit een vraagstuk werd. Voor dezelfde weken een jaar eerder gaat het logboek niet ver"
        " genoeg terug.",
        **told,
    )


def effort(effect: Effect) -> str:
    """A warning when the team was there much more or less; "" when not."""
    if effect.effort is Effort.MORE:
        return _(
            "Let op: het team was hier ruim een kwart meer dan eerst. Dan schrijft het zelf ook meer op."
        )
    if effect.effort is Effort.LESS:
        return _(
            "Let op: het team was hier ruim een kwart minder dan eerst. Dan schrijft het zelf ook minder op."
        )
    return ""


def hours(effect: Effect) -> str:
    """How much time it took before and after, or why that is not told. It describes, and claims nothing."""
    if effect.hours is None:
        return _("Uren staan hier pas als ze ervoor en erna van genoeg mensen samen zijn.")
    before, after = (_in_hours(minutes) for minutes in effect.hours)
    return _("Eerst schreef het team %(before)s per week op, daarna %(after)s.", before=before, after=after)


def _in_hours(minutes: int) -> str:
    """In whole hours, so that a single visit cannot be read from it."""
    return _("%(n)s uur", n=number(round(minutes / 60))) if minutes >= 60 else _("minder dan een uur")


def compared(name: str, found: Change) -> str:
    """How it went meanwhile in another neighbourhood."""
    told = sentence(found)
    return f"{name}: {told[0].lower()}{told[1:]}"


def sentence(found: Change, seen: bool = False) -> str:
    """The change with its full stop."""
    return change(found, seen) + ("" if found.claim is Claim.TOO_FEW else ".")
