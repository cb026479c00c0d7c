"""Every model for every viewer, by every way to ask: only the rows that scope_table.txt says exist."""

from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import and_, delete, false, func, inspect, or_, select, update
from sqlalchemy.orm import aliased

from portal.core import scope
from portal.core.extensions import Base, db
from tests.client import Client
from tests.world import World, everything, guest_in, seen_by

VIEWERS = (
    "officer", "warden", "lead", "officer_zuid", "chief", "chief_far", "partner", "welfare_worker",
    "innkeeper", "civil_servant", "partner_zuid", "former_partner", "administrator", "privacy_officer",
    "guest", "nobody",
)  # fmt: skip
TABLE = Path(__file__).with_name("scope_table.txt").read_text().splitlines()
LINES = [line.split() for line in TABLE if line and not line.startswith("#")]
MODELS = sorted({line[0] for line in LINES})
Key = tuple[Any, ...]
Way = Callable[[Any], set[Key]]


def models() -> dict[str, Any]:
    return {mapper.class_.__name__: mapper.class_ for mapper in Base.registry.mappers}


def looking(world: World, who: str) -> Any:
    """Who looks: somebody with an account, the partner as a guest in a topic, or nobody."""
    if who == "guest":
        return guest_in(world.partner, world.more["named_topic"].id)
    return world.more.get(who)


def key(row: Any) -> Key:
    return tuple(inspect(type(row)).primary_key_from_instance(row))


def keys(model: Any) -> list[Any]:
    """The primary key's columns, of a model or an alias of one."""
    mapper = inspect(model).mapper
    return [getattr(model, mapper.get_property_by_column(column).key) for column in mapper.primary_key]


def among(model: Any, wanted: set[Key]) -> Any:
    """Whether a row has one of these keys."""
    return or_(false(), *(and_(*map(_equals, keys(model), one)) for one in wanted))


def _equals(column: Any, value: object) -> Any:
    return column == value


def rows_of(world: World, model: type) -> dict[str, Key]:
    return {name: key(row) for name, row in world.more.items() if type(row) is model}


def expected(world: World, model: type, viewer: str) -> set[Key]:
    """What the table says that this viewer sees of this model."""
    rows = rows_of(world, model)
    mine = [line[1] for line in LINES if line[0] == model.__name__ and line[2 + VIEWERS.index(viewer)] == "x"]
    return {one for name, one in rows.items() if any(fnmatchcase(name, pattern) for pattern in mine)}


def test_the_table_holds_every_row_of_every_model_once(app: Flask, world: World) -> None:
    assert sorted(models()) == MODELS
    for name, model in models().items():
        patterns = [line[1] for line in LINES if line[0] == name]
        rows = rows_of(world, model)
        with everything(app):
            assert {key(row) for row in db.session.scalars(select(model))} == set(rows.values()), name
        for row in rows:
            assert len([one for one in patterns if fnmatchcase(row, one)]) == 1, f"{name} {row}"
        for pattern in patterns:
            assert any(fnmatchcase(row, pattern) for row in rows), f"no {name} is called {pattern}"
    assert {len(line) for line in LINES} == {2 + len(VIEWERS)}
    assert {mark for line in LINES for mark in line[2:]} == {"x", "."}


def listed(model: Any) -> set[Key]:
    return {key(row) for row in db.session.scalars(select(model))}


def listed_by_columns(model: Any) -> set[Key]:
    return {tuple(row) for row in db.session.execute(select(*keys(model)))}


def joined(model: Any) -> set[Key]:
    other = aliased(model)
    same = and_(*map(_equals, keys(model), keys(other)))
    return {tuple(row) for row in db.session.execute(select(*keys(other)).join_from(model, other, same))}


def in_a_subquery(model: Any) -> set[Key]:
    return {tuple(row) for row in db.session.execute(select(select(*keys(model)).subquery()))}


def in_a_common_table(model: Any) -> set[Key]:
    return {tuple(row) for row in db.session.execute(select(select(*keys(model)).cte()))}


def in_a_union(model: Any) -> set[Key]:
    both = select(*keys(model)).union(select(*keys(aliased(model))))
    return {tuple(row) for row in db.session.execute(both)}


