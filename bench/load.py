"""Makes the databases of the benchmark, and keeps them until what they are made of changes."""

import gc
import hashlib
import os
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import flask_migrate

from bench import bulk, data, problems, rows, talks, world
from portal import create_app
from portal.config import ROOT, Config
from portal.core.extensions import db
from portal.core.search import COUNTED_TO, SHORTEST_PART
from portal.core.words import stem_of
from portal.logbook.counting.tally import Tally

AHEAD = 8  # chunks
ENTRIES = (
    *("entry", "entry_event", "share", "share_reader", "entry_index", "share_index"),
    *("week_count", "hour_count", "place_count", "contribution", "repeat_count"),
    *("search_word", "search_part"),
)
TALKS = (
    "topic",
    "topic_reader",
    "topic_mark",
    "post",
    "topic_index",
    "post_index",
    "search_word",
    "search_part",
)
Made = TypeVar("Made", rows.Chunk, talks.Chunk)
SECRET = "a-constant-secret-for-the-benchmark-0123456789"
MADE_OF = (  # what decides the rows, as patterns from the root
    "bench/*.txt",
    *(
        f"bench/{name}.py"
        for name in (
            "words",
            "moments",
            "rows",
            "data",
            "world",
            "contacts",
            "talks",
            "problems",
            "bulk",
            "load",
        )
    ),
    *(f"portal/core/{name}.py" for name in ("search", "search_engines", "words")),
    *("portal/**/models.py", "portal/**/models/*.py", "migrations/versions/*.py"),
)


def folder() -> Path:
    """Where the databases are kept between runs."""
    return Path(os.environ.get("BENCH_DIR") or ROOT / "instance" / "bench")


def version() -> str:
    """Changes with everything that decides what is in a database."""
    paths = sorted({path for pattern in MADE_OF for path in ROOT.glob(pattern)})
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def settings(url: str) -> Config:
    return Config(secret_key=SECRET, database_url=url, instance=folder())


class Took(NamedTuple):
    """In seconds, from an empty file on."""

    entries: float  # until the entries are there with their shares, counts and index
    all: float  # until the talks and problems are there too


def make(url: str, total: int) -> Took:
    """Fill an empty database with so many entries, and as many posts."""
    started = time.monotonic()
    app = create_app(settings(url))
    with app.app_context():
        flask_migrate.upgrade()
    world.fill(app)
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
    gc.disable()  # looking for rubbish among so many rows takes a third of the time, and there is none
    with ProcessPoolExecutor(os.cpu_count() or 2, initializer=gc.disable) as pool:
        counts = _store_entries(pool, url, total)
        entries = time.monotonic() - started
        _store_talks(pool, url, total, counts)
    gc.enable()
    problems.fill(app)
    return Took(entries, time.monotonic() - started)


def _store_entries(pool: Executor, url: str, total: int) -> Counter[str]:
    """The entries with all that is kept of them; in how many documents each word occurs."""
    counts: Counter[str] = Counter()
    tally, repeats = Tally(), problems.Repeats()
    with bulk.opened(url, ENTRIES) as target:
        for made in _ahead(pool, data.chunk, range(0, total, data.CHUNK), total):
            made.store(target)
            counts.update(made.words)
            tally.include(made.tally)
            repeats.include(made.entries)
        for table, found in tally.rows():
            target.insert(table.model.__tablename__, table.columns, found)
        repeats.store(target)
        _store_words(target, counts)
    return counts


def _store_talks(pool: Executor, url: str, total: int, counts: Counter[str]) -> None:
    with bulk.opened(url, TALKS) as target:
        for made in _ahead(pool, talks.chunk, range(0, talks.topics(total), talks.CHUNK), total):
            made.store(target)
            counts.update(made.words)
        _store_words(target, counts)


def _ahead(pool: Executor, make: Callable[[int, int], Made], firsts: range, total: int) -> Iterator[Made]:
    """The chunks from each of these on, made by all processors, a few ahead of who stores them."""
    waiting: deque[Future[Made]] = deque()
    for first in firsts:
        if len(waiting) == AHEAD:
            yield waiting.popleft().result()
        waiting.append(pool.submit(make, first, total))
    while waiting:
        yield waiting.popleft().result()


def _store_words(target: bulk.Bulk, counts: Counter[str]) -> None:
    """The known words with their stems and parts, as the index keeps them; in the place of former ones."""
    target.clear("search_word")
    target.clear("search_part")
    words = sorted(counts)
    known = [(word, stem_of(word), min(counts[word], COUNTED_TO)) for word in words]
    target.insert("search_word", ("word", "stem", "rows"), known)
    target.insert("search_part", ("part", "word"), sorted(_parts(words)))


def _parts(words: list[str]) -> set[tuple[Any, str]]:
    return {(word[start:], word) for word in words for start in range(len(word) - SHORTEST_PART + 1)}
