"""Subjects that never belong in the portal, and where they do belong."""

from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _l

from portal.core.words import words_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject, the starts of words (or word pairs) that give it away, and where to go instead."""

    label: Any
    signs: tuple[str, ...]
    instead: Any


ELSEWHERE = (
    Subject(
        _l("Huiselijk geweld en kindermishandeling"),
        ("huiselijk geweld", "kindermishandel", "partnergeweld", "ouderenmishandel"),
        _l("Meld het bij Veilig Thuis: 0800-2000, dag en nacht. Direct gevaar: 112."),
    ),
    Subject(
        _l("Radicalisering en terrorisme"),
        ("radicaliser", "geradicaliseer", "jihad", "terroris"),
        _l("Bespreek het met de contactpersoon radicalisering van je eigen organisatie."),
    ),
    Subject(
        _l("Lopend onderzoek"),
        (
            "lopend onderzoek",
            "opsporingsonderzoek",
            "verdachte aangehouden",
            "proces verbaal",
            "procesverbaal",
        ),
        _l("Leg het vast in de politiesystemen (Wpg)."),
    ),
    Subject(
        _l("Zeden en mensenhandel"),
        ("zedenzaak", "zedendelict", "verkracht", "mensenhandel", "loverboy", "aanrand"),
        _l("Bel de zedenpolitie of het team mensenhandel: 0900-8844."),
    ),
    Subject(
        _l("Gezondheid van een persoon"),
        ("diagnose", "psychiatrisch dossier", "medicatie van"),
        _l("Overleg met de zorgpartner, buiten het portaal."),
    ),
)


def elsewhere(text: str) -> Subject | None:
    """The subject that a text gives away, when it is one of those; None for everything that may stay."""
    told = " " + " ".join(words_of(text)) + " "
    for subject in ELSEWHERE:
        if any(f" {sign}" in told for sign in subject.signs):
            return subject
    return None
