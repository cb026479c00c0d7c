"""What people around De Bogerd told the team, until it was quiet there, and now and then since."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from portal.demo import casting, days, writing
from portal.demo.entry import DemoEntry
from portal.demo.patterns import BOGERD_APPROACH
from portal.demo.places import BY_KEY

FIRST, EVERY = 540, 5  # days ago, and days between two of them
AFTERWARDS = (171, 118, 64, 19)  # days ago

_WHO = (
    "Bewoonster boven de winkels belt",
    "Huurder van de eerste verdieping mailt",
    "Bewoner spreekt me aan op het plein",
    "De bakker belt",
    "Winkelier van de hoek loopt binnen",
    "Moeder uit de flat erboven belt",
    "Bewoner meldt via de gemeente",
)
_WHAT = (
    "weer een groep in de passage, muziek en geschreeuw",
    "er wordt tegen de ruiten gevoetbald en dat galmt tot boven",
    "jongeren op de trap, ze kan er niet langs met de kinderwagen",
    "glas en blikjes voor de deur, en een bankje om",
    "tot laat muziek in de passage, het plafond maakt het erger",
    "een man of vijftien onder de overkapping, iedereen roept door elkaar",
    "een lamp kapot en weer een groep in het donker",
    "scooters die in de passage blijven draaien",
)
_WISH = (
    "Wil graag dat er iemand langsgaat.",
    "Dit is al de derde keer deze maand.",
    "Vraagt wanneer er iets aan de passage gebeurt.",
    "Hoeft niet teruggebeld te worden, wil wel dat we het weten.",
    "Heeft het ook bij De Elder gemeld.",
    "Slaapt er slecht van.",
)


def complaints(today: date) -> Iterator[DemoEntry]:
    """One every few days until the joint approach, four since."""
    rng = Random("passage")
    before = (ago + rng.randrange(-2, 3) for ago in range(FIRST, BOGERD_APPROACH, -EVERY))
    for number, ago in enumerate([*before, *AFTERWARDS]):
        yield _complaint(number, today - timedelta(days=ago), rng)


def _complaint(number: int, day: date, rng: Random) -> DemoEntry:
    place = BY_KEY["bogerd"]
    writer = casting.author(frozenset(), "groups", place.team, rng)
    who, what, wish = (
        told[(number * step) % len(told)] for told, step in ((_WHO, 1), (_WHAT, 3), (_WISH, 5))
    )
    return DemoEntry(
        key=f"passage-{number}",
        team=place.team,
        author=writer.email,
        organisation=None,
        kind="signal_resident",
        category="groups" if number % 4 else "noise",
        neighbourhood=place.code,
        place=place.name,
        lat=place.lat,
        lon=place.lon,
        observed_at=days.moment(day, rng.uniform(19.3, 22.8)),
        text=writing.in_hand(f"{who}: {what}. {wish}", writer.hand, rng),
        minutes=rng.choice((5, 5, 10, 15)),
        status="done" if number % 3 else "seen",
    )
