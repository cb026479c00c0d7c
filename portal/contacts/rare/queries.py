"""Which cards can hold what is asked, where they are few: looked up in an index of pieces of three letters.

It knows whole words and parts of them, so it finds what reading every row would find. SQLite alone has it;
PostgreSQL reads the rows of a team by itself, without Python.
"""

from collections.abc import Sequence

from sqlalchemy import Column, Integer, TextualSelect, text

from portal.core import database, prepared
from portal.core.keeping import Kept
from portal.core.search import SearchIndex

INDEX = "card_index"
SearchIndex.names.add(INDEX)  # so that erased words leave the file here too
FEW = 40  # cards: when there are more, a page of them is soon full
PIECE = 3  # letters
Groups = Sequence[Sequence[str]]

_many = Kept[Sequence[int] | None](1_024, seconds=60)


def few(groups: Groups) -> Sequence[int] | None:
    """The keys of the cards that can hold one of each group; None where there may be many.

    Whose cards they are is for the caller to ask. That there are many is not looked up again for a minute.
    """
    asked = _match(groups)
    if not asked or not database.is_sqlite():
        return None
    return _many.get(asked, lambda: _look_up(asked), lambda found: found is None)


def _match(groups: Groups) -> str:
    """The question in the words of FTS5, as far as the index knows it."""
    known = (group for group in groups if all(len(piece) >= PIECE for piece in group))
    return " AND ".join(f"({' OR '.join(map(_quoted, group))})" for group in known)


def _quoted(piece: str) -> str:
    return '"{}"'.format(piece.replace('"', '""'))


def _look_up(asked: str) -> Sequence[int] | None:
    found = prepared.column(INDEX, _found, asked=asked, most=FEW + 1)
    return found if len(found) <= FEW else None


def _found() -> TextualSelect:
    rows = f"SELECT rowid AS id FROM {INDEX} WHERE {INDEX} MATCH :asked LIMIT :most"  # noqa: S608 - a constant
    return text(rows).columns(Column("id", Integer))
