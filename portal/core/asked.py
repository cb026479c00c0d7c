"""What the address of a list asks that does not exist, said by every list in the same words."""

from collections.abc import Collection, Iterable, Sequence

from flask_babel import gettext as _
from flask_babel import ngettext

SPOKEN, NAMED = 30, 5  # characters of what was asked, and how many of it are named


class Missing(str):
    """A choice that does not exist, among what could not be read."""

    __slots__ = ()


def one_of(value: str, allowed: Collection[str], problems: list[str]) -> str:
    """The choice, if it is one; otherwise it is left out and kept in `problems`."""
    if not value or value in allowed:
        return value
    problems.append(Missing(value))
    return ""


def told(
    problems: Iterable[str], *chosen: tuple[Iterable[str], Iterable[tuple[str, str]]]
) -> tuple[str, ...]:
    """What could not be read, and in one notice all choices that do not exist or that nobody here knows.

    Each of `chosen` holds the codes that are asked for and the known ones with their names.
    """
    problems = list(problems)
    left_out = [one for one in problems if isinstance(one, Missing)]
    rest = tuple(one for one in problems if not isinstance(one, Missing))
    if said := [*_left_out(left_out), *_unknown([code for pair in chosen for code in _strange(*pair)])]:
        return (*rest, " ".join(said))
    return rest


def _strange(chosen: Iterable[str], known: Iterable[tuple[str, str]]) -> list[str]:
    codes = [code for code in chosen if code]
    if not codes:
        return []  # as nearly always, and there may be hundreds to know
    names = dict(known)
    return [code for code in codes if code not in names]


def _left_out(values: Sequence[str]) -> list[str]:
    if not values:
        return []
    return [
        ngettext(
            "%(values)s bestaat niet als keuze en telt niet mee.",
            "%(values)s bestaan niet als keuze en tellen niet mee.",
            len(values),
            values=_named(values),
        )
    ]


def _unknown(values: Sequence[str]) -> list[str]:
    if not values:
        return []
    return [
        ngettext(
            "%(values)s kennen we hier niet. Haal dat filter weg.",
            "%(values)s kennen we hier niet. Haal die filters weg.",
            len(values),
            values=_named(values),
        )
    ]


def _named(values: Sequence[str]) -> str:
    """“noise”, “waste” and “north”; of many the first ones."""
    *first, last = [f"“{value[:SPOKEN]}”" for value in values[:NAMED]]
    if len(values) > NAMED:
        return ", ".join([*first, last, "…"])
    return _("%(first)s en %(last)s", first=", ".join(first), last=last) if first else last
