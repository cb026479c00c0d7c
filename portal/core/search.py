"""Full-text search that behaves the same on SQLite and PostgreSQL.

The index holds the words as written (folded), so phrases stay exact. Each word of a question becomes an
OR of at most `WIDTH` words that are known to occur: same stem, or holding it as a part, so "overlast"
finds "geluidsoverlast". Who may read a row stands in the index as a token (`t12` a team, `o7` an
organisation). Rows are keyed by their position in time, so newest-first is the order of reading.
"""

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    Select,
    String,
    Table,
    TextualSelect,
    bindparam,
    or_,
    select,
    text,
)
from sqlalchemy import delete as sql_delete

from portal.core import database, prepared
from portal.core.extensions import db
from portal.core.search_engines import engine_for
from portal.core.words import LONGEST_WORD, Document, Question, Term, roots_of, stem_of, words_of

WIDTH = 20  # words that one word of a question may stand for
SHORTEST_PART = 4  # letters; shorter words are looked up whole, and as a start while typing
COUNTED_TO = 1000  # above this a word's count stands still, so that common words are no hot rows
FEW = 200  # rows that hold a word: below this it is quicker to look at each, whose it is
MOST_TERMS = 8
PAST_ALL = 2**62  # lies above every position
MOST_ROOTS = 6  # itself, its stem, and one for each ending of the plural

_QUESTION = re.compile(r'"([^"]*)"|(\S+)')

known_words = Table(
    "search_word",
    db.metadata,
    Column("word", String(LONGEST_WORD), primary_key=True),
    Column("stem", String(LONGEST_WORD), nullable=False),
    Column("rows", Integer, nullable=False),
    Index("ix_search_word_stem", "stem"),
)
# Each ending of each word from four letters on: a part of a word is the start of one of its endings.
word_parts = Table(
    "search_part",
    db.metadata,
    Column("part", String(LONGEST_WORD), primary_key=True),
    Column("word", String(LONGEST_WORD), primary_key=True),
    Index("ix_search_part_word", "word"),
)


def parse(question: str) -> Question | None:
    """Read what was typed; None when it holds no word. The last loose word may be half typed."""
    found = [(quoted, loose) for quoted, loose in _QUESTION.findall(question)][:MOST_TERMS]
    loose_words = [word for _, loose in found for word in words_of(loose)]
    last = loose_words[-1] if loose_words and not question.endswith((" ", '"')) else None
    terms = [Term(tuple(words_of(quoted)), phrase=True) for quoted, _ in found if words_of(quoted)]
    terms += [_expand(word, typing=word == last) for word in loose_words[:MOST_TERMS]]
    asked = tuple(word for quoted, loose in found for word in words_of(quoted or loose))
    return Question(tuple(terms), asked) if terms else None


def _expand(word: str, typing: bool) -> Term:
    """The known words that this one stands for, most used first; itself when none is known."""
    wide = "part" if len(word) >= SHORTEST_PART else "start" if typing else "whole"
    roots = [*roots_of(word)]
    padded = {f"root{at}": root for at, root in enumerate((roots * MOST_ROOTS)[:MOST_ROOTS])}
    values = {"stem": stem_of(word), "word": word, **padded}
    if wide != "whole":
        values["after"] = word + "{"  # past all words that begin with it: folded words stay below `{`
    known = prepared.free_rows(("expand", wide), lambda: _expansion(wide), **values)
    words = tuple(dict.fromkeys([word, *(one.word for one in known)]))[: WIDTH + 1]
    return Term(words, most=sum(one.rows for one in known))


def _expansion(wide: str) -> Select[Any]:
    """Words of the same stem or root, and those that hold this one (`part`) or begin with it (`start`)."""
    table = known_words.c
    word, after = bindparam("word", type_=String), bindparam("after", type_=String)
    roots = or_(*(table.word == bindparam(f"root{at}", type_=String) for at in range(MOST_ROOTS)))
    choices = [
        select(table.word, table.rows).where(or_(table.stem == bindparam("stem"), table.stem == word, roots))
    ]
    if wide == "part":
        holding = select(word_parts.c.word).where(word_parts.c.part >= word, word_parts.c.part < after)
        choices.append(select(table.word, table.rows).where(table.word.in_(holding)))
    elif wide == "start":
        choices.append(select(table.word, table.rows).where(table.word >= word, table.word < after))
    best = choices[0].union(*choices[1:]).subquery()
    return select(best.c.word, best.c.rows).order_by(best.c.rows.desc(), best.c.word).limit(WIDTH)


