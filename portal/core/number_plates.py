"""Dutch number plates: the fourteen series, with or without dashes, and not what merely looks like one.

Written with marks between the groups, every letter counts. Without marks only the letters of today's series
count, because "12 en 14" and "nr 123 b" have the shape of a plate; a word such as "kenteken" lifts that.
"""

import re

from portal.core.plain_text import Spans

_SERIES = (
    *("XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9"),
    *("9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"),
)
_CUTS = {series.replace("-", ""): (series.index("-"), series.rindex("-") - 1) for series in _SERIES}
_GAP = r"(?:[ ./_:·•-]{0,3}|[ ./_:·•-]?[./_:·•-]\n)"  # a line ends at a mark, or two lines would make a plate
_FORMS = "|".join(_GAP.join("[A-Za-z]" if char == "X" else "[0-9]" for char in form) for form in _CUTS)
_PLATE = re.compile(
    r"(?<![0-9A-Za-z])(?:(?<![0-9A-Za-z]-)|(?<=[a-z]{4}-))"
    rf"(?=({_FORMS})(?![0-9A-Za-z])(?!-(?![a-z]{{4}})[0-9A-Za-z]))"
)
_FOUR_ALIKE = ("9999XX", "XX9999", "99XXXX", "XXXX99")
_PLATE_WORD = re.compile(r"kenteken|nummerplaat|plaatnummer", re.I)
_TODAYS_LETTERS = re.compile(r"[0-9BDFGHJKLMNPRSTVWXYZ]+", re.I)
_WORD = re.compile(
    r"en|of|om|op|in|te|tot|tm|per|uur|min|sec|bij|aan|is|als"
    r"|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec",
    re.I,
)
_SHORT_FORM = re.compile(
    r"nrs?|km|kmh|kg|gr|mg|mm|ml|dl|hm|mtr|stk?|tv|pv|vr|zn|mrs?|dr|ds|dhr|mw|mvr|mnd|wkn?|dgn|jrs?|hrs?"
    r"|hs|bg|bv|nv|bd|vb|pp|vd|vh|zw|nw|nl",
    re.I,
)


def number_plates(text: str) -> Spans:
    """Where plates stand in plain text; overlapping readings are all given."""
    return [match.span(1) for match in _PLATE.finditer(text) if _is_plate(match[1], _announced(match))]


def _announced(match: re.Match[str]) -> bool:
    return bool(_PLATE_WORD.search(match.string[max(0, match.start() - 30) : match.start()]))


def _is_plate(written: str, announced: bool) -> bool:
    characters = re.sub(r"[^0-9A-Za-z]", "", written)
    form = re.sub("[A-Za-z]", "X", re.sub("[0-9]", "9", characters))
    gaps = re.split("[0-9A-Za-z]", written)[1:-1]
    first, second = _CUTS[form]
    pieces = (characters[:first], characters[first:second], characters[second:])
    if not _is_grouped(gaps, first, second) or any(map(_WORD.fullmatch, pieces)):
        return False
    return announced or _is_series(form, pieces, (gaps[first - 1], gaps[second - 1]))


def _is_grouped(gaps: list[str], first: int, second: int) -> bool:
    """Gaps stand only where the series has its dashes, or between all characters."""
    return all(gaps) or not any(gap for place, gap in enumerate(gaps, 1) if place not in (first, second))


def _is_series(form: str, pieces: tuple[str, ...], gaps: tuple[str, str]) -> bool:
    """The oldest series need care: 9401 BD is a postcode, "vr 12-11" and "22.15 hs" tell when or where."""
    marks = {gap.strip() for gap in gaps}
    if len(marks) == 1 and marks != {""}:
        return True
    if form in _FOUR_ALIKE and bool(gaps[0]) != bool(gaps[1]):
        return False
    if (form == "9999XX" and not gaps[0]) or (form in ("9999XX", "XX9999") and len(marks) > 1):
        return False
    if any(_SHORT_FORM.fullmatch(piece) and not piece.isupper() for piece in pieces):
        return False
    return all(map(_TODAYS_LETTERS.fullmatch, pieces))
