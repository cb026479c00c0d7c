"""How much is new at the places in the menu: one statement for all, because they stand on every page."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import add
from typing import Any

from flask import g
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.exc import SQLAlchemyError

from portal.core import prepared

COUNTED_TO = 99
Count = ColumnElement[int]
Number = Callable[[], Count]
Numbers = tuple[tuple[str, int], ...]


def at_most(rows: Select[Any]) -> Count:
    """How many rows there are, up to one more than is said."""
    some = rows.limit(COUNTED_TO + 1).subquery()
    return select(func.count()).select_from(some).scalar_subquery()


def sum_of(parts: Iterable[Number]) -> Count:
    """The same of several at once."""
    return reduce(add, (part() for part in parts))


def numbers(asked: Mapping[str, Number]) -> Numbers:
    """Each by its name. Error pages show them too, so they do not mind that the database is away."""
    here = vars(g._get_current_object())
    if "news" not in here:
        here["news"] = tuple(zip(asked, _asked(asked), strict=True)) if asked else ()
    found: Numbers = here["news"]
    return found


def _asked(asked: Mapping[str, Number]) -> tuple[int, ...]:
    try:
        return tuple(prepared.rows(("news", *asked), lambda: _together(asked))[0])
    except SQLAlchemyError:
        return (0,) * len(asked)


def _together(asked: Mapping[str, Number]) -> Select[Any]:
    columns: list[Any] = [number().label(f"number{at}") for at, number in enumerate(asked.values())]
    return select(*columns)
