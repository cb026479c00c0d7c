"""Which entries were shared, with whom and why, and which of those were taken back."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from portal.demo import days
from portal.demo.entry import DemoEntry, DemoShare
from portal.demo.organisations import BY_KEY, Organisation
from portal.demo.places import PLACES
from portal.demo.texts.extras import SHARES

SHARED = 0.06
WITHDRAWN = 9
_OWNERS = {
    "deelder": "meerkoet bogerd turfcontainers orgelcontainers turfstraat orgelstraat reigerstraat "
    "celloplantsoen veerstraat lijsterstraat",
    "water": "aalscholver spoorcontainers wisselstraat wieken kadecontainers touwslagerij",
}
_OWNER_OF_SPOT = {
    spot: owner
    for owner, keys in _OWNERS.items()
    for place in PLACES
    if place.key in keys.split()
    for spot in (place.name, *place.spots)
}
_LIKELY = {"waste": 1.2, "groups": 1.3, "good_news": 1.2, "nightlife": 1.0, "housing": 2.0, "animals": 0.4}
_NOTHING = re.compile(r"niets|niks|geen|leeg|rustig|loos alarm|bon\b|eigen systeem|planning", re.IGNORECASE)
_NOT_SHARED = frozenset(("care",))


def share_some(entries: Sequence[DemoEntry], today: date, seed: str) -> list[DemoEntry]:
    """The entries, six in a hundred of them shared."""
    rng = Random(seed)
    order = sorted(
        (rng.random() ** (1 / _LIKELY.get(entry.category, 0.8)), index)
        for index, entry in enumerate(entries)
        if _worth_sharing(entry)
    )
    wanted = round(len(entries) * SHARED) - sum(1 for entry in entries if entry.share)
    result = list(entries)
    done: list[int] = []
    for _, index in reversed(order):
        if len(done) >= wanted:
            break
        if share := _share(entries[index], today, rng):
            result[index] = replace(entries[index], share=share)
            done.append(index)
    for index in rng.sample(sorted(done), WITHDRAWN):
        result[index] = _withdraw(result[index], today, rng)
    return result


def _worth_sharing(entry: DemoEntry) -> bool:
    """Not care, not the written stories, which say it themselves, and not a line that says little."""
    ordinary = entry.key.startswith(("day-", "story-"))
    return (
        ordinary
        and entry.category not in _NOT_SHARED
        and len(entry.text) > 60
        and not _NOTHING.search(entry.text)
    )


def _share(entry: DemoEntry, today: date, rng: Random) -> DemoShare | None:
    """A share that makes sense for this entry, or none."""
    shared_at = entry.observed_at + timedelta(minutes=rng.choice((20, 45, 90, 240, 960, 1500, 2900)))
    if shared_at >= days.moment(today, 0):
        return None
    audience, purpose = rng.choice(SHARES[entry.category])
    words = audience.split()
    if "network" in words:
        return DemoShare("network", (), "bars" in words, purpose, shared_at)
    named = [found.name for word in words if (found := _partner(word, entry, shared_at, today))]
    complete = len(named) == len(words)
    return DemoShare("selected", tuple(named), False, purpose, shared_at) if complete else None


def _partner(word: str, entry: DemoEntry, shared_at: datetime, today: date) -> Organisation | None:
    """The organisation meant, if it worked with the team by then."""
    key = _OWNER_OF_SPOT.get(entry.place, "") if word == "owner" else word
    organisation = BY_KEY.get(key)
    since = organisation.works_with_since(entry.team, today) if organisation else None
    return organisation if since and shared_at.date() > since else None


def _withdraw(entry: DemoEntry, today: date, rng: Random) -> DemoEntry:
    """The same entry, no longer to be read by partners."""
    if entry.share is None:
        return entry
    latest = days.moment(today, 0)
    taken_back = min(entry.share.shared_at + timedelta(hours=rng.randint(1, 700)), latest)
    return replace(entry, share=replace(entry.share, withdrawn_at=taken_back))
