"""The two ways to keep a search index: FTS5 on SQLite, a tsvector on PostgreSQL."""

from collections.abc import Iterable, Sequence

from portal.core.words import Question


class Sqlite:
    """FTS5; the readers and the place are columns of their own."""

    create = ("CREATE VIRTUAL TABLE {name} USING fts5(place, words, readers, tokenize='ascii')",)
    put = "INSERT INTO {name} (rowid, place, words, readers) VALUES (:position, :place, :words, :readers)"
    remove = "DELETE FROM {name} WHERE rowid = :position"
    find = (
        "SELECT rowid AS position FROM {name} WHERE {name} MATCH :match AND rowid < :before"
        " ORDER BY rowid DESC LIMIT :most"
    )
    exact = (
        "SELECT rowid AS position FROM {name} WHERE {name} MATCH :exact AND rowid >= ("
        "SELECT min(position) FROM (SELECT rowid AS position FROM {name} WHERE {name} MATCH :match"
        " ORDER BY rowid DESC LIMIT :newest)) ORDER BY rowid DESC LIMIT :most"
    )

    @staticmethod
    def match(question: Question, reader: str) -> str:
        terms = [
            f'"{" ".join(term.words)}"' if term.phrase else f"({' OR '.join(_quoted(term.words))})"
            for term in question.terms
        ]
        return f"readers : {reader} AND {{place words}} : ({' AND '.join(terms)})"

    @staticmethod
    def match_exact(question: Question, reader: str) -> str:
        together = f'"{" ".join(question.asked)}"'
        columns = "place words" if len(question.asked) > 1 else "place"
        return f"readers : {reader} AND {{{columns}}} : {together}"


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
    find = (
        "SELECT position FROM {name} WHERE document @@ to_tsquery('simple', :match) AND position < :before"
        " ORDER BY position DESC LIMIT :most"
    )
    exact = (
        "SELECT position FROM {name} WHERE document @@ to_tsquery('simple', :exact) AND position >= ("
        "SELECT min(position) FROM (SELECT position FROM {name}"
        " WHERE document @@ to_tsquery('simple', :match) ORDER BY position DESC LIMIT :newest) AS newest_hit)"
        " ORDER BY position DESC LIMIT :most"
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
    def match_exact(cls, question: Question, reader: str) -> str:
        weights = "BD" if len(question.asked) > 1 else "B"
        return f"{reader}:A & {cls._together(question.asked, weights)}"

    @staticmethod
    def _together(words: Sequence[str], weights: str) -> str:
        return "(" + " <-> ".join(f"{word}:{weights}" for word in words) + ")"


def engine_for(dialect: str) -> type[Sqlite] | type[Postgresql]:
    """The engine of a SQLAlchemy dialect."""
    return Postgresql if dialect == "postgresql" else Sqlite
