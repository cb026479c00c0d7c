"""How the world of the tests comes about: places, organisations, people, then what they wrote."""

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from portal.contacts.models import Card, CardChange, CardFlag, CardLink, CardPlace, Favourite, Visibility
from portal.core import dates
from portal.core.extensions import db
from portal.core.outbox import OutgoingMail
from portal.core.policy import Role
from portal.logbook.categories.defaults import DEFAULTS
from portal.logbook.counting.models import Contribution, HourCount, PlaceCount, WeekCount, WritingTime
from portal.logbook.models import (
    Audience,
    Category,
    Entry,
    EntryEvent,
    EntryVersion,
    Kind,
    Supplement,
)
from portal.logbook.reports.models import PendingImport
from portal.logbook.retention.models import PurgeCount
from portal.logbook.sharing.models import ShareOpening, ShareReader
from portal.mail.models import MailCount
from portal.people.models import (
    AccountEvent,
    Cooperation,
    District,
    MailWish,
    Neighbourhood,
    OneTimeLink,
    Organisation,
    OrganisationKind,
    SignInSession,
    Team,
    Throttle,
    User,
)
from tests import world_agreements, world_problems, world_talks
from tests.world import World, entry_of, keep, person, share, user

LAT, LON = 53.0, 6.55  # the south-west corner of the town


def build() -> World:
    """Store the world; call it once, inside `everything`, on an empty schema."""
    made = _places() | _categories()
    made |= _organisations(**made)
    made |= _people(made)
    made |= _cards(made)
    made |= _writings(made)
    made |= _figures(made)
    made |= _traces(made)
    made |= world_talks.build(made)
    made |= world_problems.build(made)
    made |= world_agreements.build(made)
    db.session.expunge_all()
    names = {field.name for field in fields(World)}
    return World(**{name: row for name, row in made.items() if name in names}, more=made)


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
    """The twelve that every portal starts with; the migrations may have put them there."""
    for row in DEFAULTS:
        if not db.session.scalar(select(Category).where(Category.code == row["code"])):
            db.session.add(Category(**row))
    db.session.commit()
    made = {f"category_{one.code}": one for one in db.session.scalars(select(Category))}
    db.session.expunge_all()
    return made


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
        made[f"{name}_in_noord"] = _agree(made[name], noord)
    for name in ("municipality", "housing_zuid"):
        made[f"{name}_in_zuid"] = _agree(made[name], zuid)
    made["halt_in_noord"] = _agree(made["halt"], noord, ends_on=dates.today() - timedelta(days=1))
    made["halt_in_zuid"] = _agree(made["halt"], zuid, agreed_on=None)
    return made


def _agree(organisation: Organisation, team: Team, **overrides: Any) -> Cooperation:
    values: dict[str, Any] = {"agreed_on": date(2025, 1, 15), "ends_on": None, **overrides}
    return keep(Cooperation(organisation_id=organisation.id, team_id=team.id, **values))


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
    }


def _cards(made: dict[str, Any]) -> dict[str, Any]:
    """Each organisation comes with its card; some have people, one of them for the team alone."""
    found: dict[str, Any] = {}
    for name in ("municipality", "housing", "welfare", "bar", "housing_zuid", "halt"):
        own = select(Card).where(Card.organisation_id == made[name].id)
        found[f"card_{name}"] = keep(db.session.scalars(own).one())
    wide = Visibility.NETWORK_HOSPITALITY
    found |= {
        "consultant": person(made["housing"], "Petra Partner", phones="Werk: 06 12 34 56 78"),
        "caretaker": person(made["housing"], "Henk Huismeester", visibility=Visibility.TEAM),
        "youth_worker": person(made["welfare"], "Wouter Welzijn", visibility=wide),
        "left_worker": person(made["welfare"], "Loes Vertrokken", left_on=dates.today()),
        "innkeeper_card": person(made["bar"], "Karin Kroon"),
        "zuid_consultant": person(made["housing_zuid"], "Zeger Zuiderwonen", visibility=wide),
    }
    for team, card, who in (("noord", "consultant", "officer"), ("zuid", "zuid_consultant", "officer_zuid")):
        row = found[card]
        of = {"card_id": row.id, "organisation_id": row.organisation_id, "by_id": made[who].id}
        found[f"card_change_{team}"] = keep(CardChange(**of, what="confirmed"))
        found[f"card_flag_{team}"] = keep(CardFlag(**of, team_id=made[who].team_id, word="Neemt niet op."))
        found[f"favourite_of_{who}"] = keep(Favourite(user_id=made[who].id, card_id=row.id))
    soon, card = dates.now() + timedelta(days=1), found["consultant"]
    found["card_link"] = keep(CardLink(id="card_link", card_id=card.id, expires_at=soon))
    return found | _card_places(found, made)


