"""What one test writes is never there for the next, however little of the database is put back."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, inspect, select, table, text, update

from portal.core.extensions import db
from portal.core.search import is_index_table
from portal.people.models import District, SignInSession, User
from tests.conftest import House
from tests.world import everything, keep


def content(house: House) -> dict[str, list[str]]:
    """Every row of every table."""
    with everything(house.app):
        names = [name for name in inspect(db.engine).get_table_names() if not is_index_table(name)]
        rows = {name: db.session.execute(select(text("*")).select_from(table(name))) for name in names}
        return {name: sorted(map(str, found)) for name, found in rows.items()}


def next_id(house: House) -> Any:
    with everything(house.app):
        return keep(District(name=str(uuid4()))).id


def write(house: House) -> None:
    """Adds, changes and deletes."""
    next_id(house)
    with everything(house.app):
        db.session.execute(update(User).values(name="Iemand anders"))
        db.session.execute(delete(SignInSession))
        db.session.commit()


WAYS: tuple[Callable[[House], None], ...] = (
    write,
    lambda house: house.reset("empty"),
    House.rebuild,
)


@pytest.mark.parametrize("way", WAYS, ids=["written", "emptied", "rebuilt"])
def test_a_reset_puts_back_all_that_was_there(house: House, way: Callable[[House], None]) -> None:
    house.reset("world")
    before = content(house)
    way(house)
    assert content(house) != before
    house.reset("world")
    assert content(house) == before


def test_ids_start_where_they_did(house: House) -> None:
    house.reset("world")
    first = next_id(house)
    assert next_id(house) != first
    house.reset("world")
    assert next_id(house) == first
