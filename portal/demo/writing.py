"""Turns a scene at a place and a moment into an entry."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from portal.demo import casting, days, grammar
from portal.demo.entry import DemoEntry
from portal.demo.grammar import Scene
from portal.demo.people import Person
from portal.demo.places import PLACES, Place
from portal.demo.town import BY_CODE, contains

_STREETS = {
    code: tuple(place.name for place in PLACES if place.code == code and "homes" in place.tags)
    for code in BY_CODE
}
_WITH_ARTICLE = {
    "WK990101": "de Binnenstad",
    "WK990102": "het Stationskwartier",
    "WK990104": "de Componistenwijk",
    "WK990109": "het Havenkwartier",
}
_SHORT = (("gemeente", "gem."), ("ongeveer", "ca."), ("Ter plaatse", "Tp"), ("Gesproken met", "Gespr. met"))
_SENTENCE_END = re.compile(r"(?<=[a-zéë)])\. (?=[A-Z])")


@dataclass(frozen=True)
class Setting:
    """Where and when a story plays; the sequels of a story keep the spot and the point."""

    place: Place
    spot: str
    lat: float | None
    lon: float | None


def setting(place: Place, rng: Random) -> Setting:
    """The place as somebody types it, and the point if the phone knew one."""
    spot = rng.choice(place.spots) if rng.random() < 0.28 else place.name
    if rng.random() < 0.12:
        return Setting(place, spot, None, None)
    lat = round(place.lat + rng.uniform(-0.0002, 0.0002), 5)
    lon = round(place.lon + rng.uniform(-0.0003, 0.0003), 5)
    inside = contains(BY_CODE[place.code].ring, lat, lon)
    return Setting(place, spot, lat, lon) if inside else Setting(place, spot, place.lat, place.lon)


def kind_of(tags: frozenset[str], category: str) -> str:
    """The kind of entry a scene is."""
    if "good" in tags or category == "good_news":
        return "good_news"
    named = {"contact": "contact_moment", "resident": "signal_resident", "action": "targeted_action"}
    return next((kind for tag, kind in named.items() if tag in tags), "observation")


def slots(place: Place, moment: datetime, earlier: date | None, rng: Random) -> Mapping[str, str]:
    """What fills the gaps of a scene; the place is often left out, since it has a field of its own."""
    local = moment.astimezone(days.ZONE)
    told = grammar.when(local, rng)
    there = rng.choice(place.at)
    return {
        "at": there if rng.random() < 0.56 else "",
        "At": _capital(there),
        "place": place.name,
        "buurt": _WITH_ARTICLE.get(place.code, BY_CODE[place.code].name),
        "Buurt": BY_CODE[place.code].name,
        "street": place.name if "homes" in place.tags else rng.choice(_STREETS[place.code]),
        "time": told,
        "Time": _capital(told),
        "clock": grammar.clock(local, rng),
        "ago": grammar.ago(earlier, local.date(), rng) if earlier else "",
    }


def _capital(text: str) -> str:
    """The text as it opens a sentence."""
    return text[:1].upper() + text[1:]


def write(
    scene: Scene,
    spot: Setting,
    moment: datetime,
    rng: Random,
    earlier: date | None = None,
    author: Person | None = None,
) -> DemoEntry:
    """The entry, with a key that the caller makes unique."""
    place = spot.place
    writer = author or casting.author(scene.tags, scene.category, place.team, rng)
    filled = dict(slots(place, moment, earlier, rng))
    text = grammar.tell(scene.text, rng, filled)
    return DemoEntry(
        key=scene.key,
        team=place.team,
        author=writer.email,
        organisation=None,
        kind=kind_of(scene.tags, scene.category),
        category=scene.category,
        neighbourhood=place.code,
        place=spot.spot,
        lat=spot.lat,
        lon=spot.lon,
        observed_at=moment,
        text=in_hand(text, writer.hand, rng),
        heard=_sometimes(scene.heard, 0.75, filled, rng),
        estimate=_sometimes(scene.estimate, 0.7, filled, rng),
        minutes=casting.minutes(scene.tags, place.key, rng),
        staff=casting.staff(scene.tags, place.key, writer.role, rng),
        urgency=_urgency(scene.tags, rng),
    )


def _sometimes(template: str, chance: float, filled: dict[str, str], rng: Random) -> str:
    """An optional field, filled in by some and left empty by others."""
    return grammar.tell(template, rng, filled) if template and rng.random() < chance else ""


def _urgency(tags: frozenset[str], rng: Random) -> str:
    """Mostly normal."""
    named = next((word for word in ("urgent", "soon") if word in tags), None)
    return named or ("soon" if rng.random() < 0.03 else "normal")


def in_hand(text: str, hand: frozenset[str], rng: Random) -> str:
    """The text as this person would leave it."""
    if "terse" in hand and len(text) < 300 and rng.random() < 0.45:
        first = _SENTENCE_END.split(text)[0]
        text = text if len(first) < 24 or first == text else f"{first}."
    if "short" in hand:
        for full, brief in _SHORT:
            text = text.replace(f" {full} ", f" {brief} ") if rng.random() < 0.6 else text
    return text.rstrip(".") if "open" in hand and rng.random() < 0.7 else text
