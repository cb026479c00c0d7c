"""Personal data in what somebody typed: what is refused, what is only warned about, and what to do then."""

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import Field, Form, ValidationError

from portal.core.personal_data import NEVER_STORED, PersonalData, find_personal_data
from portal.core.subjects import elsewhere

# Characters: the longest text that can be typed, with the mark in place of all that can be erased from it.
# What is longer is refused for its length.
LOOKED_AT = 12_000
AROUND = 30  # characters shown on either side of a finding

LOOKS_LIKE: dict[PersonalData, Any] = {
    PersonalData.BSN: _l("Dit lijkt een burgerservicenummer (BSN)."),
    PersonalData.IBAN: _l("Dit lijkt een rekeningnummer (IBAN)."),
    PersonalData.PLATE: _l("Dit lijkt een kenteken."),
    PersonalData.PHONE: _l("Dit lijkt een telefoonnummer."),
    PersonalData.EMAIL: _l("Dit lijkt een e-mailadres."),
    PersonalData.BIRTH_DATE: _l("Dit lijkt een geboortedatum."),
}
NEVER = _l("Het portaal slaat dit nooit op. Haal het weg.")
IN_TEAM = _l("Je team kan dit lezen. Niet nodig voor het werk? Haal het weg.")
WIDER = _l("Partners mogen dit niet lezen. Haal het eerst weg.")


class Found(TypedDict):
    """One finding as the macro `found` shows it: the words with what stands around them."""

    before: str
    words: str
    after: str
    message: str
    refused: bool


def findings_for(texts: Mapping[str, str | None], widening: bool = False) -> dict[str, list[Found]]:
    """Per field what was found in it, fields without findings left out.

    `widening`: partners are going to read it, so every finding refuses.
    """
    found = {name: found_in(value, widening) for name, value in texts.items()}
    return {name: findings for name, findings in found.items() if findings}


def found_in(value: str | None, widening: bool = False) -> list[Found]:
    """What was found in one text."""
    value = (value or "")[:LOOKED_AT]
    return [
        shown(value, one.start, one.end, _message(one.kind, widening), widening or one.kind in NEVER_STORED)
        for one in find_personal_data(value)
    ]


def refused(found: Mapping[str, Iterable[Found]]) -> bool:
    """Whether anything of this stops the saving or sharing."""
    return any(one["refused"] for findings in found.values() for one in findings)


class StoredSafely:
    """Refuses a field that holds what is never stored; with `widening` all that partners may not read."""

    def __init__(self, widening: bool = False) -> None:
        self.widening = widening

    def __call__(self, form: Form, field: Field) -> None:
        if field.errors:
            return  # too long to keep, for one
        for one in found_in(field.data, self.widening):
            if one["refused"]:
                raise ValidationError(one["message"])


class BelongsHere(StoredSafely):
    """The same, and refuses a subject for which there is a better place."""

    def __call__(self, form: Form, field: Field) -> None:
        super().__call__(form, field)
        subject = elsewhere(field.data or "")
        if subject is not None:
            words = _("Dit hoort niet in het portaal: %(subject)s. %(instead)s")
            raise ValidationError(words % {"subject": subject.label, "instead": subject.instead})


def shown(value: str, start: int, end: int, message: str, refused: bool) -> Found:
    """The words from start to end with what stands around them, and what to do about it."""
    first, last = max(0, start - AROUND), end + AROUND
    return {
        "before": ("…" if first else "") + value[first:start],
        "words": value[start:end],
        "after": value[end:last] + ("…" if last < len(value) else ""),
        "message": message,
        "refused": refused,
    }


def _message(kind: PersonalData, widening: bool) -> str:
    advice = NEVER if kind in NEVER_STORED else WIDER if widening else IN_TEAM
    return f"{LOOKS_LIKE[kind]} {advice}"
