"""The twelve categories that a new portal starts with; from then on an administrator edits them.

The ceiling is how far such entries may be shared. `groups`, `substances` and `housing` go to named partners
only: without a name they still point at a few young people, at users, at one household.
`care` stays within the team, because it is always about somebody.
"""

from typing import Any

from portal.logbook.models import Audience

FIELDS = ("code", "ceiling", "label", "description", "label_en", "description_en")
TWELVE = (
    (
        "waste", Audience.NETWORK,
        "Afval", "Zwerfvuil, volle containers, dumping en bijplaatsing.",
        "Waste", "Litter, full containers, dumping and bags beside the bin.",
    ),
    (
        "damage", Audience.NETWORK,
        "Vernieling", "Iets is kapot, beklad of niet meer veilig.",
        "Damage", "Something is broken, sprayed with paint or no longer safe.",
    ),
    (
        "traffic", Audience.NETWORK,
        "Verkeer en parkeren", "Te hard rijden, fout parkeren, onveilige plekken.",
        "Traffic and parking", "Speeding, wrong parking, unsafe spots.",
    ),
    (
        "groups", Audience.SELECTED,
        "Groepen op straat", "Groepen die er vaak staan: waar, wanneer en wat er gebeurt.",
        "Groups in the street", "Groups that often meet there: where, when and what happens.",
    ),
    (
        "substances", Audience.SELECTED,
        "Drank en drugs", "Sporen van gebruik of handel, zoals naalden, flessen en aanloop.",
        "Drink and drugs", "Signs of use or dealing, such as needles, bottles and many short visits.",
    ),
    (
        "housing", Audience.SELECTED,
        "Wonen en buren", "Portieken, leegstand en spanning tussen buren.",
        "Housing and neighbours", "Stairwells, empty homes and tension between neighbours.",
    ),
    (
        "nightlife", Audience.NETWORK,
        "Uitgaan en horeca", "Drukte rond cafés, terrassen en sluitingstijd.",
        "Nightlife", "Crowds around bars, terraces and closing time.",
    ),
    (
        "noise", Audience.NETWORK,
        "Geluid", "Harde muziek, vuurwerk, motoren en ander lawaai.",
        "Noise", "Loud music, fireworks, engines and other noise.",
    ),
    (
        "care", Audience.TEAM,
        "Zorgen om iemand", "Iemand lijkt hulp nodig te hebben. Schrijf geen namen op.",
        "Concern for someone", "Somebody seems to need help. Do not write down names.",
    ),
    (
        "animals", Audience.NETWORK,
        "Dieren", "Loslopende honden, hondenpoep, ratten en dieren in nood.",
        "Animals", "Loose dogs, dog dirt, rats and animals in need.",
    ),
    (
        "good_news", Audience.NETWORK,
        "Goed nieuws", "Wat beter gaat of wat bewoners zelf oppakken.",
        "Good news", "What goes better, or what residents do themselves.",
    ),
    (
        "other", Audience.NETWORK,
        "Anders", "Wat nergens anders onder past.",
        "Other", "What fits nowhere else.",
    ),
)  # fmt: skip


def _complete(order: int, values: tuple[str, ...]) -> dict[str, Any]:
    """One row as the table wants it; the icon in the sprite bears the code's name."""
    row = dict(zip(FIELDS, values, strict=True))
    return {**row, "ceiling": str(row["ceiling"]), "icon": row["code"], "order": order, "active": True}


# Complete rows of the table `category`, for a migration or an insert as they are.
DEFAULTS: tuple[dict[str, Any], ...] = tuple(_complete(at * 10, row) for at, row in enumerate(TWELVE, 1))
