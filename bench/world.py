"""The rows around the entries: teams, neighbourhoods, organisations, people and the cards of partners."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from argon2 import PasswordHasher
from flask import Flask

from bench import contacts, data
from portal.config import Config
from portal.core import scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.people.models import (
    Cooperation,
    District,
    Neighbourhood,
    Organisation,
    OrganisationKind,
    Team,
    User,
)

PASSWORD = "een lange zin voor de metingen"
OFFICER, WIDE_PARTNER, NARROW_PARTNER = "officer@bench.example", "wide@bench.example", "narrow@bench.example"
ALL_TEAMS = range(1, data.TEAMS + 1)


def fill(app: Flask) -> None:
    """Store them; the keys are those that the entries name."""
    with app.app_context(), scope.unscoped():
        for group in (_places(), _organisations(), _people(app.extensions["config"])):
            db.session.add_all(group)
            db.session.flush()
        contacts.store()
        db.session.commit()


def _places() -> Iterator[Any]:
    yield District(id=1, name="District Bench")
    for team in ALL_TEAMS:
        yield Team(id=team, name=f"Wijkteam {team}", district_id=1)
        for number in range(1, data.NEIGHBOURHOODS + 1):
            key = (team - 1) * data.NEIGHBOURHOODS + number
            yield Neighbourhood(id=key, code=f"BU{key:06}", name=f"Buurt {team}.{number}", team_id=team)


def _organisations() -> Iterator[Any]:
    yield _organisation(data.WIDE, "Woningstichting Breed", ALL_TEAMS)
    yield _organisation(data.NARROW, "Stichting Later", [data.LARGE])
    for team in ALL_TEAMS:
        for key in data.organisations_of(team):
            yield _organisation(key, f"Partner {key}", [team])


def _organisation(key: int, name: str, teams: Any) -> Organisation:
    works = [Cooperation(team_id=team, agreed_on=date(2024, 1, 1)) for team in teams]
    return Organisation(id=key, name=name, kind=OrganisationKind.WELFARE, cooperations=works)


def _people(config: Config) -> Iterator[Any]:
    """Everybody has the same password, hashed once."""
    hasher = PasswordHasher(time_cost=config.argon2_passes, memory_cost=config.argon2_kib, parallelism=1)
    password = hasher.hash(PASSWORD)
    for team in ALL_TEAMS:
        for key in data.people_of(team):
            email = OFFICER if key == 1 else f"person{key}@bench.example"
            role = Role.WARDEN if key % 3 == 0 else Role.OFFICER
            yield User(id=key, email=email, name=f"Collega {key}", role=role, team_id=team, password=password)
    partners = {WIDE_PARTNER: data.WIDE, NARROW_PARTNER: data.NARROW}
    for key, (email, organisation) in enumerate(partners.items(), data.TEAMS * data.PEOPLE + 1):
        yield User(
            id=key,  # PostgreSQL does not count on from keys that were given
            email=email,
            name=email,
            role=Role.PARTNER,
            organisation_id=organisation,
            password=password,
        )
