"""Every address for every role, against access_table.txt; and every cell of the matrix is felt there."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from portal.core import scope
from portal.core.extensions import db
from portal.core.guard import mark_of
from portal.core.policy import MATRIX, Action, Role
from portal.logbook.models import Entry
from portal.start import queries as start_queries
from tests.conftest import House
from tests.scene import CHANGE, PEOPLE, Line, Scene

TABLE = Path(__file__).with_name("access_table.txt")


def _lines() -> Iterator[Line]:
    for text in TABLE.read_text().splitlines():
        if text and not text.startswith("#"):
            method, path, kind, *cells = text.split()
            yield Line(method, path, kind, dict(zip(PEOPLE, cells, strict=True)))


LINES = list(_lines())


@pytest.fixture
def scene(build_house: Callable[[str], House]) -> Callable[[str], Scene]:
    """A fresh database for each who looks; on SQLite alone, since what is asked is the policy."""
    house = build_house("sqlite")
    world = house.world.copy()

    def fresh(role: str) -> Scene:
        house.reset("world")
        return Scene(house.app, world, role)

    return fresh


def rules(app: Flask) -> dict[tuple[str, str], Any]:
    """Method and path of everything that the portal answers to, with what it needs."""
    return {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", rule.rule)): mark_of(app.view_functions[rule.endpoint])
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def test_the_table_names_every_address_and_no_other(scene: Callable[[str], Scene]) -> None:
    assert {(line.method, line.path) for line in LINES} == set(rules(scene("anonymous").app))


def test_each_address_of_an_object_is_asked_for_an_unseen_one() -> None:
    for line in LINES:
        kinds = {one.object for one in LINES if (one.method, one.path) == (line.method, line.path)}
        assert "unseen" in kinds or "<" not in line.path, line


@pytest.mark.parametrize("line", LINES, ids=str)
def test_each_role_gets_what_the_table_says(scene: Callable[[str], Scene], line: Line) -> None:
    answers = {}
    for role in PEOPLE:
        here = scene(role)
        answers[role] = here.ask(line)
        assert here.changed == [], f"{role}: reading changes nothing"
    assert answers == line.expected


CELLS = [(action, role) for action, cells in MATRIX.items() for role in cells]
COLUMN = {Role.DISTRICT_CHIEF: "chief", Role.ADMINISTRATOR: "admin", Role.PRIVACY_OFFICER: "privacy"}


@pytest.mark.parametrize(("action", "role"), CELLS, ids=str)
def test_each_cell_of_the_matrix_is_felt(
    scene: Callable[[str], Scene], monkeypatch: pytest.MonkeyPatch, action: Action, role: Role
) -> None:
    here = scene(COLUMN.get(role, role))
    marks = rules(here.app)
    lines = [line for line in LINES if marks[line.method, line.path] is action]
    allowed = [line for line in lines if line.expected[here.role] not in {"403", "404"}]
    assert allowed, f"no line of the table needs that {role} may {action}"
    monkeypatch.setitem(
        MATRIX, action, {one: reach for one, reach in MATRIX[action].items() if one is not role}
    )
    assert here.ask(allowed[0]) == "403" != allowed[0].expected[here.role]


@pytest.mark.parametrize(
    ("statement", "is_change"),
    [
        ("INSERT INTO entry (id)", True),
        ("UPDATE entry SET", True),
        ("DELETE FROM share ", True),
        ("UPDATE sign_in_session SET", False),
        ("SELECT id FROM entry", False),
    ],
)
def test_what_counts_as_a_change(statement: str, is_change: bool) -> None:
    assert bool(CHANGE.match(statement)) is is_change


def test_a_read_that_writes_is_noted(scene: Callable[[str], Scene], monkeypatch: pytest.MonkeyPatch) -> None:
    here = scene("officer")
    entries = start_queries.database_answers

    def writes() -> bool:
        with scope.unscoped():
            db.session.execute(update(Entry).values(place="Elders"))
        return entries()

    monkeypatch.setattr(start_queries, "database_answers", writes)
    here.ask(next(line for line in LINES if line.path == "/gezond"))
    assert [statement.split()[:2] for statement in here.changed] == [["UPDATE", "entry"]]
