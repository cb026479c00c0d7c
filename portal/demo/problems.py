"""The problems of the demo, read from their texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from portal.demo import days
from portal.demo.texts.problems import PROBLEMS

_STEP = re.compile(r"> (\d+) (\d+):(\d+) (\S+) (\S+)(?: (\S+))?(?: (.+))?")


@dataclass(frozen=True)
class Step:
    """Something that was done: `what` is the code of a question, or moved or closed with where `to`."""

    at: datetime
    who: str
    what: str
    to: str
    text: str


@dataclass(frozen=True)
class Told:
    """A problem with all that was written in it."""

    key: str
    facts: dict[str, str]
    opened_at: datetime
    steps: tuple[Step, ...]

    def get(self, name: str, usual: str = "") -> str:
        return self.facts.get(name, usual)

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(self.get("with").split())

    @property
    def rule(self) -> tuple[list[str], list[str], tuple[int, int] | None]:
        """Its places, subjects and hours."""
        places, subjects, hours = (part.strip() for part in self.get("rule").split("|"))
        start, _dash, end = hours.partition("-")
        return (
            [one.strip() for one in places.split(";")],
            subjects.split(),
            (int(start), int(end)) if end else None,
        )


def problems(today: date) -> Iterator[Told]:
    """Each of them, as seen from today."""
    for told in re.split(r"^= ", PROBLEMS.strip(), flags=re.MULTILINE)[1:]:
        head, *steps = re.split(r"^(?=> )", told, flags=re.MULTILINE)
        key, *lines = head.strip().split("\n")
        facts = dict(line.split(": ", 1) for line in "\n".join(lines).replace("\n ", " ").split("\n"))
        opened_at = _moment(today, int(facts["when"]), 14, 30)
        yield Told(key, facts, opened_at, tuple(_step(one, today) for one in steps))


def _step(told: str, today: date) -> Step:
    first, *lines = told.strip().split("\n")
    found = _STEP.fullmatch(first)
    if found is None:
        raise ValueError(f"not a step: {first}")
    ago, hour, minute, who, what, to, reason = found.groups()
    text = " ".join(lines) or reason or ""
    return Step(_moment(today, int(ago), int(hour), int(minute)), who, what, to or "", text)


def _moment(today: date, ago: int, hour: int, minute: int) -> datetime:
    return days.moment(today - timedelta(days=ago), hour + minute / 60)
