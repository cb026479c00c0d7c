"""A place as partners read it: the street, not the door.

Whatever holds a digit goes, however it is written, except what is plainly no door: a road such as A28, a
street such as 1e Dwarsstraat, and a postcode. A number written in letters is not recognised.
"""

import re

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
