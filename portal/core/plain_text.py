"""Reads text as a person sees it: invisible characters, other digits and lookalike letters resolved."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

Spans = list[tuple[int, int]]

_LOOKALIKES = str.maketrans(
    "АВЕКМНОРСТХаеорсхΑΒΕΖΗΙΚΜΝΟΡΤΥΧο⁄∕’−⁃。", "ABEKMHOPCTXaeopcxABEZHIKMNOPTYXo//'--."
)
_BLANK_LETTERS = "\u115f\u1160\u2800"


def plain(text: str) -> tuple[str, Sequence[int]]:
    """The text in plain characters, and for each of those its place in the text as typed."""
    if text.isascii() and text.isprintable():
        return text, range(len(text))
    pairs = [(char, place) for place, typed in enumerate(text) for char in _plain_characters(typed)]
    return "".join(char for char, _ in pairs), [place for _, place in pairs]


def without(text: str, spans: Spans) -> str:
    """The text with letters in those places, so that every other character keeps its place."""
    chars = list(text)
    for start, end in spans:
        chars[start:end] = "x" * (end - start)
    return "".join(chars)


@lru_cache(maxsize=4096)
def _plain_characters(typed: str) -> str:
    return "".join(_plain_part(part) for part in unicodedata.normalize("NFKD", typed))


def _plain_part(part: str) -> str:
    if (digit := unicodedata.digit(part, None)) is not None:
        return str(digit)
    if part.isspace():
        return "\n" if part == "\n" else " "
    category = unicodedata.category(part)
    if category[0] in "MC" or part in _BLANK_LETTERS:
        return ""
    return "-" if category == "Pd" else part.translate(_LOOKALIKES)
