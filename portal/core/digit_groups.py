"""Digits in groups, joined to the numbers that they may be: "111 222 333" is one number.

A list of numbers is not: "12, 14, 16" are three doors. So a list's mark joins only what is no such list:
single digits, a group too long for a door, groups after a word such as "bsn", or groups without spaces that
neither have a word such as "nummers" before them nor rise as doors along a street do.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple


class Number(NamedTuple):
    """Digits that can be read as one number; `alone` when no other number touches them."""

    digits: str
    start: int
    end: int
    alone: bool


_LETTER = re.compile(r"[^\W_]")
_ENDS_NUMBER = re.compile(r'[!?%°"€$£]')
_LIST_MARK = re.compile("[,;&]")
_USUAL_GAPS = {" ": " ", "-": "-", ".": "-", ",": ";", ", ": ","}  # for speed
_LIST_WORD = re.compile(
    r"(?:nummers|nrs?|huizen|adressen|kavels|kamers|boxen|lijnen|codes)(?: zijn)?[^a-z]{0,3}\Z", re.I
)
_NUMBER_WORD = re.compile(r"bsn|sofi|burger ?service|\btel\b|telefoon|mobiel|gsm|\b06-?nummer", re.I)
LONGEST_IN_LIST = 4  # digits
NEXT_DOOR = 10  # at most so much higher


def numbers(text: str, sizes: Iterable[int], start_of: re.Pattern[str]) -> Iterator[Number]:
    """Neighbouring groups of digits, joined in every way that makes one number of such a size.

    `start_of` is how its digits begin where no plus stands before it. Only the groups that end a number of
    such a size are looked at, so that a long row of digits costs no more than its length.
    """
    groups = [match.span() for match in re.finditer(r"[0-9]+", text)]
    gaps = "".join(_gap(text[left[1] : right[0]]) for left, right in pairwise(groups))
    gaps, digits = f"x{gaps}x", "".join(text[start:end] for start, end in groups)
    totals = [0, *accumulate(end - start for start, end in groups)]
    lasts = {total: last for last, total in enumerate(totals[1:])}
    for first, (start, _end) in enumerate(groups):
        begin = totals[first]
        if not start_of.match(digits, begin) and "+" not in text[max(0, start - 3) : start]:
            continue
        for last in (lasts[begin + size] for size in sizes if begin + size in lasts):
            inside, around = gaps[first + 1 : last + 1], gaps[first] + gaps[last + 1]
            if _hangs_together(inside, around, groups[first : last + 1], text):
                number = digits[begin : totals[last + 1]]
                yield Number(number, start, groups[last][1], not set(around) & set(" -"))


def _gap(between: str) -> str:
    """How two groups of digits hang together: by words, an end, a list's mark, a space or a dash.

    In this order: x, !, a comma with a space or a semicolon without one, a space, a dash.
    """
    if between in _USUAL_GAPS:
        return _USUAL_GAPS[between]
    if _LETTER.search(between):
        return "x"
    spaced = re.search(r"\s", between)
    if spaced and _ENDS_NUMBER.search(between):
        return "!"
    if _LIST_MARK.search(between):
        return "," if spaced else ";"
    return " " if spaced and "=" not in between else "-"


def _hangs_together(inside: str, around: str, groups: list[tuple[int, int]], text: str) -> bool:
    """Whether these groups are one number: not a list of numbers, nor a piece of a longer number or list."""
    if not inside:
        return True
    if "x" in inside or "-" in around:
        return False
    marks = set(inside)
    if not marks & set("!,;") or all(end - start == 1 for start, end in groups):
        return True
    return len(marks) == 1 and not marks & set("!" + around) and _is_no_list(inside, groups, text)


def _is_no_list(inside: str, groups: list[tuple[int, int]], text: str) -> bool:
    """Whether a list's marks stand in what can't be house numbers, or is not written like some."""
    before = text[max(0, groups[0][0] - 30) : groups[0][0]]
    if any(end - start > LONGEST_IN_LIST for start, end in groups) or _NUMBER_WORD.search(before):
        return True
    return inside[0] == ";" and not _LIST_WORD.search(before) and not _rise_like_doors(groups, text)


def _rise_like_doors(groups: list[tuple[int, int]], text: str) -> bool:
    """Three or more in small steps, as in 112,114,116; of all numbers in threes one in ten thousand does."""
    doors = [text[start:end] for start, end in groups]
    steps = [int(right) - int(left) for left, right in pairwise(doors)]
    return len(doors) > 2 and doors[0][0] != "0" and all(0 < step <= NEXT_DOOR for step in steps)
