"""Cards of organisations and their people, where each stands in the directory, and what hangs on it."""

from portal.contacts.models.around import CardChange, CardFlag, CardLink, Favourite
from portal.contacts.models.card import (
    FRESH_FOR,
    About,
    Card,
    Preferred,
    Visibility,
    codes,
    is_fresh,
)
from portal.contacts.models.directory import ABOUT, KIND, PLACE, THEME, CardPlace

__all__ = [
    "ABOUT",
    "FRESH_FOR",
    "KIND",
    "PLACE",
    "THEME",
    "About",
    "Card",
    "CardChange",
    "CardFlag",
    "CardLink",
    "CardPlace",
    "Favourite",
    "Preferred",
    "Visibility",
    "codes",
    "is_fresh",
]
