"""What a viewer asks of the list, read from the address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.core import asked

LONGEST_QUESTION = 200
OPEN, CLOSED = "open", "closed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """`after` is the position paged from; choices that do not exist are out, and named in `problems`."""

    q: str = ""
    unread: bool = False
    mine: bool = False
    status: str = ""
    neighbourhood: str = ""
    after: int | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Wanted":
        """Read the parameters of an address."""
        if not args:
            return cls()
        after, place = args.get("after", ""), args.get("neighbourhood", "")
        problems: list[str] = []
        return cls(
            q=args.get("q", "").strip()[:LONGEST_QUESTION],
            unread=args.get("unread") == "1",
            mine=args.get("mine") == "1",
            status=asked.one_of(args.get("status", ""), (OPEN, CLOSED), problems),
            neighbourhood=place if place.isprintable() else "",
            after=int(after) if after.isdecimal() and len(after) < 18 else None,
            problems=tuple(problems),
        )

    def told(self, places: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """What of it does not exist."""
        return asked.told(self.problems, ([self.neighbourhood], places))

    @property
    def narrows(self) -> bool:
        return any((self.q, self.unread, self.mine, self.status, self.neighbourhood))

    @property
    def choices(self) -> tuple[Any, ...]:
        """What decides the shape of a statement."""
        return (self.unread, self.mine, self.status, bool(self.neighbourhood))

    def query(self, **extra: Any) -> str:
        """The filter as the end of an address, with a `?` when there is anything to say."""
        values = {"q": self.q, "unread": self.unread, "mine": self.mine, "status": self.status}
        values |= {"neighbourhood": self.neighbourhood, **extra}
        found = [(name, "1" if value is True else value) for name, value in values.items() if value]
        return f"?{urlencode(found)}" if found else ""

    def chips(self, places: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Each choice in words, with the query that remains without it."""
        less = replace(self, after=None)
        if self.q:
            yield _("Zoekt: %(words)s", words=self.q), replace(less, q="").query()
        if self.unread:
            yield _("Ongelezen"), replace(less, unread=False).query()
        if self.mine:
            yield _("Door ons gestart"), replace(less, mine=False).query()
        if self.status:
            label = _("Open") if self.status == OPEN else _("Afgesloten")
            yield label, replace(less, status="").query()
        if self.neighbourhood:
            label = dict(places).get(self.neighbourhood, self.neighbourhood)
            yield label, replace(less, neighbourhood="").query()
