"""Places as a rule knows them: the key that entries have, and how people read it."""

from portal.core.words import words_of
from portal.logbook.models import Entry


def without_door(place: str) -> str:
    """The place as it was typed, without the words that its key leaves out: partners read it too."""
    kept = set(Entry.key_of(place).split())
    return " ".join(word for word in place.split() if set(words_of(word)) <= kept and words_of(word)).strip(
        ",; "
    )


def lines_of(text: str | None) -> list[str]:
    """One place a line, each once."""
    return list(dict.fromkeys(line.strip() for line in (text or "").splitlines() if line.strip()))
