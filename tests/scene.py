"""Somebody in the world asks an address: the objects that access_table.txt speaks of, and what they get."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from flask import Flask
from sqlalchemy import event

from portal.agreements.calendar import queries as calendar
from portal.contacts.models import CardLink
from portal.core import dates, links, mail_off, scope
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.dialogue.models import RoundKind, Topic
from portal.logbook.reports.models import PendingImport
from portal.people.invitations import queries as invitations
from portal.people.models import GuestLink, SignInSession, User
from tests.client import Client
from tests.world import World, entry_of, everything, keep, share, viewer
from tests.world_agreements import agreement_of
from tests.world_talks import post_of, round_in, topic_of

PEOPLE = {
    "anonymous": None,
    "officer": "officer",
    "warden": "warden",
    "lead": "lead",
    "chief": "chief",
    "partner": "partner",
    "admin": "administrator",
    "privacy": "privacy_officer",
    "guest": "partner",
}
UNKNOWN = str(uuid4())
# Last seen, who opened which share, and how far somebody has read are noted while reading.
CHANGE = re.compile(
    r"\s*(INSERT INTO|UPDATE|DELETE FROM) "
    r"(?!sign_in_session|share_opening|topic_mark|topic_reader|agreement_notice)"
)


@dataclass(frozen=True)
class Line:
    """One line of the table: what each role gets."""

    method: str
    path: str
    object: str
    expected: dict[str, str]

    def __str__(self) -> str:
        return f"{self.method} {self.path} {self.object}"


@dataclass
class Scene:
    """A portal with the world in it, somebody who looks, and the objects that the table speaks of."""

    app: Flask
    world: World
    role: str
    topic: str = ""  # in which a guest is
    changed: list[str] = field(default_factory=list)  # the statements with which a GET wrote something

    def __post_init__(self) -> None:
        self.topic = self.world.more["named_topic"].id

    @property
    def who(self) -> User | None:
        name = PEOPLE[self.role]
        return self.world.more[name] if name else None

    def ask(self, line: Line) -> str:
        """What this person gets, in the table's words."""
        client, url = self.app.test_client(), self.address(line)
        assert isinstance(client, Client)
        if self.who:
            client.sign_in(self.who, self.topic if self.role == "guest" else None)
        answer = self._read(client, url) if line.method == "GET" else client.send(url)
        if answer.status_code == 303 and line.method == "GET":
            return "in" if answer.location.startswith("/inloggen") else "on"
        return str(answer.status_code)

    def _read(self, client: Client, url: str) -> Any:
        """GET the page, and note what it changes in the database."""

        def note(_link: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if CHANGE.match(statement) and "throttle" not in statement:  # that counts wrong links
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
            "/dialoog/koppelen/": self._entry,
            "/dialoog/reacties/": self._post,
            "/dialoog/rondes/": self._round,
            "/dialoog/": self._topic,
            "/vraagstukken/koppelen/": self._entry,
            "/vraagstukken/herhaling/": self._repeat,
            "/vraagstukken/": self._problem,
            "/afspraken/agenda/": self._calendar,
            "/afspraken/": self._agreement,
            "/beheer/import/": self._pending,
            "/beheer/mensen/": self._person,
            "/mijn/sessies/": self._session,
            "/welkom/": self._link,
            "/mail-uit/": self._off,
            "/gast/": self._guest_link,
            "/kaart/": self._card_link,
            "/inzicht/": lambda kind: {"name": "themas" if kind == "own" else "mensen"},
            "/partners/": lambda kind: self._card(path, kind),
            "/beheer/": lambda kind: self._reference(path, kind),
        }
        return next(make for start, make in makers.items() if path.startswith(start))(kind)

    def _entry(self, kind: str) -> dict[str, str]:
        """A partner reads shares, the rest would read entries; all of these are shared."""
        world = self.world
        if self.who and self.who.organisation_id:
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

    def _topic(self, kind: str) -> dict[str, str]:
        """A partner links shares, the rest entries; `unseen` is the topic alone."""
        entry = self._entry("foreign" if kind == "own" else "own")
        return {"topic_id": self._talk(kind).id, **entry}

    def _talk(self, kind: str) -> Topic:
        """Read by all who may read topics, also where the viewer cannot have started it."""
        world = self.world
        if kind == "unseen":
            return world.more["topic_zuid"]
        author = self.who if kind == "own" and self.who and self._voice(self.who) else world.colleague
        made = topic_of(author, self._voice(author), [world.noord, world.housing, world.middle])
        self.topic = made.id
        return made

    def _voice(self, who: User) -> Any:
        """What somebody can start a topic for; a chief cannot."""
        return {self.world.noord.id: self.world.noord}.get(who.team_id or 0) or (
            self.world.housing if who.organisation_id else None
        )

    def _post(self, kind: str) -> dict[str, str]:
        world = self.world
        if kind == "unseen":
            return {"post_id": world.more["post_zuid"].id}
        author = self.who if kind == "own" and self.who else world.colleague
        voice, now = self._voice(author) or world.middle, position_at(dates.now())
        return {"post_id": post_of(self._talk("foreign"), author, voice, position=now).id}

    def _round(self, kind: str) -> dict[str, str]:
        world = self.world
        if kind == "unseen":
            return {"round_id": world.more["round_zuid"].id}
        author = self.who if kind == "own" and self.who else world.colleague
        voice = self._voice(author) or world.middle
        opened = dates.now() if kind == "own" else None
        made = round_in(self._talk("foreign"), author, voice, kind=RoundKind.CONSENT, opened_at=opened)
        return {"round_id": made.id}

    def _problem(self, kind: str) -> dict[str, str]:
        """Owned by the viewer where one can, and read by all who may; with a topic and an entry to link."""
        world = self.world
        beside = {"topic_id": self._talk("foreign").id, "step": "verkennen", "entry_id": world.entry.id}
        if kind == "unseen":
            return {"problem_id": world.more["problem_zuid"].id, **beside}
        names = {"own": "owned_problem", "foreign": "named_problem"}
        made = world.more[names[kind]]
        if self.role == "chief":
            made = world.more["named_problem"]
        return {"problem_id": made.id, **beside}

    def _repeat(self, kind: str) -> dict[str, str]:
        return {"repeat_id": self.world.more["repeat_zuid" if kind == "unseen" else "repeat_noord"].id}

    def _agreement(self, kind: str) -> dict[str, str]:
        """`foreign` is one that the viewer only reads along."""
        world = self.world
        if kind == "unseen":
            return {"agreement_id": world.more["agreement_zuid"].id}
        sides = (world.housing, world.noord) if kind == "own" else (world.municipality, world.welfare)
        return {"agreement_id": agreement_of(world.noord, *sides, world.housing).id}

    def _calendar(self, kind: str) -> dict[str, str]:
        """The officer's own link; the feed asks nobody to sign in."""
        if kind == "unseen":
            return {"token": "unknown"}
        with scope.acting_as(viewer(self.world.officer)):
            return {"token": calendar.link().rpartition("/")[2].removesuffix(".ics")}

    def _card(self, path: str, kind: str) -> dict[str, str]:
        """Of the housing association, of another partner, and of a team that the viewer has nothing with."""
        if kind == "unseen":
            only_zuid = self.world.more["zuid_consultant"].public_id
            return {"public_id": UNKNOWN if self.role == "chief" else only_zuid}
        organisation = path.endswith("/nieuw")
        names = {"own": ("consultant", "card_housing"), "foreign": ("youth_worker", "card_welfare")}
        return {"public_id": self.world.more[names[kind][organisation]].public_id}

    def _card_link(self, kind: str) -> dict[str, str]:
        token = links.new_token()
        if kind == "own":
            soon, card = dates.now() + timedelta(days=1), self.world.more["consultant"]
            keep(CardLink(id=links.hashed(token), card_id=card.id, expires_at=soon))
        return {"token": token}

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

    def _off(self, kind: str) -> dict[str, str]:
        if kind == "unseen":
            return {"token": "unknown"}
        return {"token": mail_off.address(self.world.colleague.id, "digest").rpartition("/")[2]}

    def _guest_link(self, kind: str) -> dict[str, str]:
        token = links.new_token()
        if kind == "own":
            keep(GuestLink.of(token, self.world.partner.id, self._talk("foreign").id))
        return {"token": token}

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