class SearchIndex:
    """The searchable side of one table: `find` yields positions, the caller reads its rows there."""

    names: set[str] = set()

    def __init__(self, name: str) -> None:
        self.name = name
        SearchIndex.names.add(name)

    def find(self, question: Question, reader: str, most: int, before: int | None = None) -> list[int]:
        """The positions of the newest hits below `before`, newest first."""
        return find_in(question, reader, (self, most, before))[0]

    def find_exact(self, question: Question, among: Sequence[int], most: int) -> list[int]:
        """Of these positions, the newest where the words stand together, or one word names the place."""
        engine = engine_for(database.dialect().name)
        values = {"among": json.dumps(list(among)), "most": most, **engine.exactly(question)}
        return _positions((engine.exact.format(name=self.name),), values)[0]

    def put(self, documents: Sequence[Document]) -> None:
        """Add rows that are not in the index yet."""
        if not documents:
            return
        rows = [_row(document) for document in documents]
        putting = engine_for(database.dialect().name).put.format(name=self.name)
        prepared.write(putting, lambda: text(putting), rows)
        _count([f"{row['place']} {row['words']}" for row in rows])

    def remove(self, documents: Sequence[Document]) -> None:
        """Take rows out, given as they were put in; words that then occur nowhere go too."""
        if not documents:
            return
        for document in documents:
            statement = engine_for(database.dialect().name).remove.format(name=self.name)
            db.session.execute(text(statement), {"position": document.position})
        _discount([" ".join(words_of(f"{one.place} {one.text}")) for one in documents])

    def create(self, connection: Connection) -> None:
        """Make the index table; for migrations."""
        for statement in engine_for(connection.dialect.name).create:
            connection.exec_driver_sql(statement.format(name=self.name))

    def drop(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP TABLE {self.name}")


def find_in(question: Question, reader: str, *wanted: tuple[SearchIndex, int, int | None]) -> list[list[int]]:
    """What `find` finds in each of these indexes, with how many of it and below what, in one statement."""
    engine, at_most = engine_for(database.dialect().name), question.most()
    few = at_most is not None and at_most <= FEW
    asked = engine.match_few(question, reader) if few else {"match": engine.match(question, reader)}
    values: dict[str, Any] = {**asked}
    for at, (_index, most, before) in enumerate(wanted):
        values |= {f"most{at}": most, f"before{at}": before or PAST_ALL}
    statement = engine.find_few if few else engine.find
    return _positions(_of_each(statement, *(index.name for index, _most, _before in wanted)), values)


@lru_cache
def _of_each(statement: str, *names: str) -> tuple[str, ...]:
    return tuple(statement.format(name=name, at=at) for at, name in enumerate(names))


def _positions(statements: tuple[str, ...], values: dict[str, Any]) -> list[list[int]]:
    """What each of the statements finds."""
    found = prepared.free_rows(statements, lambda: _together(statements), **values)[0]
    return [json.loads(positions) for positions in found]


def _together(statements: tuple[str, ...]) -> TextualSelect:
    engine = engine_for(database.dialect().name)
    parts = ", ".join(f"({engine.at_once.format(one)})" for one in statements)
    return text(f"SELECT {parts}").columns(
        *(Column(f"positions{at}", String) for at in range(len(statements)))
    )


def is_index_table(name: str) -> bool:
    """Whether a table is one of the index tables or what FTS5 keeps beside them."""
    return any(name == index or name.startswith(index + "_") for index in SearchIndex.names)


def _row(document: Document) -> dict[str, Any]:
    return {
        "position": document.position,
        "place": " ".join(words_of(document.place)),
        "words": " ".join(words_of(document.text)),
        "readers": " ".join(document.readers),
    }


def _count(texts: Iterable[str]) -> None:
    """Count each distinct word once per row, and learn the new ones with their parts."""
    seen: dict[str, int] = {}
    for one in texts:
        for word in set(one.split()):
            seen[word] = seen.get(word, 0) + 1
    if not seen:
        return
    counted = [{"word": word, "stem": stem_of(word), "rows": rows} for word, rows in sorted(seen.items())]
    known = _known(seen)
    prepared.write("count words", _counting, counted)
    parts = [{"part": part, "word": word} for word in seen if word not in known for part in _endings(word)]
    if parts:
        prepared.write("learn parts", lambda: database.insert(word_parts).on_conflict_do_nothing(), parts)


def _known(words: Iterable[str]) -> set[str]:
    """Which of these words occurred before."""
    asking = engine_for(database.dialect().name).known
    told = json.dumps([*words])
    return set(prepared.column(asking, lambda: text(asking).columns(known_words.c.word), words=told))


def _counting() -> Any:
    """More rows for each word; above COUNTED_TO its count stands still."""
    adding = database.insert(known_words)
    more = known_words.c.rows + adding.excluded.rows
    return adding.on_conflict_do_update(
        index_elements=["word"], set_={"rows": more}, where=known_words.c.rows < COUNTED_TO
    )


def _discount(texts: Iterable[str]) -> None:
    gone = [word for one in texts for word in sorted(set(one.split()))]
    for word in gone:
        row = known_words.c.word == word
        less = known_words.update().where(row, known_words.c.rows < COUNTED_TO)
        db.session.execute(less.values(rows=known_words.c.rows - 1))
    dead = select(known_words.c.word).where(known_words.c.word.in_(gone), known_words.c.rows <= 0)
    forgotten = list(db.session.scalars(dead))
    db.session.execute(sql_delete(word_parts).where(word_parts.c.word.in_(forgotten)))
    db.session.execute(sql_delete(known_words).where(known_words.c.word.in_(forgotten)))


def _endings(word: str) -> list[str]:
    return [word[start:] for start in range(len(word) - SHORTEST_PART + 1)]
