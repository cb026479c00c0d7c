"""Every address for every role, against access_table.txt; and every cell of the matrix is felt there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import event, update

from portal.core import scope
from portal.core.extensions import db
from portal.core.guard import mark_of
from portal.core.policy import MATRIX, Action, Role
from portal.logbook.models import Entry
from portal.logbook.reports.models import PendingImport
from portal.people.invitations import queries as invitations
from portal.people.models import SignInSession, User
from portal.start import queries as start_queries
from tests.client import Client
from tests.conftest import House
from tests.world import World, entry_of, everything, keep, share

PEOPLE = {
    "anonymous": None,
    "officer": "officer",
    "warden": "warden",
    "lead": "lead",
    "chief": "chief",
    "partner": "partner",
    "admin": "administrator",
    "privacy": "privacy_officer",
    "guest": "guest",
}
TABLE = Path(__file__).with_name("access_table.txt")
UNKNOWN = str(uuid4())
# Last seen, and who opened which share, are noted while reading.
_CHANGE = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM) (?!sign_in_session|share_opening)")


@dataclass(frozen=True)
class Line:
    """One line of the table: what each role gets."""

    method: str
    path: str
    object: str
    expected: dict[str, str]

    def __str__(self) -> str:
        return f"{self.method} {self.path} {self.object}"


def _lines() -> Iterator[Line]:
    for text in TABLE.read_text().splitlines():
        if text and not text.startswith("#"):
            method, path, kind, *cells = text.split()
            yield Line(method, path, kind, dict(zip(PEOPLE, cells, strict=True)))


LINES = list(_lines())


@dataclass
class Scene:
    """A portal with the world in it, somebody who looks, and the objects that the table speaks of."""

    app: Flask
    world: World
    role: str
    changed: list[str] = field(default_factory=list)  # the statements with which a GET wrote something

    @property
    def who(self) -> User | None:
        name = PEOPLE[self.role]
        return self.world.more[name] if name else None

    def ask(self, line: Line) -> str:
        """What this person gets, in the table's words."""
        client = self.app.test_client()
        assert isinstance(client, Client)
        if self.who:
            client.sign_in(self.who)
        url = self.address(line)
        answer = self._read(client, url) if line.method == "GET" else client.send(url)
        if answer.status_code == 303 and line.method == "GET":
            return "in" if answer.location.startswith("/inloggen") else "on"
        return str(answer.status_code)

    def _read(self, client: Client, url: str) -> Any:
        """GET the page, and note what it changes in the database."""

        def note(_link: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if _CHANGE.match(statement):
                self.changed.append(statement)

        with self.app.app_context():
            engine = db.engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            return client.get(url)
        finally:
            event.remove(engine, "before_cursor_execute", note)

    def address(self, line: Line) -> str:
        """The path with the object's ids in it."""
        if "<" not in line.path:
            return line.path
        with everything(self.app):
            found = self._ids(line.path, line.object)
        return re.sub(r"<(\w+)>", lambda match: found[match[1]], line.path)

    def _ids(self, path: str, kind: str) -> dict[str, str]:
        makers: dict[str, Callable[[str], dict[str, str]]] = {
            "/logboek/": self._entry,
            "/beheer/import/": self._pending,
            "/beheer/mensen/": self._person,
            "/mijn/sessies/": self._session,
            "/welkom/": self._link,
            "/beheer/": lambda kind: self._reference(path, kind),
        }
        return next(make for start, make in makers.items() if path.startswith(start))(kind)

    def _entry(self, kind: str) -> dict[str, str]:
        """A partner reads shares, the rest would read entries; both of what they wrote themselves are shared."""
        world = self.world
        if self.role == "partner":
            names = {
                "own": "signal_share",
                "foreign": "share",
                "unseen": "share_zuid",
                "source": "network_entry",
            }
            return {"entry_id": world.more[names[kind]].id}
        if kind == "unseen":
            return {"entry_id": world.entry_zuid.id}
        author = self.who if kind == "own" and self.who and self.who.team_id else world.colleague
        made = entry_of(author, world.birds)
        share(made, [world.housing])
        return {"entry_id": made.id}

    def _pending(self, kind: str) -> dict[str, str]:
        team = self.world.zuid if kind == "unseen" else self.world.noord
        owner = self.who if kind == "own" and self.who else self.world.officer
        content = (Path(__file__).parent / "reports.csv").read_bytes()
        made = keep(PendingImport(team_id=team.id, user_id=owner.id, name="m.csv", content=content))
        return {"pending_id": made.id}

    def _person(self, kind: str) -> dict[str, str]:
        names = {"own": "colleague", "foreign": "partner", "unseen": "officer_oost"}
        return {"public_id": self.world.more[names[kind]].public_id}

    def _session(self, kind: str) -> dict[str, str]:
        owner = self.who if kind == "own" and self.who else self.world.colleague
        return {"public_id": keep(SignInSession(id=str(uuid4()), user_id=owner.id)).public_id}

    def _link(self, kind: str) -> dict[str, str]:
        if kind == "unseen":
            return {"token": "unknown"}
        token = invitations.new_link(self.world.colleague.id)
        db.session.commit()
        return {"token": token}

    def _reference(self, path: str, kind: str) -> dict[str, str]:
        """What only an administrator touches; nothing is hidden there, so unseen is what does not exist."""
        if kind == "unseen":
            return {"public_id": UNKNOWN, "team_id": UNKNOWN, "code": "unknown"}
        names = {"districten": "middle", "teams": "noord", "organisaties": "housing", "wijken": "birds"}
        row = self.world.more.get(names.get(path.split("/")[2], ""))
        return {
            "public_id": getattr(row, "public_id", ""),
            "team_id": self.world.noord.public_id,
            "code": "waste",
        }


@pytest.fixture
def scene(build_house: Callable[[str], House]) -> Callable[[str], Scene]:
    """A fresh world for each who looks; on SQLite alone, since what is asked is the policy."""
    house = build_house("sqlite")

    def fresh(role: str) -> Scene:
        house.reset("world")
        return Scene(house.app, house.world.copy(), role)

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
    assert bool(_CHANGE.match(statement)) is is_change


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
