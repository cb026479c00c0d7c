"""A place as partners read it: the street, not the door.

Whatever holds a digit goes, however it is written, except what is plainly no door: a road such as A28, a
street such as 1e Dwarsstraat, and a postcode. A number written in letters is not recognised.

In a text, where most numbers are no doors, only one behind a street's name or "nummer" counts, and it is
pointed out, not taken away: the words stay those that somebody wrote.
"""

import re
from collections.abc import Iterator, Mapping

from flask_babel import gettext as _

from portal.core.birth_dates import MONTH
from portal.logbook.personal import Found, shown

_NO_DOOR = re.compile(
    r"(?<!\w)[AN]\d{1,3}(?!\w)"
    r"|(?:^|(?<!\w)(?:[Dd]e|[Hh]et|[Hh]oek|[Bb]ij|[Oo]p|[Aa]an|[Ii]n|van) )\d{1,2}(?:e|de|ste) (?=[A-Za-z])"
    r"|(?<!\w)[1-9]\d{3} ?[A-Z]{2}(?!\w)"
)
_MARK = (
    r"(?:\b(?:huis)?(?:nummers?|nrs?|no)\b[.:]? ?|\b(?:nrs?|no|n)[.°º]? ?(?=\d)"
    r"|\bapp(?:artement)?\b\.? ?|[#＃№] ?)"
)
_TAIL = r"(?:[ -]?(?:hs|huis|hoog|bis|rood|zwart|boven|beneden|I{1,3}|IV|VI?|[a-z])(?![\w/]))"
_JOINT = r" ?(?:t/m|\bt\.?m\.?|\btot(?: en met)?|\ben|\bof|[-–—&+,/])? ?"
_NUMBER = rf"\d\w*{_TAIL}*"
_DOORS = re.compile(rf"[ ,;:|*=–—-]*{_MARK}?{_NUMBER}(?:{_JOINT}{_NUMBER})*", re.IGNORECASE)
_STREET = (
    r"(?:Straat|Laan|Weg|Plein|Dijk|Kade|Hof|Pad|Steeg|[A-Z][\w'’.-]*(?:straat|str\.|laan|weg|plein|dijk|kade|hof|pad|singel|gracht|steeg|plantsoen|park|dreef"
    r"|brink|markt|baan|veld|erf|wal|haven|zoom|oord|berg|donk|kamp|akker|es|burg|dam|ring|poort))"
)
_COUNTED = (
    r"(?! ?(?:uur|u|keer|maal|x|m|km|meter|min|minuten|jaar|kinderen|jongens|meisjes|jongeren|jeugd|mensen"
    r"|personen|mannen|vrouwen|auto|scooter|fiets|zakken|meldingen|containers)\b| ?%"
    rf"|[.:]\d|[/-]\d+[/-]\d|-\w\w| {MONTH}\b)"
)
_BEFORE = (
    rf"(?:(?<!\w)(?:{_STREET}|[1-9]\d{{3}} ?[A-Z]{{2}}),? {{1,2}}(?i:nr\.? |nummer )?"
    r"|\b(?i:(?:huis)?nummers?|(?:huis)?nrs?\.?) ?)"
)
_DOOR = r"(?!\d+(?:e|de|ste) [a-z])\d{1,4}(?:[ -]?(?:[a-zA-Z]|hs|bis|rood|zwart)(?!\w))?(?!\w)"
_DOOR_IN_TEXT = re.compile(rf"{_BEFORE}(?P<door>{_DOOR}){_COUNTED}")
_EMPTY = re.compile(r"""[(\["'“‘„]\s*[)\]"'”’“]""")
_LOOSE_END = re.compile(r"[\s,;:|*=&+/–—#＃№-]+$")


def without_house_number(place: str) -> str:
    """The place as partners read it: "Kerkstraat 12a" becomes "Kerkstraat"; "A28" and "1e straat" stay."""
    kept = [match.span() for match in _NO_DOOR.finditer(place)]
    digits = "".join("0" if char.isnumeric() else char for char in place)
    for start, end in kept:
        digits = digits[:start] + "x" * (end - start) + digits[end:]
    return _tidy(_without(place, [match.span() for match in _DOORS.finditer(digits)]))


def _without(place: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        place = place[:start] + place[end:]
    return place


def _tidy(place: str) -> str:
    closed = re.sub(r"\s+([.,;)!?])", r"\1", " ".join(_EMPTY.sub("", place).split()))
    return _LOOSE_END.sub("", closed).lstrip(" ,;:.")


def doors_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a house number."""
    for match in _DOOR_IN_TEXT.finditer(text):
        yield match.span("door")


def warnings(texts: Mapping[str, str]) -> dict[str, list[Found]]:
    """Per text the house numbers that partners would read; texts without are left out."""
    advice = _("Dit lijkt een huisnummer, en partners lezen het. Niet nodig? Verbeter eerst de tekst.")
    found = {
        name: [shown(text, *door, advice, refused=False) for door in doors_in(text)]
        for name, text in texts.items()
    }
    return {name: doors for name, doors in found.items() if doors}
