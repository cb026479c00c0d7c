"""Numbers as people read them."""

from portal.core.language import language


def number(count: int) -> str:
    """ "1.234" in Dutch, "1,234" in English."""
    told = f"{count:,}"
    return told if language() == "en" else told.replace(",", ".")


def decimal(value: float) -> str:
    """ "1,4" in Dutch, "1.4" in English."""
    told = f"{value:.1f}"
    return told if language() == "en" else told.replace(".", ",")
