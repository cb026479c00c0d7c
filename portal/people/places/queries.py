"""Reading, changing and removing districts and teams, and every place that a person can belong to."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from portal.core.extensions import db
from portal.core.matching import matches
from portal.core.text import fold
from portal.people.models import Cooperation, District, Neighbourhood, Organisation, Team, User

Words = Callable[[Row[Any]], tuple[str, ...]]
Named = type[District] | type[Team] | type[Organisation]


def names_taken(model: Named, but: Any = None) -> set[str]:
    """The names that another row has, without accents and capitals."""
    statement = select(model.name).where(model.id != (but.id if but is not None else 0))
    return {fold(name) for name in db.session.scalars(statement)}


def count(model: type[Any]) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def _number_of(column: InstrumentedAttribute[Any], owner: InstrumentedAttribute[int]) -> Any:
    """How many rows point at the owner with this column."""
    return select(func.count()).where(column == owner).correlate(owner.parent.local_table).scalar_subquery()


def districts(question: str = "") -> list[Row[Any]]:
    """Each district with its number of teams (public_id, name, teams)."""
    statement = select(
        District.public_id, District.name, _number_of(Team.district_id, District.id).label("teams")
    )
    return _found(statement, question, lambda row: (row.name,))


def teams(question: str = "") -> list[Row[Any]]:
    """Each team with its district and what belongs to it (people, neighbourhoods, organisations)."""
    statement = select(
        Team.public_id,
        Team.name,
        District.name.label("district"),
        _number_of(User.team_id, Team.id).label("people"),
        _number_of(Neighbourhood.team_id, Team.id).label("neighbourhoods"),
        _number_of(Cooperation.team_id, Team.id).label("organisations"),
    ).outerjoin(District, Team.district_id == District.id)
    return _found(statement, question, lambda row: (row.name, row.district))


def _found(statement: Select[Any], question: str, words: Words) -> list[Row[Any]]:
    """What the question finds, in the order of the names; there are some dozens of rows at most."""
    rows = [row for row in db.session.execute(statement) if matches(question, *words(row))]
    return sorted(rows, key=lambda row: fold(row.name))


def choices(model: Named) -> list[tuple[str, str]]:
    """Every district, team or organisation that the viewer may see, for a select field."""
    rows = db.session.execute(select(model.public_id, model.name))
    return sorted(((row.public_id, row.name) for row in rows), key=lambda choice: fold(choice[1]))


def by_public_id(model: type[Any], public_id: str) -> Any:
    """The row that a select field chose among `choices`."""
    return db.session.scalars(select(model).where(model.public_id == public_id)).one()


def change(row: Any, values: dict[str, Any]) -> None:
    """Put new values in place."""
    for name, value in values.items():
        setattr(row, name, value)
    db.session.flush()


def remove(row: Any) -> bool:
    """Take a row out for good; False when something, of any feature, still points at it."""
    try:
        with db.session.begin_nested():
            db.session.delete(row)
    except IntegrityError:
        db.session.refresh(row)
        return False
    return True
