"""One place however it is typed: "Kerkstraat 12a", "kerkstraat 3" and "Kerkstráat" share a key."""

from portal.core.erasing import MARK
from portal.core.words import words_of
from portal.logbook.sharing.house_numbers import without_house_number

LONGEST_KEY = 120


def place_name(place: str) -> str:
    """A place as a list of places calls it: without its house number or words that were erased."""
    return without_house_number(place.replace(MARK, ""))


def place_key(place: str) -> str:
    """The folded words of that; empty when it leaves nothing."""
    return " ".join(words_of(place_name(place)))[:LONGEST_KEY]