def one_by_one(model: Any) -> set[Key]:
    with scope.unscoped():
        known = {tuple(row) for row in db.session.execute(select(*keys(model)))}
    found = {one: db.session.scalar(select(model).where(among(model, {one}))) for one in known}
    return {one for one, row in found.items() if row is not None}


WAYS: tuple[Way, ...] = (
    listed,
    listed_by_columns,
    joined,
    in_a_subquery,
    in_a_common_table,
    in_a_union,
    one_by_one,
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", MODELS)
def test_only_seen_rows_are_found(app: Flask, world: World, name: str, way: Way) -> None:
    model = models()[name]
    for who in VIEWERS:
        with seen_by(app, looking(world, who)):
            assert way(model) == expected(world, model, who), who


@pytest.mark.parametrize("name", MODELS)
def test_only_seen_rows_are_counted(app: Flask, world: World, name: str) -> None:
    model = models()[name]
    for who in VIEWERS:
        with seen_by(app, looking(world, who)):
            counted = db.session.scalar(select(func.count()).select_from(model))
            assert counted == len(expected(world, model, who)), who


@pytest.mark.parametrize("name", MODELS)
def test_only_seen_rows_are_changed(app: Flask, world: World, name: str) -> None:
    model = models()[name]
    column = keys(model)[0]
    change = update(model).values({column.key: column}).execution_options(synchronize_session=False)
    for who in VIEWERS:
        with seen_by(app, looking(world, who)):
            assert db.session.execute(change).rowcount == len(expected(world, model, who)), who


@pytest.mark.parametrize("name", MODELS)
def test_no_unseen_row_is_deleted(app: Flask, world: World, name: str) -> None:
    model = models()[name]
    for who in VIEWERS:
        unseen = set(rows_of(world, model).values()) - expected(world, model, who)
        removal = delete(model).where(among(model, unseen)).execution_options(synchronize_session=False)
        with seen_by(app, looking(world, who)):
            assert not unseen or db.session.execute(removal).rowcount == 0, who


def relationships() -> list[tuple[str, str]]:
    found = [(mapper.class_, one) for mapper in Base.registry.mappers for one in mapper.relationships]
    return sorted((model.__name__, one.key) for model, one in found)


def related(model: Any, name: str) -> dict[Key, set[Key]]:
    """Per row of the model, all of them, what the relationship then leads to."""
    with scope.unscoped():
        rows = list(db.session.scalars(select(model)))
    return {key(row): {key(one) for one in _several(getattr(row, name))} for row in rows}


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def test_no_relationship_leads_to_an_unseen_row(app: Flask, world: World) -> None:
    for model_name, relationship in relationships():
        model = models()[model_name]
        target = inspect(model).relationships[relationship].mapper.class_
        with everything(app):
            full = related(model, relationship)
        for who in VIEWERS:
            seen = expected(world, target, who)
            with seen_by(app, looking(world, who)):
                found = related(model, relationship)
            assert found == {one: them & seen for one, them in full.items()}, (model_name, relationship, who)


def test_without_a_scope_all_rows_are_there(app: Flask, world: World) -> None:
    with everything(app):
        for model in models().values():
            assert listed(model) == set(rows_of(world, model).values())


READERS = (
    "officer",
    "warden",
    "lead",
    "officer_zuid",
    "partner",
    "welfare_worker",
    "innkeeper",
    "civil_servant",
)
PAGES = ("/logboek?q=muziek", "/logboek/export.csv", "/logboek/export.csv?q=muziek", "/logboek")


@pytest.mark.parametrize("url", PAGES)
def test_list_search_and_export_hold_only_seen_texts(app: Flask, world: World, url: str) -> None:
    for who in READERS:
        client = app.test_client()
        assert isinstance(client, Client)
        answer = client.sign_in(world.more[who]).get(url)
        seen = _texts_seen(world, who)
        assert answer.status_code == 200, who
        page = "".join(answer.get_data(as_text=True).replace("<mark>", "").replace("</mark>", ""))
        assert {text for text in _texts(world) if text in page} == seen, who


def _texts(world: World) -> set[str]:
    return {row.text for row in world.more.values() if type(row).__name__ == "Entry"}


def _texts_seen(world: World, who: str) -> set[str]:
    """A team reads entries, a partner shares."""
    model = models()["Share" if world.more[who].organisation_id else "Entry"]
    seen = expected(world, model, who)
    return {row.text for row in world.more.values() if type(row) is model and key(row) in seen}
