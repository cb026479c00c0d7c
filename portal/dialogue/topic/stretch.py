"""A stretch of posts as the page shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from portal.core import dates
from portal.core.language import language
from portal.core.templating import prose
from portal.dialogue.labels import ANSWERS
from portal.dialogue.models import PostKind
from portal.dialogue.positions import moment_of


@dataclass(frozen=True, slots=True)
class ShownPost:
    """One post, ready to print; `first_new` is the one before which the line stands."""

    id: str
    position: int
    kind: str
    name: str
    voice: str
    when: str
    iso: str
    html: Any
    answer: Any
    about: str
    mine: bool
    changed: bool
    struck: bool
    hidden: bool
    reason: str
    erased: str
    first_new: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Posts in order, with whether there are earlier and later ones.

    Whoever has read up to `joins` has read up to `read_to` once this was shown.
    """

    posts: Sequence[ShownPost]
    earlier: bool
    later: bool
    joins: int = 0
    read_to: int = 0

    @property
    def first(self) -> int:
        return self.posts[0].position if self.posts else 0

    @property
    def last(self) -> int:
        return self.posts[-1].position if self.posts else 0


def shown(
    rows: Iterable[Any], me: int, own_texts: dict[str, str], read_to: int, names: tuple[str, ...]
) -> list[ShownPost]:
    """The rows as posts; `own_texts` are hidden texts of the viewer's own, by post."""
    found, line_stands = [], False
    for row in rows:
        new = not line_stands and row.position > read_to and row.author_id != me
        line_stands = line_stands or new
        found.append(_shown(row, me, own_texts.get(row.id, row.text), new, names))
    return found


def _shown(row: Any, me: int, words: str, first_new: bool, names: tuple[str, ...]) -> ShownPost:
    at = moment_of(row.position)
    return ShownPost(
        id=row.id,
        position=row.position,
        kind=row.kind,
        name=row.author_name,
        voice=row.voice,
        when=dates.lately(at, language()),
        iso=dates.local(at).isoformat(timespec="minutes"),
        html=prose(words, names),
        answer=ANSWERS.get(row.about) if row.kind == PostKind.ANSWER else None,
        about=row.about,
        mine=row.author_id == me,
        changed=row.version > 1,
        struck=bool(row.struck_at),
        hidden=bool(row.hidden_at),
        reason=row.hidden_reason,
        erased=row.erased_reason,
        first_new=first_new,
    )
