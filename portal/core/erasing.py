"""Finds words however they are spaced or capitalised, and puts the mark in their place."""

import re
from collections.abc import Callable, Iterable
from typing import Any
from unicodedata import normalize

MARK = "[verwijderd]"

Held = tuple[str, Any, str]  # what it is called, the row, its column with words in it

# Characters that nobody sees may stand between the letters of a text that came from elsewhere.
_UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff]*"


def pattern_of(pieces: Iterable[str]) -> re.Pattern[str]:
    """Matches each piece as whole words, the longest first."""
    forms = {normalize(form, piece) for piece in pieces for form in ("NFC", "NFD") if piece.split()}
    return re.compile("|".join(_one(piece) for piece in sorted(forms, key=len, reverse=True)), re.IGNORECASE)


def eraser(pieces: Iterable[str]) -> Callable[[str], str]:
    """Puts the mark for every piece in a text; marks that stand there already stay as they are."""
    pattern = re.compile(f"{re.escape(MARK)}|{pattern_of(pieces).pattern}", re.IGNORECASE)
    return lambda value: pattern.sub(MARK, value) if value else value


def texts_in(held: Iterable[Held]) -> list[tuple[str, str]]:
    """Every text that is held, with what it is called."""
    return [(label, getattr(row, name)) for label, row, name in held if getattr(row, name)]


def rewrite(row: Any, name: str, change: Callable[[str], str]) -> None:
    """Change the words in a column; as the mark is longer than some words, the text may be cut at its end."""
    limit = getattr(row.__table__.c[name].type, "length", None)
    value = change(getattr(row, name))[:limit]
    if value != getattr(row, name):
        setattr(row, name, value)


def _one(piece: str) -> str:
    """A piece that begins or ends with a letter or digit stops there: "Jan" is not in "januari"."""
    spaced = (_UNSEEN.join(map(re.escape, word)) for word in piece.split())
    start = r"(?<!\w)" if re.match(r"\w", piece.strip()) else ""
    end = r"(?!\w)" if re.search(r"\w$", piece.strip()) else ""
    return start + r"\s+".join(spaced) + end
