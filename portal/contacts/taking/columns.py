"""The columns of the cards as CSV: the same names in every language, so that an import reads them back."""

from collections.abc import Callable
from typing import Any

from portal.contacts.models import Card
from portal.core.cells import Column, Value
from portal.core.dates import local

FIELDS = (
    "name", "role", "purpose", "not_for", "mandate", "preferred", "phones", "emails", "places", "site",
    "hours", "after_hours_phone", "after_hours_for",
)  # fmt: skip


def columns() -> list[Column]:
    return [
        Column("about", lambda card: str(card.about), 12),
        Column("organisation", lambda card: card.organisation.name, 24),
        *(Column(name, _joined(name), 24) for name in FIELDS),
        Column("themes", lambda card: card.themes.strip(), 24),
        Column("neighbourhoods", lambda card: card.neighbourhoods.strip(), 24),
        Column("substitute", lambda card: card.substitute.name if card.substitute else "", 24),
        Column("visibility", lambda card: str(card.visibility), 12),
        Column("confirmed_on", _confirmed, 12),
    ]


def _joined(name: str) -> Callable[[Card], Value]:
    """Several lines of a card in one cell."""
    return lambda card: " | ".join(str(getattr(card, name)).splitlines())


def _confirmed(card: Any) -> Value:
    return local(card.confirmed_at).date() if card.confirmed_at else ""
