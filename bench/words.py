"""Texts with the words of a Dutch neighbourhood logbook, as often as words occur in real text (Zipf)."""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate, islice, product
from pathlib import Path
from random import Random
from typing import NamedTuple

from portal.core.words import words_of

RARE = "egelopvang"  # planted, in RARE_ROWS entries of the large team whatever the number of entries
RARE_ROWS = 30
SENTENCES = 20_000  # which come back in other company, as people's sentences do
SHORTEST, LONGEST = 5, 11  # words in a sentence


def _groups() -> dict[str, list[str]]:
    """The words of words.txt under the names between brackets."""
    blocks = Path(__file__).with_name("words.txt").read_text("utf-8").split("\n\n")
    pairs = (block.partition("\n")[::2] for block in blocks)
    return {name.strip("[]"): words.split() for name, words in pairs}


GROUPS = _groups()
KINDS = ("straat", "laan", "weg", "plein", "hof", "pad", "dreef", "singel")


def _vocabulary() -> list[str]:
    """All words, the most used first; compounds last, in an order that tells nothing."""
    common = [word for group in ("things", "doing", "like") for word in GROUPS[group]]
    compounds = sorted({first + last for first, last in product(GROUPS["first"], GROUPS["last"])})
    Random(1).shuffle(common)
    Random(2).shuffle(compounds)
    return list(dict.fromkeys([*GROUPS["small"], *common, *compounds]))


VOCABULARY = _vocabulary()
COMMONEST = VOCABULARY[0]
PLACES = [name + kind for name, kind in product(GROUPS["streets"], KINDS)]
KEYS = {place: " ".join(words_of(place)) for place in PLACES}  # as the portal knows a place again
_WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(VOCABULARY) + 1)))
_PLACE_WEIGHTS = list(accumulate(1 / (rank + 10) for rank in range(len(PLACES))))


class Text(NamedTuple):
    """Sentences as somebody wrote them, and their words as the search index keeps them."""

    written: str
    folded: str

    def and_rare(self) -> "Text":
        return Text(f"{self.written} {RARE.capitalize()}.", f"{self.folded} {RARE}")


@cache
def _sentences() -> list[Text]:
    rng = Random("sentences")
    lengths = rng.choices(range(SHORTEST, LONGEST + 1), k=SENTENCES)
    drawn = (" ".join(rng.choices(VOCABULARY, cum_weights=_WEIGHTS, k=length)) for length in lengths)
    return [Text(f"{one[0].upper()}{one[1:]}.", " ".join(words_of(one))) for one in drawn]


def texts(rng: Random, count: int) -> Iterator[Text]:
    """So many texts of two or three sentences."""
    drawn = iter(rng.choices(_sentences(), k=3 * count))
    for number in rng.choices((2, 3), k=count):
        yield Text(*map(" ".join, zip(*islice(drawn, number), strict=True)))


def places(rng: Random, count: int) -> list[str]:
    """So many street names; some streets come back all the time."""
    return rng.choices(PLACES, cum_weights=_PLACE_WEIGHTS, k=count)
