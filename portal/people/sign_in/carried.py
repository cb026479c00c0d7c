"""What was typed on a page whose session had ended: kept through the sign-in, and given back."""

import re
from dataclasses import dataclass
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _l

from portal.core import carry
from portal.people import cookie

TYPED = {  # what is typed always, even when it looks like a code
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
LABELS = TYPED | {
    "title": _l("Titel"),
    "word": _l("Toelichting"),
    "question": _l("Wat vraag je?"),
    "why": _l("Waarom niet?"),
    "role": _l("Functie"),
    "phones": _l("Telefoonnummers"),
    "emails": _l("E-mailadressen"),
    "places": _l("Plekken of adressen"),
    "hours": _l("Dagen en tijden"),
    "not_for": _l("Waarvoor niet?"),
    "site": _l("Website"),
    "mandate": _l("Mag beslissen over"),
    "after_hours_phone": _l("Nummer buiten kantoortijd"),
    "after_hours_for": _l("Waarvoor is dat nummer?"),
    "harm": _l("Wie heeft er last van, en waarvan? In één zin."),
    "community": _l("Wie hebben er last van?"),
    "damage": _l("Welke schade of last geeft het?"),
    "events": _l("Om welke gebeurtenissen gaat het?"),
    "expectation": _l("Wat verwachten mensen van ons en van partners?"),
    "recurring": _l("Hoe vaak komt het terug?"),
    "similarity": _l("Wat hebben die keren gemeen?"),
    "cause": _l("Wat is volgens ons de oorzaak?"),
    "guardian": _l("Wie let op de getroffene?"),
    "handler": _l("Wie heeft invloed op de veroorzaker?"),
    "manager": _l("Wie beheert de plek?"),
    "now": _l("Wat doen we nu, en waarom houdt dat geen stand?"),
    "offender": _l("Veroorzaker: wat zoekt die hier?"),
    "target": _l("Getroffene: wie of wat wordt geraakt, en waarom?"),
    "approach": _l("Hoe pakken we het aan?"),
    "goal_from": _l("Van"),
    "goal_to": _l("Naar"),
    "done": _l("Is gedaan wat we afspraken?"),
    "outcome": _l("Heeft het gewerkt, en waaraan zie je dat?"),
    "effect": _l("Wat het opleverde"),
    "thanks": _l("Met dank aan"),
    "tried": _l("Wat we deden"),
    "what": _l("Wat er aan de hand was"),
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
        return LABELS.get(self.name) or _l("Tekst")


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
    if name not in TYPED and _CODE.fullmatch(value):
        return "hidden"
    return "area" if len(value) > LINE or "\n" in value or name == "text" else "line"
