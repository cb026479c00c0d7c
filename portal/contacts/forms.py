"""What a viewer asks of the directory, read from the address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.core import asked
from portal.core.words import words_of
from portal.people.labels import KIND_LABELS
from portal.people.models import OrganisationKind

LONGEST_QUESTION, MOST_WORDS, LONGEST_CODE = 100, 6, 40
SHOWS = ("", "organisations", "people", "favourites")
KINDS = frozenset(OrganisationKind)
Names = dict[str, dict[str, str]]  # what can be chosen from: names by code


@dataclass(frozen=True, slots=True)
class Wanted:
    """The parameters of the directory; `after` is the address of the card paged from.

    What does not exist as a choice is left out, and named in `problems`.
    """

    q: str = ""
    theme: str = ""
    neighbourhood: str = ""
    kind: str = ""
    show: str = ""
    after: str = ""
    problems: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Wanted":
        """Read the parameters of an address."""
        if not args:
            return cls()
        problems: list[str] = []
        return cls(
            q=" ".join(args.get("q", "").split())[:LONGEST_QUESTION],
            theme=code_in(args, "theme"),
            neighbourhood=code_in(args, "neighbourhood"),
            kind=asked.one_of(args.get("kind", ""), KINDS, problems),
            show=asked.one_of(args.get("show", ""), SHOWS, problems),
            after=code_in(args, "after"),
            problems=tuple(problems),
        )

    @property
    def words(self) -> list[str]:
        """The words that each have to be found, folded."""
        return words_of(self.q)[:MOST_WORDS]

    @property
    def narrows(self) -> bool:
        return any((self.q, self.theme, self.neighbourhood, self.kind))

    def query(self, **changed: str) -> str:
        """The end of an address with these values, from the first page on."""
        changes: dict[str, Any] = {"after": "", **changed}
        wanted = replace(self, **changes)
        names = ("q", "theme", "neighbourhood", "kind", "show", "after")
        pairs = [(name, getattr(wanted, name)) for name in names if getattr(wanted, name)]
        return f"?{urlencode(pairs)}" if pairs else ""

    def chips(self, called: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Each choice in words, with the query without it; `called` are the theme and the neighbourhood."""
        if self.q:
            yield _("Zoekt: %(words)s", words=self.q), self.query(q="")
        yield from ((label, self.query(**{name: ""})) for name, label in called)
        if self.kind:
            yield self.kinds()[self.kind], self.query(kind="")

    def told(self, names: Names) -> tuple[str, ...]:
        """What of it does not exist."""
        return asked.told(self.problems, *(([getattr(self, name)], names[name].items()) for name in names))

    @staticmethod
    def kinds() -> dict[str, str]:
        """What each kind of organisation is called."""
        return {str(kind): str(label) for kind, label in KIND_LABELS.items()}

    def tabs(self) -> list[tuple[str, Any, bool]]:
        """The ways to look at it: value, label, whether it is this one."""
        labels = (_("Alles"), _("Organisaties"), _("Mensen"), _("Favorieten"))
        return [(show, label, show == self.show) for show, label in zip(SHOWS, labels, strict=True)]


def code_in(args: MultiDict[str, str], name: str) -> str:
    """A code out of an address; "" for what no code can be."""
    value = args.get(name, "")
    return value if value.isprintable() and "%" not in value and len(value) <= LONGEST_CODE else ""
