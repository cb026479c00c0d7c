"""A small world: two districts, three teams, six organisations, who works there and what they wrote.

Everything in it is a detached row: read its columns, and hand it to `client.sign_in` or `seen_by`.
"""

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from argon2 import PasswordHasher
from flask import Flask

from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.viewer import Viewer
from portal.logbook.index import entry_document, entry_index, share_document, share_index
from portal.logbook.models import Audience, Category, Entry, Kind
from portal.logbook.sharing.models import Share, ShareReader
from portal.people.models import (
    Cooperation,
    District,
    Neighbourhood,
    Organisation,
    OrganisationKind,
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
    guest: User
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
    share_zuid: Share  # of entry_zuid: municipality and housing_zuid

    def copy(self) -> "World":
        """The same world once more, so that no test changes what another reads."""
        found: World = pickle.loads(pickle.dumps(self))
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
def seen_by(app: Flask, user: User | None) -> Iterator[None]:
    """Code that sees what this person may see; None is nobody."""
    with app.app_context(), scope.acting_as(viewer(user) if user else None):
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


def user(role: Role, name: str, **overrides: Any) -> User:
    """A stored account whose password is PASSWORD."""
    email = name.lower().replace(" ", ".") + "@test.example"
    return keep(User(**{"role": role, "name": name, "email": email, "password": _HASH, **overrides}))


_HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)


def entry(world: World, **overrides: Any) -> Entry:
    """A stored entry: an observation of Noord's officer, an hour ago in the birds' neighbourhood."""
    return _entry(world.officer, world.birds, **overrides)


def _entry(author: User | None, where: Neighbourhood, **overrides: Any) -> Entry:
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
    return keep(Entry(**{**values, **overrides}), lambda row: entry_index.put([entry_document(row)]))


def share(of: Entry, readers: list[Organisation], **overrides: Any) -> Share:
    """A stored share of this entry, with a reader row for each of these organisations."""
    copied = ("team_id", "position", "version", "kind", "category", "neighbourhood_id", "text")
    values: dict[str, Any] = {name: getattr(of, name) for name in copied}
    values |= {
        "entry_id": of.id,
        "place": "Merelstraat",
        "observed_at": of.observed_at.replace(minute=0, second=0, microsecond=0),
        "audience": Audience.SELECTED,
        "purpose": "Samen optrekken",
        "shared_by_id": of.author_id,
    }
    made = Share(**{**values, **overrides})
    made.readers = [
        ShareReader(organisation_id=one.id, position=made.position, team_id=made.team_id) for one in readers
    ]
    return keep(made, lambda row: share_index.put([share_document(row)]))


def build() -> World:
    """Store the world; call it once, inside `everything`, on an empty schema."""
    made = _places() | _categories()
    made |= _organisations(**made)
    made |= _people(made)
    made |= _writings(made)
    names = {field.name for field in fields(World)}
    return World(**{name: row for name, row in made.items() if name in names})


def square(row: int, column: int) -> str:
    """The outline of a neighbourhood: a square of about a kilometre, as GeoJSON MultiPolygon coordinates."""
    south, west = LAT + row * 0.01, LON + column * 0.015
    north, east = south + 0.01, west + 0.015
    return str([[[[west, south], [east, south], [east, north], [west, north], [west, south]]]])


def _places() -> dict[str, Any]:
    middle, far = keep(District(name="District Midden")), keep(District(name="District Ver"))
    noord = keep(Team(name="Wijkteam Noord", district_id=middle.id))
    zuid = keep(Team(name="Wijkteam Zuid", district_id=middle.id))
    oost = keep(Team(name="Wijkteam Oost", district_id=far.id))

    def hood(code: str, name: str, team: Team, row: int, column: int) -> Neighbourhood:
        return keep(
            Neighbourhood(code=code, name=name, team_id=team.id, outline=square(row, column), edition=2025)
        )

    return {
        "middle": middle,
        "far": far,
        "noord": noord,
        "zuid": zuid,
        "oost": oost,
        "birds": hood("BU01", "Vogelbuurt", noord, 1, 0),
        "harbour": hood("BU02", "Havenkwartier", noord, 1, 1),
        "station": hood("BU03", "Stationsbuurt", zuid, 0, 0),
        "mill": hood("BU04", "Molenbuurt", oost, 0, 3),
    }


def _categories() -> dict[str, Any]:
    for number, (code, ceiling) in enumerate(CATEGORIES.items()):
        words = {"label": code, "label_en": code, "description": code, "description_en": code, "icon": code}
        keep(Category(code=code, ceiling=ceiling, order=number, **words))
    return {}


CATEGORIES = {
    **dict.fromkeys(("waste", "damage", "traffic", "groups", "substances", "housing"), Audience.NETWORK),
    **dict.fromkeys(("nightlife", "noise", "animals", "good_news", "other"), Audience.NETWORK),
    "care": Audience.TEAM,
}


