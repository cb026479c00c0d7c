"""Who writes an entry, with how many colleagues, and how long it took."""

from functools import cache
from random import Random

from portal.demo.people import Person, of_team

_HOT = frozenset(("marktplein", "tunnel", "meerkoet", "kortebrink", "bogerd"))
_NIGHT = frozenset(("night", "closing", "late"))
_BY_WARDEN = {"waste": 0.75, "traffic": 0.55, "damage": 0.45, "animals": 0.5, "good_news": 0.45, "other": 0.4}


@cache
def _ranks(team: str, role: str) -> tuple[tuple[Person, ...], tuple[int, ...]]:
    """The people of a role with how gladly each logs."""
    people = of_team(team, role)
    return people, tuple(person.zeal for person in people)


def author(tags: frozenset[str], category: str, team: str, rng: Random) -> Person:
    """A member of the team for whom this is work to write down."""
    people, zeal = _ranks(team, _role(tags, category, rng))
    return rng.choices(people, zeal)[0]


def _role(tags: frozenset[str], category: str, rng: Random) -> str:
    """The role the scene asks for, or what is usual for the category and the hour."""
    if "lead" in tags:
        return "lead"
    asked = [role for role in ("officer", "warden") if role in tags]
    if asked:
        return rng.choice(asked)
    if rng.random() < 0.02:
        return "lead"
    likely = 0.05 if tags & _NIGHT else _BY_WARDEN.get(category, 0.15)
    return "warden" if rng.random() < likely else "officer"


def colleague(team: str, besides: str, rng: Random) -> Person:
    """Somebody else of the team."""
    people = [person for person in of_team(team, "officer", "warden") if person.email != besides]
    return rng.choices(people, [person.zeal for person in people])[0]


def minutes(tags: frozenset[str], place: str, rng: Random) -> int | None:
    """The time spent; a few places ask for most of it."""
    if rng.random() < 0.08:
        return None
    if "long" in tags:
        return rng.choice((120, 150, 180, 240))
    if "action" in tags:
        return rng.choice((60, 90, 90, 120))
    if "busy" in tags:
        return rng.choice((45, 60, 60, 90))
    if "quick" in tags:
        return rng.choice((5, 5, 5, 10))
    if place in _HOT:
        return rng.choice((15, 30, 30, 45, 60))
    if "contact" in tags:
        return rng.choice((15, 15, 30, 30, 60))
    return rng.choice((5, 5, 15, 15, 15, 20, 30))


def staff(tags: frozenset[str], place: str, role: str, rng: Random) -> int:
    """How many colleagues were there."""
    if "crew" in tags:
        return rng.choice((4, 4, 5, 6)) if "long" in tags else rng.choice((3, 4))
    if "quick" in tags or "lead" in tags or ("contact" in tags and rng.random() < 0.7):
        return 1
    if role == "officer" and (tags & _NIGHT or place in _HOT):
        return rng.choice((2, 2, 2, 3))
    return rng.choice((1, 1, 1, 2))
