"""Passwords that many people use: what guessers try first.

Fifteen characters leave few passwords that are common as they stand, but many that are common words,
keyboard rows, years and repeats in a row. So the list holds the parts, and a password is refused when it
is made of nothing but a few of them.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

MOST_PARTS = 3
SHORT_UNIT = 5
HERE = Path(__file__).parent
WORDS = frozenset((HERE / "common_words.txt").read_text().split())
_ROWS = (HERE / "keyboard_rows.txt").read_text().split()
ROWS = tuple(_ROWS + [row[::-1] for row in _ROWS])

# What people type in place of a letter.
STANDS_FOR = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b"}
STANDS_FOR |= {"@": "a", "$": "s", "!": "il"}
LONGEST = max(map(len, WORDS))


def is_common(password: str, own_words: Iterable[str] = ()) -> bool:
    """Whether a guesser would soon find it: made of common parts, or of the person's own name and address."""
    unit = _once(_comparable(password))
    own = {word for text in own_words for word in (*_words(text), _comparable(text))}
    return len(unit) <= SHORT_UNIT or _fewest_parts(unit, WORDS | own) <= MOST_PARTS


def _comparable(text: str) -> str:
    """Small letters without accents, spaces and signs; the signs that can stand for a letter stay."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum() or sign in STANDS_FOR)


def _words(text: str) -> set[str]:
    """The parts of a name or an address that somebody may put in a password, and all of it together."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    parts = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return {part for part in (*parts, "".join(parts)) if len(part) >= 3}


def _once(signs: str) -> str:
    """What is repeated, one time: "welkomwelkomwelkom" is "welkom", also when the last one is cut off."""
    for length in range(1, len(signs) // 2 + 1):
        unit = signs[:length]
        if (unit * (len(signs) // length + 1)).startswith(signs):
            return unit
    return signs


def _fewest_parts(signs: str, words: frozenset[str] | set[str]) -> int:
    """In how few common parts the whole falls apart; more than enough when it does not."""
    longest = max(LONGEST, *map(len, words))
    fewest = [0, *([MOST_PARTS + 1] * len(signs))]
    for end in range(1, len(signs) + 1):
        for start in range(max(0, end - longest), end):
            part = signs[start:end]
            cost = 0 if part.isdigit() else 1  # a year behind a word is the first thing that guessers add
            if fewest[start] + cost < fewest[end] and _is_part(part, words):
                fewest[end] = fewest[start] + cost
        if not signs[end - 1].isalnum():
            fewest[end] = min(fewest[end], fewest[end - 1])  # an exclamation mark adds nothing
    return fewest[-1]


def _is_part(signs: str, words: frozenset[str] | set[str]) -> bool:
    if len(signs) <= 2 or (signs.isdigit() and len(signs) <= 4):
        return signs.isdigit() or signs in words
    same = len(set(signs)) == 1
    return same or any(signs in row for row in ROWS) or any(read in words for read in _readings(signs))


def _readings(signs: str) -> set[str]:
    """The words that it can be read as, with figures and signs taken for letters."""
    readings = {""}
    for sign in signs:
        letters = sign + STANDS_FOR.get(sign, "")
        readings = {reading + letter for reading in readings for letter in letters}
        if len(readings) > 64:
            return {signs}
    return readings
