"""Makes the databases of the benchmark, and keeps them until what they are made of changes."""

import gc
import hashlib
import os
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import flask_migrate

from bench import bulk, data, problems, talks, world
from portal import create_app
from portal.config import ROOT, Config
from portal.core.extensions import db
from portal.core.search import COUNTED_TO, SHORTEST_PART
from portal.core.words import stem_of
from portal.logbook.counting.tally import Tally

SECRET = "a-constant-secret-for-the-benchmark-0123456789"
MADE_OF = (  # what decides the rows, as patterns from the root
    "bench/*.txt",
    *(
        f"bench/{name}.py"
        for name in ("words", "data", "world", "contacts", "talks", "problems", "bulk", "load")
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


def make(url: str, total: int) -> float:
    """Fill an empty database with so many entries; returns the seconds that it took."""
    started = time.monotonic()
    app = create_app(settings(url))
    with app.app_context():
        flask_migrate.upgrade()
    world.fill(app)
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
    gc.disable()  # looking for rubbish among so many rows takes a third of the time, and there is none
    with bulk.opened(url) as target:
        counts, tally = _store_chunks(target, total)
        counts.update(talks.store(target, total))
        _store_words(target, counts)
        for table, rows in tally.rows():
            target.insert(table.model.__tablename__, table.columns, rows)
    gc.enable()
    problems.fill(app)
    return time.monotonic() - started


def _store_chunks(target: bulk.Bulk, total: int) -> tuple[Counter[str], Tally]:
    """Store all entries; in how many documents each word occurs, and what all of it comes to."""
    counts: Counter[str] = Counter()
    tally = Tally()
    for made in problems.count(target, _chunks(total)):
        target.insert("entry", data.ENTRY, made.entries)
        target.insert("entry_event", data.EVENT, made.events)
        target.insert("share", data.SHARE, made.shares)
        target.insert("share_reader", data.READER, made.readers)
        target.index("entry_index", made.documents)
        target.index("share_index", made.share_documents)
        counts.update(made.words)
        tally.include(made.tally)
    return counts, tally


def _chunks(total: int) -> Iterator[data.Chunk]:
    """Made by all processors, a few ahead of the one that stores and has less to do."""
    numbers = range(0, total, data.CHUNK)
    with ProcessPoolExecutor(os.cpu_count() or 2, initializer=gc.disable) as pool:
        waiting = [pool.submit(data.chunk, number, total) for number in range(min(4, len(numbers)))]
        for number in range(len(numbers)):
            yield waiting.pop(0).result()
            if number + 4 < len(numbers):
                waiting.append(pool.submit(data.chunk, number + 4, total))


def _store_words(target: bulk.Bulk, counts: Counter[str]) -> None:
    """The known words with their stems and parts, as the index keeps them."""
    words = sorted(counts)
    known = [(word, stem_of(word), min(counts[word], COUNTED_TO)) for word in words]
    target.insert("search_word", ("word", "stem", "rows"), known)
    target.insert("search_part", ("part", "word"), sorted(_parts(words)))


def _parts(words: list[str]) -> set[tuple[Any, str]]:
    return {(word[start:], word) for word in words for start in range(len(word) - SHORTEST_PART + 1)}
