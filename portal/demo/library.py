"""All written scenes, sorted by what they need."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from portal.demo import grammar
from portal.demo.days import GROUPS, ONCE
from portal.demo.grammar import Scene
from portal.demo.places import Place
from portal.demo.texts import good_more, longer, plain, plain_more, returning

_ONCE_A_SEASON = 200  # days before a feast scene may return
_REST = 9  # days before any scene may return
_MODULES = {
    "waste": "waste",
    "damage": "damage",
    "traffic": "traffic",
    "groups": "groups",
    "substances": "substances",
    "housing": "housing",
    "nightlife": "nightlife",
    "noise": "noise",
    "care": "care",
    "animals": "animals",
    "good_news": "good",
    "other": "other",
}
_EXTRA: tuple[tuple[dict[str, str], str], ...] = (
    (plain.PLAIN, "-p"),
    (plain_more.PLAIN, "-q"),
    (returning.RETURNING, "-r"),
    (longer.LONGER, "-l"),
    ({"good_news": good_more.GOOD}, "-m"),
)


@cache
def scenes() -> tuple[Scene, ...]:
    """Every scene of every theme."""
    found: list[Scene] = []
    for category, module in _MODULES.items():
        found += grammar.read(category, import_module(f"portal.demo.texts.{module}").SCENES, "-")
    for extra, prefix in _EXTRA:
        for category, block in extra.items():
            found += grammar.read(category, block, prefix)
    return tuple(found)


@cache
def chains() -> tuple[Scene, ...]:
    """The scenes with sequels."""
    return tuple(scene for scene in scenes() if scene.steps)


@dataclass(frozen=True)
class Playable:
    """A scene that can play at a place, with what it asks, worked out once."""

    scene: Scene
    asked: tuple[frozenset[str], ...]
    rest: int
    looks_back: bool
    after_approach: bool


@cache
def at_place(category: str, place: Place) -> tuple[Playable, ...]:
    """The single scenes of a category that can play here."""
    return tuple(
        _playable(scene)
        for scene in scenes()
        if not scene.steps and scene.category == category and fits(scene, place)
    )


def _playable(scene: Scene) -> Playable:
    """What the scene asks of the day, per group; offices and clubs are met on working days."""
    asked = tuple(found for group in GROUPS if (found := scene.tags & group))
    if scene.tags >= {"contact", "day"} and not scene.tags & GROUPS[0]:
        asked = (*asked, frozenset(("weekday",)))
    rest = _ONCE_A_SEASON if scene.tags & ONCE else _REST
    return Playable(scene, asked, rest, scene.looks_back, "after" in scene.tags)


def fits(scene: Scene, place: Place) -> bool:
    """Whether the scene can play at this place: anywhere, or where one of its place words holds."""
    wanted = {tag for tag in scene.tags if tag in grammar.PLACE_WORDS or tag.startswith("at:")}
    return not wanted or f"at:{place.key}" in wanted or bool(wanted & place.tags)
