"""The people of the partners of the large team, for its directory: the same on every run."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from random import Random
from typing import Any

from sqlalchemy import insert, select, true

from bench import data
from portal.contacts.models import About, Card, codes
from portal.contacts.models.card import sort_of
from portal.contacts.models.directory import found_by, put_in_place
from portal.core import dates
from portal.core.extensions import db
from portal.people.models import Organisation

CONTACTS = 5_000
RARE, COMMON = "Quirijn", "wijkconsulent"  # somebody's name, and what every fourth of them is
STARTS, ENDS = (
    ("An", "Be", "Ca", "Da", "El", "Ha", "Jo", "Ka", "Li", "Ma", "No", "Pe"),
    ("na", "rt", "ra", "ke"),
)
FIRST = [start + end for start, end in product(STARTS, ENDS)]
SURNAMES, TAILS = (
    ("Berg", "Bos", "Dijk", "Groot", "Haan", "Jans", "Kok", "Meer", "Smit"),
    ("", "en", "stra", "er"),
)
LAST = [start + end for start, end in product(SURNAMES, TAILS)]
ROLES = (COMMON, "huismeester", "jongerenwerker", "teamcoach")
PURPOSES = (
    "Overlast in en om onze flats",
    "Jongeren in de buurt",
    "Afspraken met huurders",
    "Kapotte verlichting",
)


def store() -> None:
    """All cards at once, and then their places in the directories; the organisations are there."""
    owners = {one.id: one for one in db.session.scalars(select(Organisation))}
    db.session.execute(insert(Card), [_with_words(told, owners) for told in _cards()])
    put_in_place(db.session.connection(), true())


def _with_words(told: dict[str, Any], owners: dict[int, Organisation]) -> dict[str, Any]:
    """What a card works out for itself when it is stored alone."""
    words = found_by(Card(**told), told["name"], owners[told["organisation_id"]])
    return {**told, "sort": sort_of(told["name"]), "words": words}


def _cards() -> Iterator[dict[str, Any]]:
    """Spread over the organisations, with subjects and sometimes a neighbourhood."""
    rng, confirmed = Random("contacts"), dates.now() - timedelta(days=30)
    organisations = [data.WIDE, data.NARROW, *data.organisations_of(data.LARGE)]
    for number in range(CONTACTS):
        first = RARE if number == CONTACTS // 2 else rng.choice(FIRST)
        hood = rng.randrange(1, 3 * data.NEIGHBOURHOODS)
        yield {
            "organisation_id": organisations[number % len(organisations)],
            "about": About.PERSON,
            "name": f"{first} {rng.choice(LAST)}",
            "role": ROLES[number % len(ROLES)],
            "purpose": rng.choice(PURPOSES),
            "phones": f"Werk: 06 00 {number // 100:02} {number % 100:02} 00",
            "hours": "ma t/m vr 9.00-17.00",
            "themes": codes(rng.sample(data.CATEGORIES, 2)),
            "neighbourhoods": codes([f"BU{hood:06}"] if hood <= data.NEIGHBOURHOODS else []),
            "confirmed_at": confirmed,
        }
