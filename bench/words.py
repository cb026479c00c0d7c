"""Texts with the words of a Dutch neighbourhood logbook, as often as words occur in real text (Zipf)."""

from collections.abc import Iterator
from itertools import accumulate, product
from pathlib import Path
from random import Random

RARE = "egelopvang"  # planted, in RARE_ROWS entries of the large team whatever the number of entries
RARE_ROWS = 30
SHORTEST, LONGEST = 12, 28  # words in a text
PER_SENTENCE = 9


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
_WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(VOCABULARY) + 1)))
_PLACE_WEIGHTS = list(accumulate(1 / (rank + 10) for rank in range(len(PLACES))))


def texts(rng: Random, count: int) -> Iterator[list[str]]:
    """The words of so many texts."""
    for length in rng.choices(range(SHORTEST, LONGEST + 1), k=count):
        yield rng.choices(VOCABULARY, cum_weights=_WEIGHTS, k=length)


def written(words: list[str]) -> str:
    """The words as sentences."""
    parts = [" ".join(words[at : at + PER_SENTENCE]) for at in range(0, len(words), PER_SENTENCE)]
    return ". ".join(part[0].upper() + part[1:] for part in parts) + "."


def places(rng: Random, count: int) -> list[str]:
    """So many street names; some streets come back all the time."""
    return rng.choices(PLACES, cum_weights=_PLACE_WEIGHTS, k=count)
