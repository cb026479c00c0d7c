"""A place as partners read it: the street, not the door."""

import re

_HOUSE_NUMBER = re.compile(
    r"(?<=\w)[ ,]+(?:nr\.?|no\.?|nummer|huisnummer|#)?\s*\d{1,4}"
    r"(?:\s?[a-z]{1,2}\b|\s?[-/]\s?\d{1,4}[a-z]?)?"
    r"(?:\s*(?:t/m|en|,|-)\s*\d{1,4}[a-z]?\b)*(?=\s|[.,;)]|$)",
    re.IGNORECASE,
)


def without_house_number(place: str) -> str:
    """The place as partners read it: "Kerkstraat 12a" becomes "Kerkstraat"; "A28" and "1e straat" stay."""
    return re.sub(r"\s+([.,;)])", r"\1", _HOUSE_NUMBER.sub("", place)).strip(" ,")
