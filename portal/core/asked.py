"""What the address of a list asks that does not exist, said by every list in the same words."""

from collections.abc import Collection, Iterable

from flask_babel import gettext as _

SPOKEN = 30  # characters of what was asked


def one_of(value: str, allowed: Collection[str], problems: list[str]) -> str:
    """The choice, if it is one; otherwise it is left out and named in `problems`."""
    if not value or value in allowed:
        return value
    problems.append(_("“%(value)s” bestaat niet als keuze en telt niet mee.", value=value[:SPOKEN]))
    return ""


def unknown(chosen: Iterable[str], known: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Of each code that is chosen and that nobody here knows, that this is why nothing is found."""
    codes = [code for code in chosen if code]
    if not codes:
        return ()  # as nearly always, and there may be hundreds to know
    names = dict(known)
    return tuple(
        _("“%(value)s” kennen we hier niet. Haal dat filter weg.", value=code[:SPOKEN])
        for code in codes
        if code not in names
    )
