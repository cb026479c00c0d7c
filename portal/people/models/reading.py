"""Things that a team has together with some organisations, and perhaps the chief of its district."""

from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, and_, exists, select
from sqlalchemy.orm import Mapped, mapped_column

from portal.core.scope import Me, Scoped
from portal.people.models.organisations import works_with_mine


class ReadAlong(Scoped):
    """Rows of one such thing: for its team, and for the organisations and chief that have a reader row.

    A reader row says who reads in `organisation_id` or `district_id`. With `_from_since`, rows exist only
    from the `position` on from which that reader reads.
    """

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))

    @classmethod
    def for_team(cls) -> ColumnElement[bool]:
        return cls.team_id == Me.team

    @classmethod
    def for_partner(cls) -> ColumnElement[bool]:
        return cls._by_organisation()

    @classmethod
    def for_chief(cls) -> ColumnElement[bool]:
        return cls._read_by("district_id", Me.district)

    @classmethod
    def _by_organisation(cls) -> ColumnElement[bool]:
        reads = cls._read_by("organisation_id", Me.organisation)
        return and_(reads, works_with_mine(cls.team_id))

    @classmethod
    def _read_by(cls, place: str, mine: Any) -> ColumnElement[bool]:
        columns: Any = cls
        reader, key = cls._readers()
        same = [reader.c[key] == cls._thing_id(), reader.c[place] == mine]
        if cls._from_since():
            same.append(reader.c.since <= columns.position)
        return exists(select(1).where(*same))

    @classmethod
    def _readers(cls) -> tuple[Any, str]:
        """An alias of the table of reader rows, and its column with the thing's id."""
        raise NotImplementedError

    @classmethod
    def _thing_id(cls) -> Any:
        """The id of the thing on the row at hand."""
        raise NotImplementedError

    @classmethod
    def _from_since(cls) -> bool:
        return False
