"""A stretch of posts as the page shows it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.core import dates
from portal.core.language import language
from portal.core.positions import moment_of
from portal.core.templating import prose
from portal.dialogue.labels import ANSWERS, STANCES
from portal.dialogue.models import PostKind


@dataclass(frozen=True, slots=True)
class ShownPost:
    """One post, ready to print; `first_new` is the one before which the line stands."""

    id: str
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
    first_new: bool


@dataclass(frozen=True, slots=True)
class Said:
    """All that decides how some posts look, so that equal ones are put into HTML once.

    `mine` are the viewer's own among them, `own_texts` what only the viewer still reads of those.
    """

    rows: tuple[Any, ...]
    mine: tuple[str, ...]
    own_texts: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    first_new: int  # position; 0 for none
    can_hide: bool
    today: date

    def posts(self) -> list[ShownPost]:
        """The posts in words."""
        texts = dict(self.own_texts)
        return [self._shown(row, texts.get(row.id, row.text)) for row in self.rows]

    def _shown(self, row: Any, words: str) -> ShownPost:
        at = moment_of(row.position)
        return ShownPost(
            id=row.id,
            kind=row.kind,
            name=row.author_name,
            voice=row.voice,
            when=dates.lately(at, language(), self.today),
            iso=dates.local(at).isoformat(timespec="minutes"),
            html=prose(words, self.names),
            answer=_ANSWERS.get(row.kind, {}).get(row.about),
            about=row.about,
            mine=row.id in self.mine,
            changed=row.version > 1,
            struck=bool(row.struck_at),
            hidden=bool(row.hidden_at),
            reason=row.hidden_reason,
            erased=row.erased_reason,
            first_new=row.position == self.first_new,
        )


_ANSWERS: dict[str, dict[Any, Any]] = {PostKind.ANSWER: dict(ANSWERS), PostKind.SAID: dict(STANCES)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Posts in order, with whether there are earlier and later ones.

    Whoever has read up to `joins` has read up to `read_to` once this was shown.
    """

    said: Said
    earlier: bool
    later: bool
    joins: int = 0
    read_to: int = 0

    @property
    def first(self) -> int:
        return self.said.rows[0].position if self.said.rows else 0

    @property
    def last(self) -> int:
        return self.said.rows[-1].position if self.said.rows else 0
