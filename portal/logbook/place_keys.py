"""One place however it is typed: "Kerkstraat 12a", "kerkstraat 3" and "Kerkstráat" share a key."""

from portal.core.erasing import MARK
from portal.core.words import words_of
from portal.logbook.sharing.house_numbers import without_house_number

LONGEST_KEY = 120


def place_key(place: str) -> str:
    """The folded words of a place without its house number; empty when that leaves nothing."""
    return " ".join(words_of(without_house_number(place.replace(MARK, ""))))[:LONGEST_KEY]
