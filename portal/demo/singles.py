"""The ordinary entries: day after day, each from the scene that was told longest ago."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

from portal.demo import days, library, patterns, writing
from portal.demo.days import Day
from portal.demo.entry import DemoEntry
from portal.demo.grammar import Scene
from portal.demo.library import Playable
from portal.demo.patterns import CATEGORIES
from portal.demo.places import Place
from portal.demo.town import NORTH, SOUTH

_NEVER = 10_000


class Memory:
    """What was told before, so that a scene rests and a look back finds something."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.told: dict[str, int] = {}
        self.uses: Counter[str] = Counter()
        self.texts: Counter[str] = Counter()
        self.reports: dict[tuple[str, str], date] = {}
        self.at_place: dict[tuple[str, str], int] = defaultdict(lambda: _NEVER)

    def earlier(self, category: str, place: Place, today: Day) -> date | None:
        """The day of a fairly recent report of this kind at this place, if there is one."""
        last = self.reports.get((category, place.key))
        return last if last and 1 <= (today.date - last).days <= 24 else None

    def choose(self, category: str, place: Place, day: Day) -> Scene | None:
        """One of the scenes that fit and have rested longest."""
        earlier = self.earlier(category, place, day)
        fitting = [
            each.scene
            for each in library.at_place(category, place)
            if self._free(each, day) and (earlier or not each.looks_back)
        ]
        if not fitting:
            return None
        fitting.sort(key=lambda scene: self.told.get(scene.key, _NEVER) + self.rng.random(), reverse=True)
        return fitting[int(self.rng.random() ** 1.6 * max(1, len(fitting) // 3))]

    def _free(self, each: Playable, day: Day) -> bool:
        """Whether the scene has rested long enough, was not told too often, and the day allows it."""
        if self.uses[each.scene.key] >= each.limit:
            return False
        if self.told.get(each.scene.key, _NEVER) - day.ago < each.rest or (
            each.after_approach and day.ago > patterns.BOGERD_QUIET
        ):
            return False
        return all(words & day.words for words in each.asked)

    def keep(self, entry: DemoEntry, scene: Scene, place: Place, day: Day) -> None:
        """Remember that this was told."""
        self.told[scene.key] = day.ago
        self.uses[scene.key] += 1
        self.texts[entry.text] += 1
        self.reports[entry.category, place.key] = day.date


def singles(today: date, amount: int, seed: str) -> Iterator[tuple[DemoEntry, Scene]]:
    """So many entries over the history, oldest day first."""
    rng = Random(seed)
    memory = Memory(rng)
    for day, count in _spread(today, amount):
        weights = patterns.categories_of(day)
        for number in range(count):
            entry, scene = _one(weights, day, memory, rng)
            yield replace(entry, key=f"day-{day.ago}-{number}"), scene


def _spread(today: date, amount: int) -> Iterator[tuple[Day, int]]:
    """The days of the history with their numbers of entries, which add up to the amount."""
    rng = Random("spread")
    history = [(day, patterns.busyness(day) * rng.uniform(0.55, 1.45)) for day in days.calendar(today)]
    total = sum(weight for _, weight in history)
    owed = 0.0
    for day, weight in history:
        owed += weight / total * amount
        count = round(owed)
        owed -= count
        yield day, count


def _one(weights: list[float], day: Day, memory: Memory, rng: Random) -> tuple[DemoEntry, Scene]:
    """One entry whose words were not used before, or hardly."""
    team = SOUTH if rng.random() < patterns.SOUTH_SHARE else NORTH
    for attempt in range(80):
        if attempt % 10 == 0:
            category = rng.choices(CATEGORIES, weights)[0]
        place = patterns.pick_place(category, team, day, rng)
        scene = memory.choose(category, place, day)
        if scene is None:
            continue
        earlier = memory.earlier(category, place, day)
        entry = writing.write(
            scene,
            writing.setting(place, rng),
            days.moment(day.date, days.hour_for(scene.tags, rng)),
            rng,
            earlier,
        )
        if memory.texts[entry.text] < (1 if attempt < 50 else 3):
            memory.keep(entry, scene, place, day)
            return entry, scene
    raise LookupError(f"no scene left on {day.date}")
