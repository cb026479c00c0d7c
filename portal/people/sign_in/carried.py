"""What was typed on a page whose session had ended: kept through the sign-in, and given back."""

import re
from dataclasses import dataclass
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _l

from portal.core import carry
from portal.people import cookie

LABELS = {
    "text": _l("Tekst"),
    "heard": _l("Gehoord van anderen"),
    "estimate": _l("Eigen inschatting"),
    "place": _l("Plek"),
    "purpose": _l("Doel"),
    "reason": _l("Reden"),
    "words": _l("Woorden om te wissen"),
    "name": _l("Naam"),
    "email": _l("E-mailadres"),
    "q": _l("Zoekwoorden"),
    "label": _l("Naam"),
    "description": _l("Uitleg in één regel"),
    "label_en": _l("Naam in het Engels"),
    "description_en": _l("Uitleg in het Engels"),
}
_CODE = re.compile(r"[a-z0-9_.:+-]*|[A-Z]{2}\d+|\d{4}-\d\d-\d\d(T[\d:.]+)?|\[.*\]|\{.*\}", re.DOTALL)
LINE = 60


@dataclass(frozen=True, slots=True)
class Typed:
    """A field on its way back. `shape`: hidden for a choice or an id, a line, or an area for longer text."""

    name: str
    value: str
    shape: str
    id: str

    @property
    def label(self) -> Any:
        return LABELS.get(self.name) or self.name.replace("_", " ").capitalize()


def seal_posted() -> str:
    """This request's fields for a hidden field; nothing for a browser in which nobody was signed in."""
    account, fields = cookie.account(), carry.posted()
    if account is None or not any(value for _name, value in fields):
        return ""
    return carry.seal(carry.Carried(account, request.full_path.rstrip("?"), fields))


def unseal_for(account: str, sealed: str) -> carry.Carried | None:
    """What was typed, when it was typed by this account."""
    found = carry.unseal(sealed)
    return found if found and found.account == account else None


def typed(fields: carry.Fields) -> list[Typed]:
    """The fields in the shape in which they are given back."""
    return [Typed(name, value, _shape(name, value), f"typed-{i}") for i, (name, value) in enumerate(fields)]


def _shape(name: str, value: str) -> str:
    if name not in LABELS and _CODE.fullmatch(value):
        return "hidden"
    return "area" if len(value) > LINE or "\n" in value or name == "text" else "line"
