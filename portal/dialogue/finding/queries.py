"""Hits of a search: topics by title and summary, then posts, each newest first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from portal.core import dates, prepared, search
from portal.core.language import language
from portal.core.positions import moment_of
from portal.core.prose import to_words
from portal.core.readers import token_of
from portal.core.text import first_line
from portal.core.viewer import required_viewer
from portal.core.words import Question, highlight
from portal.dialogue.index import post_index, topic_index
from portal.dialogue.models import Post, Topic
from portal.dialogue.topics.forms import Wanted
from portal.dialogue.topics.queries import PAGE, PAST_ALL, columns_of, with_place_names

MOST_TOPICS = 10
LEAD_IN = 40  # characters shown before the first hit


@dataclass(frozen=True, slots=True)
class Hit:
    """A post that was found; `pieces` is its text around the words that were asked for."""

    topic_id: str
    title: str
    position: int
    post_id: str
    voice: str
    when: str
    pieces: Sequence[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Hits:
    """All that decides how what was found looks, so that equal hits are put into HTML once.

    `said` are the rows of the posts; `after` pages on through them.
    """

    today: date
    question: Question | None = None
    topics: tuple[Any, ...] = ()
    said: tuple[Any, ...] = ()
    after: int | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.topics or self.said)

    def posts(self) -> list[Hit]:
        """The posts in words."""
        return [self._hit(row) for row in self.said]

    def _hit(self, row: Any) -> Hit:
        line = first_line(_from_hit(to_words(row.text), self.question))
        when = dates.lately(moment_of(row.position), language(), self.today)
        pieces = highlight(line, self.question)
        return Hit(row.topic_id, row.title, row.position, row.id, row.voice, when, pieces)


def find(wanted: Wanted) -> Hits:
    """The hits for this viewer; a question without words finds nothing."""
    question, today = search.parse(wanted.q), dates.today()
    if question is None:
        return Hits(today)
    token, below = token_of(required_viewer()), wanted.after or PAST_ALL
    asked: list[Any] = [(post_index, PAGE + 1, below)]
    asked += [] if wanted.after else [(topic_index, MOST_TOPICS, None)]
    places, *more = search.find_in(question, token, *asked)
    topics = more[0] if more else []
    further = places[PAGE - 1] if len(places) > PAGE else None
    return Hits(today, question, *_rows(topics, places[:PAGE]), further)


def _rows(topics: list[int], posts: list[int]) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The topics and the posts that stand at these places."""
    parts = [_at(posts, "posts found", _posts_at, PAGE)] if posts else []
    parts += [_at(topics, "topics found", _topics_at, MOST_TOPICS)] if topics else []
    found = prepared.listings(*parts) if parts else []
    return (found.pop() if topics else ()), (found.pop() if posts else ())


def _at(places: list[int], key: str, build: Callable[[], Select[Any]], size: int) -> prepared.Asked:
    """Always asks for `size`, so that one statement serves any number."""
    padded = [*places, *[places[-1]] * (size - len(places))]
    return prepared.Asked(key, build, dict(zip(_names(size), padded, strict=True)))


@cache
def _names(size: int) -> list[str]:
    return [f"at{index}" for index in range(size)]


def _topics_at() -> Select[Any]:
    there = Topic.number.in_([bindparam(name) for name in _names(MOST_TOPICS)])
    statement = with_place_names(select(*columns_of(Topic.number)).select_from(Topic))
    return statement.where(there).order_by(Topic.number.desc())


def _posts_at() -> Select[Any]:
    columns: tuple[Any, ...] = (Post.id, Post.topic_id, Post.position, Post.text, Post.voice, Topic.title)
    there = Post.position.in_([bindparam(name) for name in _names(PAGE)])
    statement = select(*columns).join(Topic, Topic.id == Post.topic_id).where(there)
    return statement.order_by(Post.position.desc())


def _from_hit(text: str, question: Question | None) -> str:
    """The text from a little before its first hit."""
    before = next((piece for piece, hit in highlight(text, question) if not hit), "")
    start = len(before) if before and text.startswith(before) else 0
    return text if start < 2 * LEAD_IN else "…" + text[start - LEAD_IN :].partition(" ")[2]
