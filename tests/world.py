"""A small world: two districts, three teams, six organisations, who works there and what they wrote.

Everything in it is a detached row: read its columns, and hand it to `client.sign_in` or `seen_by`.
"""

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import select

from portal.contacts.models import About, Card
from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.viewer import Viewer
from portal.logbook.counting.queries import count
from portal.logbook.index import entry_document, entry_index, share_document, share_index
from portal.logbook.models import Audience, Entry, Kind
from portal.logbook.positions import position_of
from portal.logbook.sharing.models import Share, ShareReader
from portal.people.models import (
    District,
    Neighbourhood,
    Organisation,
    Team,
    User,
)

PASSWORD = "wijkgericht-werken-demo"
LAT, LON = 53.0, 6.55  # the south-west corner of the town


@dataclass
class World:
    """Noord is where most tests look; Zuid shares its district, Oost shares nothing."""

    middle: District
    far: District
    noord: Team
    zuid: Team
    oost: Team
    birds: Neighbourhood  # of Noord
    harbour: Neighbourhood  # of Noord
    station: Neighbourhood  # of Zuid
    mill: Neighbourhood  # of Oost
    municipality: Organisation  # works with Noord and Zuid
    housing: Organisation  # with Noord
    welfare: Organisation  # with Noord
    bar: Organisation  # with Noord
    housing_zuid: Organisation  # with Zuid alone
    halt: Organisation  # its agreement with Noord ended, the one with Zuid was never signed
    officer: User
    colleague: User  # a second officer of Noord
    warden: User
    lead: User
    officer_zuid: User
    lead_zuid: User
    officer_oost: User
    chief: User
    chief_far: User
    civil_servant: User  # of the municipality
    partner: User  # of the housing association
    partner_colleague: User  # of the same
    welfare_worker: User
    innkeeper: User
    partner_zuid: User
    former_partner: User  # of Halt, whose agreement ended
    administrator: User
    privacy_officer: User
    entry: Entry  # by the officer
    colleague_entry: Entry
    warden_entry: Entry
    imported: Entry  # from elsewhere, without an author
    signal: Entry  # by the partner, shared with its own organisation
    entry_zuid: Entry
    entry_oost: Entry
    network_entry: Entry
    share: Share  # of network_entry: municipality, housing, welfare
    selected_share: Share  # of colleague_entry: housing alone
    bar_share: Share  # of warden_entry: the network and the bar
    signal_share: Share  # of signal: housing
    withdrawn_share: Share  # of entry: nobody any more
    ended_share: Share  # of imported: Halt, whose agreement ended
    share_zuid: Share  # of entry_zuid: municipality and housing_zuid
    more: dict[str, Any] = field(default_factory=dict)  # every row in the database, the above too, by name
    frozen: bytes = field(default=b"", repr=False)  # as it was when it was copied first

    def copy(self) -> "World":
        """The same world once more, so that no test changes what another reads."""
        self.frozen = self.frozen or pickle.dumps(self)
        found: World = pickle.loads(self.frozen)
        return found


def keep(row: Any, indexed: Callable[[Any], None] | None = None) -> Any:
    """Store a row and hand it back with its keys, free of the session."""
    db.session.add(row)
    db.session.flush()
    if indexed:
        indexed(row)
    db.session.commit()
    db.session.refresh(row)
    db.session.expunge_all()
    db.session.rollback()
    return row


@contextmanager
def everything(app: Flask) -> Iterator[None]:
    """Code that sees all rows."""
    with app.app_context(), scope.unscoped():
        yield


@contextmanager
def seen_by(app: Flask, user: User | Viewer | None) -> Iterator[None]:
    """Code that sees what this person may see; None is nobody."""
    looking = viewer(user) if isinstance(user, User) else user
    with app.app_context(), scope.acting_as(looking):
        yield


def viewer(user: User) -> Viewer:
    """The plain values that the portal reads of a signed-in person."""
    return Viewer(
        user_id=user.id,
        role=Role(user.role),
        name=user.name,
        team_id=user.team_id,
        organisation_id=user.organisation_id,
        district_id=user.district_id,
        language=user.language,
    )


def guest_in(user: User, topic_id: str) -> Viewer:
    """This person, who came in by a mail about this topic."""
    return replace(viewer(user), role=Role.GUEST, topic_id=topic_id)


def user(role: Role, name: str, **overrides: Any) -> User:
    """A stored account whose password is PASSWORD."""
    email = name.lower().replace(" ", ".") + "@test.example"
    return keep(User(**{"role": role, "name": name, "email": email, "password": _HASH, **overrides}))


_HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)


def person(organisation: Organisation, name: str, **overrides: Any) -> Card:
    """The stored card of somebody of this organisation, confirmed today; partners read it, bars do not."""
    values: dict[str, Any] = {
        "organisation_id": organisation.id,
        "about": About.PERSON,
        "name": name,
        "confirmed_at": dates.now(),
    }
    return keep(Card(**{**values, **overrides}))


def amend(app: Flask, public_id: str, **values: Any) -> Card:
    """The stored card with this address, with other values."""
    with everything(app):
        card = db.session.scalars(select(Card).where(Card.public_id == public_id)).one()
        for name, value in values.items():
            setattr(card, name, value)
        return keep(card)


def entry(world: World, **overrides: Any) -> Entry:
    """A stored entry: an observation of Noord's officer, an hour ago in the birds' neighbourhood."""
    return entry_of(world.officer, world.birds, **overrides)


def entry_of(author: User | None, where: Neighbourhood, **overrides: Any) -> Entry:
    """The same by anyone, anywhere; without an author as if it was imported."""
    values: dict[str, Any] = {
        "id": str(uuid4()),
        "team_id": where.team_id,
        "author_id": author.id if author else None,
        "author_role": author.role if author else None,
        "kind": Kind.OBSERVATION,
        "category": "noise",
        "neighbourhood_id": where.id,
        "place": "Merelstraat 12",
        "observed_at": dates.now() - timedelta(hours=1),
        "text": "Jongeren met een luide muziekbox op het bankje.",
        "retain_until": dates.today() + timedelta(days=700),
    }
    return keep(Entry(**{**values, **overrides}), _found_and_counted)


def _found_and_counted(entry: Entry) -> None:
    entry_index.put([entry_document(entry)])
    count([entry])


def share(of: Entry, readers: list[Organisation], **overrides: Any) -> Share:
    """A stored share of this entry, with a reader row for each of these organisations."""
    copied = ("team_id", "version", "kind", "category", "neighbourhood_id", "text")
    values: dict[str, Any] = {name: getattr(of, name) for name in copied}
    share_id, hour = str(uuid4()), of.observed_at.replace(minute=0, second=0, microsecond=0)
    values |= {
        "id": share_id,
        "entry_id": of.id,
        "position": position_of(hour, share_id),
        "place": "Merelstraat",
        "observed_at": hour,
        "audience": Audience.SELECTED,
        "purpose": "Samen optrekken",
        "shared_by_id": of.author_id,
    }
    made = Share(**{**values, **overrides})
    made.readers = [
        ShareReader(organisation_id=one.id, position=made.position, team_id=made.team_id) for one in readers
    ]
    return keep(made, lambda row: share_index.put([share_document(row)]))
