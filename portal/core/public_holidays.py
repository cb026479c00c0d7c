"""The public holidays of the Netherlands, on which an office is closed."""

from datetime import date
from functools import lru_cache

NAMES = {"nl": "nl", "en": "en_US"}


@lru_cache(maxsize=2048)
def holiday(day: date, language: str = "nl") -> str | None:
    """What the day is called when it is a public holiday: "Tweede kerstdag"."""
    return _calendar(day.year, language).get(day)


@lru_cache(maxsize=32)
def _calendar(year: int, language: str) -> dict[date, str]:
    from holidays import country_holidays  # with it come twenty megabytes, for who asks

    return dict(country_holidays("NL", years=year, language=NAMES[language]))
