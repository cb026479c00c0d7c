"""What Signalen, the reporting system of Dutch municipalities, calls things, and what that is here.

Names differ a little from one municipality to the next, so they are compared without capitals, accents and
punctuation. Greenery and sewers have no category of their own here; only what is broken is damage.
"""

from portal.core.words import words_of

SOURCE = "Signalen"
OTHER = "other"

_MAIN = {
    "afval": "waste",
    "schoon": "waste",
    "wegen verkeer en straatmeubilair": "traffic",
    "wegen verkeer straatmeubilair": "traffic",
    "civiele constructie": "damage",
    "civiele constructies": "damage",
    "riolering": "damage",
    "openbaar groen en water": OTHER,
    "overlast dier": "animals",
    "overlast van dieren": "animals",
    "overlast van en door personen of groepen": "groups",
    "overlast bedrijven en horeca": "nightlife",
    "overlast openbare ruimte": OTHER,
    "overlast in de openbare ruimte": OTHER,
    "overlast op het water": OTHER,
    "wonen": "housing",
    "ondermijning": OTHER,
    "overig": OTHER,
}
_SUB = {
    "straatverlichting": "damage",
    "openbare verlichting": "damage",
    "verlichting": "damage",
    "onderhoud straat fietspad en stoep": "damage",
    "onderhoud stoep straat en fietspad": "damage",
    "speelvoorziening": "damage",
    "speelplaats": "damage",
    "bank": "damage",
    "straatmeubilair": "damage",
    "paal": "damage",
    "bushalte": "damage",
    "graffiti": "damage",
    "graffiti wildplak": "damage",
    "vandalisme": "damage",
    "vernieling": "damage",
    "scooter": "traffic",
    "parkeeroverlast": "traffic",
    "fietswrak": "traffic",
    "hinderlijk geplaatst object": "traffic",
    "wateroverlast": OTHER,
    "drijfvuil": "waste",
    "drijfafval": "waste",
    "geluidsoverlast": "noise",
    "geluidsoverlast muziek": "noise",
    "muziekoverlast": "noise",
    "vuurwerkoverlast": "noise",
    "geluidsoverlast installaties": "noise",
    "overlast door bezoekers niet op terras": "nightlife",
    "overlast terrassen": "nightlife",
    "jongerenoverlast": "groups",
    "jongeren": "groups",
    "overige overlast door personen": "groups",
    "drank en drugsoverlast": "substances",
    "drugsoverlast": "substances",
    "lachgas": "substances",
    "daklozen bedelen": "care",
    "personen met verward gedrag": "care",
    "burenoverlast": "housing",
    "leegstand": "housing",
    "dode dieren": "animals",
    "ratten": "animals",
    "eikenprocessierups": "animals",
}


def category_of(main: str, sub: str) -> str | None:
    """The code of the category here; None for names that Signalen is not known to use."""
    return _SUB.get(_plain(sub)) or _MAIN.get(_plain(main))


def _plain(name: str) -> str:
    return " ".join(words_of(name))


def text_of(main: str, sub: str, street: str) -> str:
    """A line to read: "Straatverlichting bij Asserstraat." """
    subject = sub.strip() or main.strip()
    if not subject.strip(" .") or _plain(subject) == "overig":
        subject = "Overige melding"
    line = f"{subject} bij {street}" if street else subject
    return line if line.endswith(".") else f"{line}."
