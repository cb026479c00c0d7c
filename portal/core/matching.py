"""Finding by name in short lists, the same on every database."""

from portal.core.text import fold


def matches(question: str, *texts: str | None) -> bool:
    """Whether each word of the question occurs somewhere in the texts; accents and capitals do not count."""
    words = fold(question).split()
    here = fold(" ".join(text for text in texts if text)) if words else ""
    return all(word in here for word in words)
