"""The talks of the demo, read from their texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from portal.demo import days
from portal.demo.texts.talks import TALKS

_SAID = re.compile(r"> (\d+) (\d+):(\d+) (\S+)(?: \[(.+)\])?")
_FIELD = re.compile(r"([a-z]+): (.*)")


@dataclass(frozen=True)
class Said:
    """One post: `kind` is empty, or its kind with whom was asked behind it, or the answer that was given."""

    at: datetime
    who: str
    kind: str
    text: str


@dataclass(frozen=True)
class Talk:
    """A topic with all that was said in it; the first is its opening text."""

    key: str
    title: str
    place: str
    parties: tuple[str, ...]  # keys of organisations, or "network" and perhaps "bars", or "team"
    said: tuple[Said, ...]
    summary: str = ""
    chief: bool = False
    closed: bool = False
    linked: str = ""  # the start of a place


def talks(today: date) -> Iterator[Talk]:
    """Each of them, as seen from today."""
    for told in re.split(r"^= ", TALKS.strip(), flags=re.MULTILINE)[1:]:
        yield _talk(told, today)


def _talk(told: str, today: date) -> Talk:
    opening, *posts = re.split(r"^(?=> )", told, flags=re.MULTILINE)
    key, *lines = opening.strip().split("\n")
    fields: dict[str, str] = {}
    while found := _FIELD.fullmatch(lines[0]):
        lines.pop(0)
        rest = []
        while lines[0].startswith(" ") or not lines[0]:
            rest.append(lines.pop(0).strip())
        fields[found[1]] = _joined([found[2], *rest])
    ago, clock = fields["when"].split()
    first = Said(_moment(today, int(ago), *map(int, clock.split(":"))), fields["who"], "", _joined(lines))
    return Talk(
        key=key, title=fields["title"], place=fields["place"], parties=tuple(fields["with"].split()),
        said=(first, *(_said(one, today) for one in posts)), summary=fields.get("summary", ""),
        chief="chief" in fields, closed="closed" in fields, linked=fields.get("linked", ""),
    )  # fmt: skip


def _said(told: str, today: date) -> Said:
    head, *lines = told.strip().split("\n")
    found = _SAID.fullmatch(head)
    if found is None:
        raise ValueError(f"not a post: {head}")
    ago, hour, minute, who, kind = found.groups()
    return Said(_moment(today, int(ago), int(hour), int(minute)), who, kind or "", _joined(lines))


def _moment(today: date, ago: int, hour: int, minute: int) -> datetime:
    return days.moment(today - timedelta(days=ago), hour + minute / 60)


def _joined(lines: list[str]) -> str:
    """The lines as somebody would type them: a new line only at a paragraph or in a list."""
    text = ""
    for line in lines:
        text += line if not text or text.endswith("\n\n") else _before(line) + line
        text += "\n\n" if not line and not text.endswith("\n\n") else ""
    return text.strip()


def _before(line: str) -> str:
    return "\n" if line.startswith("- ") else " " if line else ""
