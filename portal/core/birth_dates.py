"""Birth dates: a full date beside a word such as "geboren", or one of at least fourteen years ago."""

import re
from datetime import date

from portal.core.plain_text import Spans

MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?"
    r"|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_STARTS = ("jan", "feb", "mrt maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAY, _YEAR, _MARK = r"(?:\d ?\d|\d)", r"(?:(?:19|20)\d\d|(?:1 9|2 0) \d \d)", r" {0,2}[-./][ \n]{0,2}"
_END = r"(?!\d)(?![-./]\d)"
_FORMS = (
    rf"(?P<d>{_DAY}){_MARK}(?P<m>{_DAY}){_MARK}(?P<y>{_YEAR}|'?\d\d){_END}",
    rf"(?P<d>{_DAY}) {{1,3}}(?P<m>{_DAY}) {{1,3}}(?P<y>{_YEAR}|\d\d){_END}",
    rf"(?P<d>{_DAY})(?:e|de)?[ .\n-]{{0,3}}(?P<m>{MONTH})[ .,\n-]{{0,3}}(?P<y>{_YEAR}|'?\d\d){_END}",
    rf"(?P<y>{_YEAR}){_MARK}(?P<m>{_DAY}){_MARK}(?P<d>{_DAY}){_END}",
    rf"(?P<d>\d\d)(?P<m>\d\d)(?P<y>\d{{4}}|\d\d){_END}",
    rf"(?P<y>\d{{4}})(?P<m>\d\d)(?P<d>\d\d){_END}",
)
_DATES = tuple(re.compile(rf"(?<!\d[-./]){form}", re.I) for form in _FORMS)
_BIRTH_WORD = re.compile(
    r"\b(?:(?:geboren|geboorte\w{0,9}|verjaardag|born)\b|(?:geb(?:\.? ?dat(?:um)?)?|g\.? ?d)\b\.?)"
    r"[^0-9.!?]{0,30}(?=\d)",
    re.I,
)
_BIRTH_WORD_BEHIND = re.compile(r"\W{0,3}(?:is )?geb(?:oren|\.)", re.I)


def birth_dates(text: str, today: date) -> Spans:
    """Where birth dates stand in plain text; overlapping readings are all given."""
    announced = {match.end() for match in _BIRTH_WORD.finditer(text)}
    return [
        match.span()
        for number in re.finditer(r"\d+", text)
        for match in (pattern.match(text, number.start()) for pattern in _DATES)
        if match and _is_birth_date(match, match.start() in announced, today)
    ]


def _is_birth_date(match: re.Match[str], announced: bool, today: date) -> bool:
    born = _date(match, today)
    if born is None:
        return False
    if announced or _BIRTH_WORD_BEHIND.match(match.string, match.end()):
        return True
    unbroken = len(match["d"] + match["m"] + match["y"]) == len(match[0])
    long_ago = (born.year + 14, born.month, born.day) <= (today.year, today.month, today.day)
    return long_ago and born.year >= 1900 and len(_digits(match["y"])) == 4 and not unbroken


def _date(match: re.Match[str], today: date) -> date | None:
    """The day that is meant, or nothing when the calendar has no such day."""
    year = int(_digits(match["y"]))
    if len(_digits(match["y"])) == 2:
        year += 2000 if 2000 + year <= today.year else 1900
    try:
        return date(year, _month(match["m"]), int(_digits(match["d"])))
    except ValueError:
        return None


def _month(written: str) -> int:
    if written[0].isdigit():
        return int(_digits(written))
    return next(number for number, names in enumerate(_MONTH_STARTS, 1) if written[:3].lower() in names)


def _digits(written: str) -> str:
    return "".join(char for char in written if char.isdigit())
