"""Words: how a text is cut into them, what they stem from, and which of them answer a question."""

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from portal.core.text import fold

LONGEST_WORD = 40
SHORTEST_ROOT = 3
PLURALS = ("en", "s", "n", "eren")

_WORD = re.compile(r"[0-9a-z]+")
_PRINTED = re.compile(r"\w+(?:'\w+)*")


def words_of(value: str) -> list[str]:
    """The folded words of a text, in order."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(fold(value).replace("'", ""))]


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """The Dutch stem of a folded word."""
    return str(snowballstemmer.stemmer("dutch").stemWord(word))


def roots_of(word: str) -> set[str]:
    """What a word may be the plural of: the stemmer leaves "naalden" too short and "kinderen" too long."""
    singulars = {word.removesuffix(ending) for ending in PLURALS if word.endswith(ending)}
    return {word, stem_of(word), *(one for one in singulars if len(one) >= SHORTEST_ROOT)}


@dataclass(frozen=True, slots=True)
class Document:
    """What one row offers to search; readers are tokens such as `t12`."""

    position: int
    place: str
    text: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question with all it stands for, or an exact phrase.

    `most` is in how many rows of all indexes these words stand, where that is known.
    """

    words: tuple[str, ...]
    phrase: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """All terms are required; `asked` are the words as typed, folded."""

    terms: tuple[Term, ...]
    asked: tuple[str, ...]

    def most(self) -> int | None:
        """How many rows it can find at most, whoever asks, where that is known."""
        return min((term.most for term in self.terms if term.most is not None), default=None)

    def marks(self, words: list[tuple[str, int]]) -> set[int]:
        """Which places of a text are a hit, given its words in order, each with the place where it stands."""
        loose = {word for term in self.terms if not term.phrase for word in term.words}
        found = {place for word, place in words if word in loose}
        for phrase in (list(term.words) for term in self.terms if term.phrase):
            for start in range(len(words) - len(phrase) + 1):
                stretch = words[start : start + len(phrase)]
                if [word for word, _place in stretch] == phrase:
                    found |= {place for _word, place in stretch}
        return found


def highlight(value: str, question: Question | None) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a hit, so that a template can mark it.

    The words of a phrase are a hit only where they stand together.
    """
    if question is None:
        return [(value, False)]
    pieces: list[tuple[str, bool]] = []
    done = 0
    printed = list(_PRINTED.finditer(value))
    hits = question.marks(
        [(word, place) for place, match in enumerate(printed) for word in _in_print(match[0])]
    )
    for place, match in enumerate(printed):
        if place in hits:
            pieces += [(value[done : match.start()], False), (match[0], True)]
            done = match.end()
    return [piece for piece in (*pieces, (value[done:], False)) if piece[0]]


@lru_cache(maxsize=20_000)
def _in_print(printed: str) -> tuple[str, ...]:
    return tuple(words_of(printed))
