"""What a viewer asks of the list, read from the address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.core import asked

OURS, THEIRS, CLOSED = "ours", "theirs", "closed"
LONGEST_DAY = 7  # digits


@dataclass(frozen=True, slots=True)
class Wanted:
    """`after` is the day and the agreement paged from; choices that do not exist are in `problems`."""

    who: str = ""
    state: str = ""
    organisation: str = ""
    after: tuple[int, str] | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Wanted":
        """Read the parameters of an address."""
        place, problems = args.get("organisation", ""), list[str]()
        return cls(
            who=asked.one_of(args.get("who", ""), (OURS, THEIRS), problems),
            state=asked.one_of(args.get("state", ""), (CLOSED,), problems),
            organisation=place if place.isprintable() else "",
            after=_place(args.get("after", "")),
            problems=tuple(problems),
        )

    def told(self, places: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """What of it does not exist."""
        return asked.told(self.problems, ([self.organisation], places))

    @property
    def is_open(self) -> bool:
        return self.state != CLOSED

    @property
    def narrows(self) -> bool:
        return bool(self.who or self.organisation)

    @property
    def choices(self) -> tuple[Any, ...]:
        """What decides the shape of a statement."""
        return (self.who, self.state, bool(self.organisation), bool(self.after))

    def query(self, **changed: Any) -> str:
        """The end of an address with these choices, from the first page on unless `after` is told."""
        told = {"who": self.who, "state": self.state, "organisation": self.organisation, **changed}
        found = [(name, value) for name, value in told.items() if value]
        return f"?{urlencode(found)}" if found else ""

    def chips(self, places: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Each choice in words, with the query that remains without it."""
        if self.who:
            yield _("Wij doen het") if self.who == OURS else _("Anderen doen het"), self.query(who="")
        if self.organisation:
            label = dict(places).get(self.organisation, self.organisation)
            yield label, replace(self, organisation="").query()


def _place(value: str) -> tuple[int, str] | None:
    day, _dot, agreement_id = value.partition(".")
    good = day.isdecimal() and len(day) <= LONGEST_DAY and agreement_id.isprintable()
    return (int(day), agreement_id) if good else None
