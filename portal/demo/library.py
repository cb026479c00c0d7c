"""All written scenes, sorted by what they need."""

from dataclasses import dataclass
from functools import cache

from portal.demo import grammar
from portal.demo.days import GROUPS, ONCE
from portal.demo.grammar import Scene
from portal.demo.places import Place
from portal.demo.texts import (
    animals,
    care,
    damage,
    good,
    good_more,
    groups,
    housing,
    longer,
    nightlife,
    noise,
    other,
    plain,
    plain_more,
    returning,
    routine,
    routine_more,
    substances,
    traffic,
    waste,
)

_ONCE_A_SEASON = 200  # days before a feast scene may return
_REST = 9  # days before any scene may return
_THEMES = {
    "waste": waste.SCENES,
    "damage": damage.SCENES,
    "traffic": traffic.SCENES,
    "groups": groups.SCENES,
    "substances": substances.SCENES,
    "housing": housing.SCENES,
    "nightlife": nightlife.SCENES,
    "noise": noise.SCENES,
    "care": care.SCENES,
    "other": other.SCENES,
}
_MEMORABLE = {"good_news": good.SCENES, "animals": animals.SCENES}
# Where scenes come from, the mark in their keys, and how often one may be told: what stays in mind, hardly.
_SOURCES: tuple[tuple[dict[str, str], str, int], ...] = (
    (_THEMES, "-", 3),
    (_MEMORABLE, "-", 2),
    ({"good_news": good_more.GOOD}, "-m", 3),
    (longer.LONGER, "-l", 1),
    (returning.RETURNING, "-r", 5),
    (plain.PLAIN, "-p", 12),
    (plain_more.PLAIN, "-q", 12),
    (routine.ROUTINE, "-s", 30),
    (routine_more.ROUTINE, "-t", 30),
)


@cache
def _limits() -> dict[Scene, int]:
    """Every scene with how often it may be told."""
    return {
        scene: limit
        for blocks, mark, limit in _SOURCES
        for category, block in blocks.items()
        for scene in grammar.read(category, block, mark)
    }


def scenes() -> tuple[Scene, ...]:
    """Every scene of every theme."""
    return tuple(_limits())


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
    limit: int
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
    return Playable(scene, asked, rest, _limits()[scene], scene.looks_back, "after" in scene.tags)


def fits(scene: Scene, place: Place) -> bool:
    """Whether the scene can play at this place: anywhere, or where one of its place words holds."""
    wanted = {tag for tag in scene.tags if tag in grammar.PLACE_WORDS or tag.startswith("at:")}
    return not wanted or f"at:{place.key}" in wanted or bool(wanted & place.tags)