def _organisations(noord: Team, zuid: Team, **_rest: Any) -> dict[str, Any]:
    kinds = OrganisationKind
    made = {
        "municipality": keep(Organisation(name="Gemeente Veldhoven aan Zee", kind=kinds.MUNICIPALITY)),
        "housing": keep(Organisation(name="Woonstichting De Haven", kind=kinds.HOUSING)),
        "welfare": keep(Organisation(name="Stichting Welzijn", kind=kinds.WELFARE)),
        "bar": keep(Organisation(name="Café De Kroon", kind=kinds.HOSPITALITY)),
        "housing_zuid": keep(Organisation(name="Zuiderwonen", kind=kinds.HOUSING)),
        "halt": keep(Organisation(name="Bureau Halt", kind=kinds.HALT)),
    }
    for name in ("municipality", "housing", "welfare", "bar"):
        _agree(made[name], noord)
    for name in ("municipality", "housing_zuid"):
        _agree(made[name], zuid)
    _agree(made["halt"], noord, ends_on=dates.today() - timedelta(days=1))
    _agree(made["halt"], zuid, agreed_on=None)
    return made


def _agree(organisation: Organisation, team: Team, **overrides: Any) -> None:
    values: dict[str, Any] = {"agreed_on": date(2025, 1, 15), "ends_on": None, **overrides}
    keep(Cooperation(organisation_id=organisation.id, team_id=team.id, **values))


def _people(made: dict[str, Any]) -> dict[str, Any]:
    def of_team(role: Role, name: str, team: str) -> User:
        return user(role, name, team_id=made[team].id)

    def of_organisation(name: str, organisation: str) -> User:
        return user(Role.PARTNER, name, organisation_id=made[organisation].id)

    return {
        "officer": of_team(Role.OFFICER, "Anna Agent", "noord"),
        "colleague": of_team(Role.OFFICER, "Carl Collega", "noord"),
        "warden": of_team(Role.WARDEN, "Wim Stadswacht", "noord"),
        "lead": of_team(Role.LEAD, "Lea Teamleider", "noord"),
        "officer_zuid": of_team(Role.OFFICER, "Zita Zuid", "zuid"),
        "lead_zuid": of_team(Role.LEAD, "Luuk Zuid", "zuid"),
        "officer_oost": of_team(Role.OFFICER, "Olga Oost", "oost"),
        "chief": user(Role.DISTRICT_CHIEF, "Dirk Chef", district_id=made["middle"].id),
        "chief_far": user(Role.DISTRICT_CHIEF, "Dora Ver", district_id=made["far"].id),
        "civil_servant": of_organisation("Gerda Gemeente", "municipality"),
        "partner": of_organisation("Petra Partner", "housing"),
        "partner_colleague": of_organisation("Paul Partner", "housing"),
        "welfare_worker": of_organisation("Wouter Welzijn", "welfare"),
        "innkeeper": of_organisation("Karin Kroon", "bar"),
        "partner_zuid": of_organisation("Zeger Zuiderwonen", "housing_zuid"),
        "former_partner": of_organisation("Hans Halt", "halt"),
        "administrator": user(Role.ADMINISTRATOR, "Bert Beheer"),
        "privacy_officer": user(Role.PRIVACY_OFFICER, "Fenna Privacy"),
        "guest": user(Role.GUEST, "Gijs Gast"),
    }


def _writings(made: dict[str, Any]) -> dict[str, Any]:
    birds, harbour, station, mill = (made[name] for name in ("birds", "harbour", "station", "mill"))
    officer, colleague, warden, partner = (made[n] for n in ("officer", "colleague", "warden", "partner"))
    municipality, housing, welfare = made["municipality"], made["housing"], made["welfare"]
    own = {"organisation_id": housing.id, "kind": Kind.SIGNAL_PARTNER, "audience": Audience.SELECTED}
    wide = {"audience": Audience.NETWORK}
    entries = {
        "entry": _entry(officer, birds),
        "colleague_entry": _entry(colleague, harbour, audience=Audience.SELECTED, category="waste"),
        "warden_entry": _entry(warden, birds, hospitality=True, category="nightlife", **wide),
        "imported": _entry(None, harbour, source="Signalen", source_id="S1", kind=Kind.SIGNAL_RESIDENT),
        "signal": _entry(partner, harbour, text="De voordeur van de flat sluit niet meer.", **own),
        "entry_zuid": _entry(made["officer_zuid"], station, **wide),
        "entry_oost": _entry(made["officer_oost"], mill),
        "network_entry": _entry(officer, harbour, text="Grofvuil naast de containers bij de haven.", **wide),
    }
    network = [municipality, housing, welfare]
    return entries | {
        "share": share(entries["network_entry"], network, **wide),
        "selected_share": share(entries["colleague_entry"], [housing]),
        "bar_share": share(entries["warden_entry"], [*network, made["bar"]], hospitality=True, **wide),
        "signal_share": share(entries["signal"], [housing], organisation_id=housing.id),
        "withdrawn_share": share(entries["entry"], [], withdrawn_at=dates.now()),
        "share_zuid": share(entries["entry_zuid"], [municipality, made["housing_zuid"]], **wide),
    }
