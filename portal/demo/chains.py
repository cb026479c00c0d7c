"""Stories in several steps: a report, what came of it, and how it ended."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from portal.demo import days, library, patterns, writing
from portal.demo.days import Day
from portal.demo.entry import DemoEntry
from portal.demo.grammar import Scene
from portal.demo.people import BY_EMAIL, Person
from portal.demo.places import Place
from portal.demo.town import NORTH, SOUTH


def chains(today: date, seed: str) -> Iterator[tuple[DemoEntry, Scene]]:
    """Each story once, somewhere in the history and where it fits."""
    for scene in library.chains():
        yield from _story(scene, today, Random(f"{seed} {scene.key}"))


def _story(scene: Scene, today: date, rng: Random) -> Iterator[tuple[DemoEntry, Scene]]:
    """The steps of a story at one spot."""
    place = _place(scene, rng)
    spot = writing.setting(place, rng)
    start = _start(scene, today, rng)
    earlier: date | None = None
    writer: Person | None = None
    for step in (scene, *scene.steps):
        day = _next_fitting(step, start.date + timedelta(days=step.after), today)
        if day.ago < 1:
            return
        moment = days.moment(day.date, days.hour_for(step.tags, rng))
        entry = writing.write(step, spot, moment, rng, earlier, _same_writer(step, writer, rng))
        yield replace(entry, key=f"story-{step.key}"), step
        earlier, writer = moment.astimezone(days.ZONE).date(), BY_EMAIL[entry.author or ""]


def _same_writer(step: Scene, writer: Person | None, rng: Random) -> Person | None:
    """Often the same person follows up, if the step does not ask for another role."""
    if writer is None or rng.random() < 0.4:
        return None
    asked = step.tags & {"officer", "warden", "lead"}
    return writer if not asked or writer.role in asked else None


def _place(scene: Scene, rng: Random) -> Place:
    """Where it plays; not at De Bogerd, which has its own story."""
    team = SOUTH if rng.random() < patterns.SOUTH_SHARE else NORTH
    for choose in (team, NORTH):
        table = patterns.PULL[scene.category, choose]
        fitting = [
            (place, weight**0.6)
            for place, weight in table
            if place.key != "bogerd" and library.fits(scene, place)
        ]
        if fitting:
            return rng.choices([place for place, _ in fitting], [weight for _, weight in fitting])[0]
    raise LookupError(f"no place for {scene.key}")


def _start(scene: Scene, today: date, rng: Random) -> Day:
    """A day on which the story can begin and still end before today."""
    length = max((step.after for step in scene.steps), default=0) + 3
    for _ in range(2000):
        day = days.describe(today - timedelta(days=rng.randint(length, days.HISTORY)), today)
        if day.allows(scene.tags):
            return day
    raise LookupError(f"no day for {scene.key}")


def _next_fitting(step: Scene, day: date, today: date) -> Day:
    """The planned day, or the first one after it that suits the step."""
    for shift in range(7):
        found = days.describe(day + timedelta(days=shift), today)
        if found.allows(step.tags):
            return found
    return days.describe(day, today)
