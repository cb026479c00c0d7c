"""The two ways to keep a search index: FTS5 on SQLite, a tsvector on PostgreSQL."""

from collections.abc import Iterable, Sequence
from typing import Any

from portal.core.words import Question


class Sqlite:
    """FTS5; the readers and the place are columns of their own."""

    create = ("CREATE VIRTUAL TABLE {name} USING fts5(place, words, readers, tokenize='ascii')",)
    put = "INSERT INTO {name} (rowid, place, words, readers) VALUES (:position, :place, :words, :readers)"
    remove = "DELETE FROM {name} WHERE rowid = :position"
    find = (
        "SELECT rowid AS position FROM {name} WHERE {name} MATCH :match AND rowid < :before{at}"
        " ORDER BY rowid DESC LIMIT :most{at}"
    )
    # Where a word stands in few rows, looking at each costs less than finding those of one reader among
    # all that this reader may read; FTS5 keeps what was put in in a table of its own, the readers as c2.
    find_few = (
        "SELECT rowid AS position FROM {name} WHERE {name} MATCH :match AND rowid < :before{at}"
        " AND (SELECT instr(' ' || c2 || ' ', :reader) FROM {name}_content WHERE id = {name}.rowid)"
        " ORDER BY rowid DESC LIMIT :most{at}"
    )
    # One row with all positions: the driver lets other threads go first at each row that it reads.
    at_once = "SELECT json_group_array(position) AS positions FROM ({})"
    known = "SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each(:words))"
    # c0 is the place, c1 the words, which are only read when there are several to find together.
    exact = (
        "SELECT id AS position FROM {name}_content WHERE id IN (SELECT value FROM json_each(:among))"
        " AND (instr(' ' || c0 || ' ', :together) OR (:several AND instr(' ' || c1 || ' ', :together)))"
        " ORDER BY id DESC LIMIT :most"
    )

    @classmethod
    def match(cls, question: Question, reader: str) -> str:
        return f"readers : {reader} AND {cls._words(question)}"

    @classmethod
    def match_few(cls, question: Question, reader: str) -> dict[str, str]:
        """What `find_few` asks."""
        return {"match": cls._words(question), "reader": f" {reader} "}

    @staticmethod
    def _words(question: Question) -> str:
        terms = [
            f'"{" ".join(term.words)}"' if term.phrase else f"({' OR '.join(_quoted(term.words))})"
            for term in question.terms
        ]
        return f"{{place words}} : ({' AND '.join(terms)})"

    @staticmethod
    def exactly(question: Question) -> dict[str, Any]:
        """What `exact` looks for: the words together in the place or, when there are several, in the text."""
        return {"together": f" {' '.join(question.asked)} ", "several": len(question.asked) > 1}


def _quoted(words: Iterable[str]) -> list[str]:
    return [f'"{word}"' for word in words]


class Postgresql:
    """One tsvector: readers carry weight A, the place B, the words D."""

    create = (
        "CREATE TABLE {name} (position bigint PRIMARY KEY, document tsvector NOT NULL)",
        "CREATE INDEX ix_{name}_document ON {name} USING gin (document)",
    )
    put = (
        "INSERT INTO {name} (position, document) VALUES (:position,"
        " setweight(to_tsvector('simple', :readers), 'A') || setweight(to_tsvector('simple', :place), 'B')"
        " || setweight(to_tsvector('simple', :words), 'D'))"
    )
    remove = "DELETE FROM {name} WHERE position = :position"
    find = find_few = (
        "SELECT position FROM {name} WHERE document @@ to_tsquery('simple', :match)"
        " AND position < :before{at} ORDER BY position DESC LIMIT :most{at}"
    )
    at_once = (
        "SELECT CAST(coalesce(json_agg(position ORDER BY position DESC), '[]') AS text) AS positions "
        "FROM ({}) found"
    )
    known = (
        "SELECT word FROM search_word WHERE word IN"
        " (SELECT one FROM json_array_elements_text(CAST(:words AS json)) one)"
    )
    exact = (
        "SELECT position FROM {name} WHERE position IN"
        " (SELECT CAST(one AS bigint) FROM json_array_elements_text(CAST(:among AS json)) one)"
        " AND document @@ to_tsquery('simple', :phrase) ORDER BY position DESC LIMIT :most"
    )

    @classmethod
    def match(cls, question: Question, reader: str) -> str:
        terms = [
            cls._together(term.words, "BD")
            if term.phrase
            else "(" + " | ".join(f"{w}:BD" for w in term.words) + ")"
            for term in question.terms
        ]
        return " & ".join([f"{reader}:A", *terms])

    @classmethod
    def match_few(cls, question: Question, reader: str) -> dict[str, str]:
        return {"match": cls.match(question, reader)}

    @classmethod
    def exactly(cls, question: Question) -> dict[str, Any]:
        """What `exact` looks for, as above."""
        return {"phrase": cls._together(question.asked, "BD" if len(question.asked) > 1 else "B")}

    @staticmethod
    def _together(words: Sequence[str], weights: str) -> str:
        return "(" + " <-> ".join(f"{word}:{weights}" for word in words) + ")"


def engine_for(dialect: str) -> type[Sqlite] | type[Postgresql]:
    """The engine of a SQLAlchemy dialect."""
    return Postgresql if dialect == "postgresql" else Sqlite
