"""What a viewer asks of the list, read from the address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.core import asked
from portal.problems.labels import PHASES
from portal.problems.models import Phase

OPEN, CLOSED = "open", "closed"
STATUSES = (OPEN, CLOSED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """`after` is the position paged from; choices that do not exist are out, and named in `problems`."""

    phase: str = ""
    status: str = ""
    neighbourhood: str = ""
    mine: bool = False
    after: int | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Wanted":
        """Read the parameters of an address."""
        after, place = args.get("after", ""), args.get("neighbourhood", "")
        problems: list[str] = []
        return cls(
            phase=asked.one_of(args.get("phase", ""), set(Phase), problems),
            status=asked.one_of(args.get("status", ""), STATUSES, problems),
            neighbourhood=place if place.isprintable() else "",
            mine=args.get("mine") == "1",
            after=int(after) if after.isdecimal() and len(after) < 18 else None,
            problems=tuple(problems),
        )

    def told(self, places: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """What of it does not exist."""
        return asked.told(self.problems, ([self.neighbourhood], places))

    @property
    def narrows(self) -> bool:
        return replace(self, after=None) != Wanted()

    @property
    def asks(self) -> bool:
        """Whether anything at all is asked, be it the next page."""
        return self != Wanted()

    @property
    def choices(self) -> tuple[Any, ...]:
        """What decides the shape of a statement."""
        return (bool(self.phase), self.status, bool(self.neighbourhood), self.mine)

    def query(self, **extra: Any) -> str:
        """The filter as the end of an address, with a `?` when there is anything to say."""
        values: dict[str, Any] = {
            "phase": self.phase,
            "status": self.status,
            "neighbourhood": self.neighbourhood,
        }
        values |= {"mine": int(self.mine), **extra}
        found = [(name, value) for name, value in values.items() if value]
        return f"?{urlencode(found)}" if found else ""

    def chips(self, places: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Each choice in words, with the query that remains without it."""
        less = replace(self, after=None)
        if self.phase:
            yield str(PHASES[Phase(self.phase)]), replace(less, phase="").query()
        if self.status:
            yield _("Open") if self.status == OPEN else _("Afgesloten"), replace(less, status="").query()
        if self.neighbourhood:
            label = dict(places).get(self.neighbourhood, self.neighbourhood)
            yield label, replace(less, neighbourhood="").query()
        if self.mine:
            yield _("Van ons"), replace(less, mine=False).query()
