"""Text as people type it, made comparable."""

import unicodedata

SHORT = 120
_UNSEEN = frozenset("\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def fold(text: str) -> str:
    """Lower case without accents, so that "café" and "cafe" are one word."""
    if text.isascii():  # as most of it is; looking at each letter takes twenty times as long
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def first_line(text: str, length: int = SHORT) -> str:
    """The start of a text on one line, cut at a word with an ellipsis."""
    line = " ".join(text[: length * 2].split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0] + "…"


def tidy(text: str | None) -> str:
    """What was typed without stray space or characters that do not show or turn others around.

    Halves of characters, which JSON can spell and no database takes, are left out too.
    """
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(" ".join(_visible(line).split()) for line in lines).strip()


def _visible(line: str) -> str:
    if line.isprintable():  # which what is left out or replaced below is not
        return line
    return "".join(
        " " if unicodedata.category(c) == "Cc" else c
        for c in line
        if c not in _UNSEEN and unicodedata.category(c) != "Cs"
    )
