"""Everything that a filter asks for, with all its columns: entries for the team, shares for a partner."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import Row, Select, Table, insert, select
from sqlalchemy.orm import aliased

from portal.core import database, dates
from portal.core.extensions import db
from portal.core.language import language
from portal.core.viewer import required_viewer
from portal.logbook.forms import Filter
from portal.logbook.models import CONTENT, Category, Entry
from portal.logbook.sharing.models import Share, ShareOpening, ShareReader
from portal.logbook.sources.queries import positions
from portal.people.models import Neighbourhood, Team, User

BATCH = 500
OF_ENTRY = (
    *CONTENT, "id", "received_at", "status", "void_reason", "audience", "hospitality", "author_role",
    "version", "follow_up", "follow_up_on", "retain_until", "source", "source_id",
)  # fmt: skip
OF_SHARE = (
    "id", "kind", "category", "place", "lat", "lon", "observed_at", "text", "heard", "purpose", "audience",
    "hospitality", "shared_at", "version",
)  # fmt: skip


def rows(wanted: Filter) -> Iterator[Row[Any]]:
    """All rows, newest first, read in batches as they are written out."""
    for batch in positions(wanted, BATCH):
        yield from _rows_at(batch)


def first_rows(wanted: Filter, most: int) -> tuple[list[Row[Any]], bool]:
    """The newest rows, and whether there are more than that."""
    found = list(islice(chain.from_iterable(positions(wanted, most + 1)), most + 1))
    return _rows_at(found[:most]), len(found) > most


def _rows_at(batch: Sequence[int]) -> list[Row[Any]]:
    """The full rows at these positions; what a partner takes along counts as opened."""
    if required_viewer().in_team:
        return list(db.session.execute(_entries(batch)))
    found = list(db.session.execute(_shares(batch)))
    _opened(found)
    return found


def _entries(batch: Sequence[int]) -> Select[Any]:
    author, follower = aliased(User), aliased(User)
    columns = [getattr(Entry, name) for name in OF_ENTRY]
    names = [author.name.label("author"), follower.name.label("follow_up_by")]
    return (
        _named(select(*columns, *names).select_from(Entry), Entry)
        .outerjoin(author, author.id == Entry.author_id)
        .outerjoin(follower, follower.id == Entry.follow_up_by_id)
        .where(Entry.position.in_(batch))
        .order_by(Entry.position.desc())
    )


def _shares(batch: Sequence[int]) -> Select[Any]:
    columns = [getattr(Share, name) for name in OF_SHARE]
    statement = select(*columns, Share.team_id, Team.name.label("team")).select_from(ShareReader)
    return (
        _named(statement.join(Share, Share.id == ShareReader.share_id), Share)
        .join(Team, Team.id == Share.team_id)
        .where(ShareReader.position.in_(batch))
        .order_by(ShareReader.position.desc())
    )


def _named(statement: Select[Any], model: Any) -> Select[Any]:
    """With the names of the category and the neighbourhood."""
    label = Category.label_en if language() == "en" else Category.label
    return (
        statement.add_columns(label.label("category_label"), Neighbourhood.name.label("neighbourhood"))
        .join(Category, Category.code == model.category)
        .outerjoin(Neighbourhood, Neighbourhood.id == model.neighbourhood_id)
    )


def _opened(shares: Sequence[Row[Any]]) -> None:
    """Record that this partner account took these shares along; apart from the page, which only reads."""
    viewer, table = required_viewer(), ShareOpening.__table__
    if not shares:
        return
    assert isinstance(table, Table)
    person = {"user_id": viewer.user_id, "organisation_id": viewer.organisation_id, "opened_at": dates.now()}
    taken = [{**person, "share_id": one.id, "team_id": one.team_id, "version": one.version} for one in shares]
    with database.short_transaction() as connection:
        connection.execute(insert(table), taken)