def _card_places(cards: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
    """Where the portal put each card that is in sight, by its name and that of the team."""
    named = {row.id: name for name, row in cards.items() if type(row) is Card}
    teams = {made[name].id: name for name in ("noord", "zuid", "oost")}
    rows = db.session.scalars(select(CardPlace)).all()
    db.session.expunge_all()
    return {f"{named[row.card_id]}_in_{teams[row.team_id]}": row for row in rows}


def _writings(made: dict[str, Any]) -> dict[str, Any]:
    birds, harbour, station, mill = (made[name] for name in ("birds", "harbour", "station", "mill"))
    officer, colleague, warden, partner = (made[n] for n in ("officer", "colleague", "warden", "partner"))
    own = {"organisation_id": made["housing"].id, "kind": Kind.SIGNAL_PARTNER, "audience": Audience.SELECTED}
    wide = {"audience": Audience.NETWORK}
    entries = {
        "entry": entry_of(
            officer, birds, minutes=15, text="Luide muziek op het bankje bij de fietsenstalling."
        ),
        "colleague_entry": entry_of(
            colleague, harbour, audience=Audience.SELECTED, category="waste", text="Muziek uit een kelderbox."
        ),
        "warden_entry": entry_of(
            warden,
            birds,
            hospitality=True,
            category="nightlife",
            text="Muziek van het terras na elven.",
            **wide,
        ),
        "imported": entry_of(
            None,
            harbour,
            source="Signalen",
            source_id="S1",
            kind=Kind.SIGNAL_RESIDENT,
            text="Muziek bij sluis.",
        ),
        "signal": entry_of(partner, harbour, text="Muziek in de flat, de voordeur sluit niet meer.", **own),
        "entry_zuid": entry_of(
            made["officer_zuid"], station, minutes=15, text="Muziek op het stationsplein.", **wide
        ),
        "entry_oost": entry_of(made["officer_oost"], mill, minutes=15, text="Muziek bij de oude molen."),
        "network_entry": entry_of(officer, harbour, text="Muziek en grofvuil naast de containers.", **wide),
    }
    shares = _shares(made, entries)
    return entries | shares | _readers(made, shares)


def _shares(made: dict[str, Any], entries: dict[str, Any]) -> dict[str, Any]:
    municipality, housing, welfare = made["municipality"], made["housing"], made["welfare"]
    network, wide = [municipality, housing, welfare], {"audience": Audience.NETWORK}
    return {
        "share": share(entries["network_entry"], network, **wide),
        "selected_share": share(entries["colleague_entry"], [housing]),
        "bar_share": share(entries["warden_entry"], [*network, made["bar"]], hospitality=True, **wide),
        "signal_share": share(entries["signal"], [housing], organisation_id=housing.id),
        "withdrawn_share": share(entries["entry"], [], withdrawn_at=dates.now()),
        "ended_share": share(entries["imported"], [made["halt"]]),
        "share_zuid": share(entries["entry_zuid"], [municipality, made["housing_zuid"]], **wide),
    }


def _readers(made: dict[str, Any], shares: dict[str, Any]) -> dict[str, Any]:
    """The reader rows by name, such as `share_read_by_housing`."""
    shared = {row.id: name for name, row in shares.items()}
    names = {row.id: name for name, row in made.items() if isinstance(row, Organisation)}
    rows = list(db.session.scalars(select(ShareReader)))
    db.session.expunge_all()
    return {f"{shared[row.share_id]}_read_by_{names[row.organisation_id]}": row for row in rows}


def _figures(made: dict[str, Any]) -> dict[str, Any]:
    """What is kept of each team's entries in figures, such as `HourCount_noord_0`."""
    since, found = dates.stretch_of(dates.today()), {}
    teams = {name: made[name].id for name in ("noord", "zuid", "oost")}
    for team in teams.values():
        keep(WritingTime(team_id=team, since=since, seconds=40, entries=2))
        keep(MailCount(team_id=team, since=since, mails=3))
    for name, team in teams.items():
        for model in (WeekCount, HourCount, PlaceCount, Contribution, WritingTime, MailCount):
            rows: Any = db.session.scalars(select(model).where(model.team_id == team))
            found |= {f"{model.__name__}_{name}_{at}": row for at, row in enumerate(rows)}
    db.session.expunge_all()
    return found


def _traces(made: dict[str, Any]) -> dict[str, Any]:
    """What else the two teams of the district left behind, and what belongs to accounts."""
    found: dict[str, Any] = {}
    for team, entry, share_name, who, reader in (
        ("noord", "entry", "share", "officer", "partner"),
        ("zuid", "entry_zuid", "share_zuid", "officer_zuid", "partner_zuid"),
    ):
        rows = _around(made[entry], made[who], made[share_name], made[reader])
        found |= {f"{name}_{team}": row for name, row in rows.items()}
    for name in ("officer", "partner", "chief", "administrator", "privacy_officer"):
        found[f"session_of_{name}"] = keep(SignInSession(id=name, user_id=made[name].id, device="Telefoon"))
    soon = dates.now() + timedelta(hours=72)
    found["link"] = keep(OneTimeLink(id="link", user_id=made["colleague"].id, expires_at=soon))
    mail = OutgoingMail(
        message_id="<1@test.example>", recipient="bo@test.example", sealed="", refused_at=soon
    )
    found["mail"] = keep(mail)
    for name in ("officer", "partner", "chief", "administrator", "privacy_officer"):
        found[f"wish_of_{name}"] = keep(MailWish(user_id=made[name].id))
    found["throttle"] = keep(Throttle(key="account:1", failures=2, until=soon))
    by, about = made["administrator"].id, made["colleague"].id
    found["account_event"] = keep(AccountEvent(by_id=by, about_id=about, what="invited"))
    return found


def _around(entry: Entry, person: User, copied: Any, reader: User) -> dict[str, Any]:
    of = {"entry_id": entry.id, "team_id": entry.team_id}
    content = ("kind", "category", "neighbourhood_id", "observed_at")
    before = {name: getattr(entry, name) for name in content}
    opening = {"share_id": copied.id, "user_id": reader.id, "organisation_id": reader.organisation_id}
    return {
        "version": keep(
            EntryVersion(**of, **before, version=1, text="Zo stond het er.", replaced_by_id=person.id)
        ),
        "supplement": keep(Supplement(**of, author_id=person.id, text="Er was een tweede bankje.")),
        "event": keep(EntryEvent(**of, by_id=person.id, what="written")),
        "purged": keep(PurgeCount(team_id=entry.team_id, purged_on=dates.today(), entries=3)),
        "pending": keep(PendingImport(team_id=entry.team_id, user_id=person.id, name="m.csv", content=b"")),
        "opening": keep(ShareOpening(**opening, team_id=entry.team_id, version=1)),
    }
