"""Put the demo town in an empty database: the same rows for the same day, in a few seconds."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from argon2 import PasswordHasher
from sqlalchemy import func, select

from portal.core import dates, outbox, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.viewer import TEAM_ROLES, Viewer
from portal.demo import (
    agreement_rows,
    card_rows,
    organisations,
    people,
    problem_rows,
    stories,
    talk_rows,
    town,
)
from portal.demo.entry import DemoEntry, DemoShare
from portal.logbook.categories.queries import add_missing_categories
from portal.logbook.counting.models import WritingTime
from portal.logbook.counting.queries import count
from portal.logbook.index import entry_document, entry_index
from portal.logbook.models import CONTENT, Audience, Entry, EntryEvent, EntryVersion, Kind, Status, Supplement
from portal.logbook.sharing import queries as sharing
from portal.logbook.writing.queries import make_room, retain_until
from portal.people.models import (
    Cooperation,
    District,
    Neighbourhood,
    Organisation,
    OrganisationKind,
    Team,
    User,
)

PASSWORD = "wijkgericht-werken-demo"  # noqa: S105
RECEIVED_AFTER = timedelta(minutes=7)  # between seeing and having written it down


def is_empty() -> bool:
    """Whether nobody has an account yet."""
    with scope.unscoped():
        return not db.session.scalar(select(func.count()).select_from(User))


def load(today: date | None = None) -> int:
    """Fill the database and commit; answers how many entries there are."""
    with scope.unscoped(), outbox.held():
        register = _Register(today or dates.today())
        entries = register.write(stories.entries(register.today))
        talk_rows.store(register)
        problem_rows.store(register)
        agreement_rows.store(register)
        db.session.commit()
    return entries


class _Register:
    """The rows of the town by the names that the stories use."""

    def __init__(self, today: date) -> None:
        self.today = today
        add_missing_categories()
        self.teams = self._teams()
        self.places = self._neighbourhoods()
        self.organisations = self._organisations()
        self.people = self._people()
        card_rows.write(self.organisations, self.people[f"officer@{people.DOMAIN}"])

    def _teams(self) -> dict[str, Team]:
        district = District(name=town.DISTRICT)
        return _stored({name: Team(name=name, district=district) for name in town.TEAMS})

    def _neighbourhoods(self) -> dict[str, Neighbourhood]:
        return _stored(
            {
                one.code: Neighbourhood(
                    code=one.code, name=one.name, team_id=self.teams[one.team].id, outline=_outline(one.ring)
                )
                for one in town.NEIGHBOURHOODS
            }
        )

    def _organisations(self) -> dict[str, Organisation]:
        made = {
            one.name: Organisation(name=one.name, kind=OrganisationKind(one.kind))
            for one in organisations.ORGANISATIONS
        }
        for one in organisations.ORGANISATIONS:
            made[one.name].cooperations = [
                Cooperation(team_id=self.teams[each.team].id, agreed_on=each.signed_on(self.today))
                for each in one.agreements
            ]
        return _stored(made)

    def _people(self) -> dict[str, User]:
        password = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1).hash(PASSWORD)
        district = db.session.scalar(select(District.id))
        return _stored(
            {
                one.email: User(
                    email=one.email,
                    name=one.name,
                    role=Role(one.role),
                    team_id=self.teams[one.team].id if one.team else None,
                    organisation_id=self.organisations[one.organisation].id if one.organisation else None,
                    district_id=district if one.role == Role.DISTRICT_CHIEF else None,
                    language=one.language,
                    password=password,
                )
                for one in people.PEOPLE
            }
        )

    def write(self, stories_told: Iterable[DemoEntry]) -> int:
        """Store the entries with all that hangs on them."""
        now = dates.now()  # the stories tell the whole day, and the rest of it has yet to happen
        told = [(one, self._entry(one)) for one in stories_told if one.observed_at <= now]
        rows = [entry for _, entry in told]
        make_room(rows)
        db.session.add_all(rows)
        db.session.flush()
        entry_index.put([entry_document(entry) for entry in rows])
        count(rows)
        db.session.add_all(_writing_times(rows))
        for one, entry in told:
            self._surround(one, entry)
        db.session.flush()
        return len(rows)

    def _entry(self, one: DemoEntry) -> Entry:
        author = self.people[one.author] if one.author else None
        organisation = self.organisations[one.organisation] if one.organisation else None
        asked = self.people[one.follow_up_by] if one.follow_up_by else None
        seen_on = dates.local(one.observed_at).date()
        return Entry(
            id=str(uuid5(NAMESPACE_URL, f"demo:{one.key}")),
            team_id=self.teams[one.team].id,
            author_id=author.id if author else None,
            author_role=author.role if author else None,
            organisation_id=organisation.id if organisation else None,
            neighbourhood_id=self.places[one.neighbourhood].id,
            received_at=one.observed_at + RECEIVED_AFTER,
            version=len(one.corrections) + 1,
            follow_up_by_id=asked.id if asked else None,
            retain_until=retain_until(seen_on),
            status=Status(one.status),
            **{name: getattr(one, name) for name in _AS_TOLD},
        )

    def _surround(self, one: DemoEntry, entry: Entry) -> None:
        """Its versions, supplements, record and share."""
        self._event(entry, entry.received_at, "written")
        for number, (at, text) in enumerate(one.corrections, 1):
            before = {name: getattr(entry, name) for name in CONTENT} | {"text": text}
            db.session.add(
                EntryVersion(
                    entry_id=entry.id, team_id=entry.team_id, version=number, replaced_at=at,
                    replaced_by_id=entry.author_id, **before,
                )
            )  # fmt: skip
            self._event(entry, at, "corrected", str(number), str(number + 1))
        for number, (email, at, text) in enumerate(one.supplements):
            key = str(uuid5(NAMESPACE_URL, f"demo:{one.key}:{number}"))
            db.session.add(
                Supplement(
                    id=key, entry_id=entry.id, team_id=entry.team_id, text=text, written_at=at,
                    author_id=self.people[email].id,
                )
            )  # fmt: skip
        with scope.acting_as(_viewer(entry)):
            if entry.kind == Kind.SIGNAL_PARTNER:
                sharing.share_back(entry)
            if one.share:
                self._share(entry, one.share)

    def _share(self, entry: Entry, told: DemoShare) -> None:
        named = [self.organisations[name] for name in self._readers(entry, told)]
        plan = sharing.Plan(Audience(told.audience), tuple(named), told.hospitality, 0)
        copy = sharing.copy_of(entry, plan, heard=False)
        copy.purpose, copy.shared_at = told.purpose, told.shared_at
        readers = [one.id for one in named if one.id != entry.organisation_id]
        sharing.publish(copy, readers)
        self._event(entry, told.shared_at, "shared", Audience.TEAM, told.audience)
        if told.withdrawn_at:
            sharing.close(copy, told.withdrawn_at)
            self._event(entry, told.withdrawn_at, "withdrawn", told.audience, Audience.TEAM)
        else:
            entry.audience, entry.hospitality = plan.audience, plan.hospitality

    def _readers(self, entry: Entry, told: DemoShare) -> list[str]:
        """The named organisations, or all that worked with the team by then; bars only when ticked."""
        if told.audience != Audience.NETWORK:
            return list(told.organisations)
        team = next(name for name, one in self.teams.items() if one.id == entry.team_id)
        on = dates.local(told.shared_at).date()
        return [
            one.name
            for one in organisations.ORGANISATIONS
            if (since := one.works_with_since(team, self.today)) and since <= on
            if told.hospitality or one.kind != OrganisationKind.HOSPITALITY
        ]

    def _event(self, entry: Entry, at: datetime, what: str, before: str = "", after: str = "") -> None:
        db.session.add(
            EntryEvent(
                entry_id=entry.id, team_id=entry.team_id, at=at, by_id=entry.author_id, what=what,
                before=before, after=after,
            )
        )  # fmt: skip


_AS_TOLD = (
    "kind", "category", "place", "lat", "lon", "observed_at", "text", "heard", "estimate", "minutes", "staff",
    "urgency", "follow_up", "follow_up_on",
)  # fmt: skip


def _stored(rows: dict[str, Any]) -> dict[str, Any]:
    db.session.add_all(rows.values())
    db.session.flush()
    return rows


def _writing_times(entries: Iterable[Entry]) -> Iterable[WritingTime]:
    """As if a second went by for each three characters, and some more for the taps."""
    took = Counter(
        (one.team_id, dates.stretch_of(dates.local(one.received_at).date()), 12 + len(one.text) // 3)
        for one in entries
        if one.author_role in TEAM_ROLES
    )
    for (team, since, seconds), found in took.items():
        yield WritingTime(team_id=team, since=since, seconds=seconds, entries=found)


def _outline(ring: Iterable[Any]) -> str:
    """The ring as the coordinates of a GeoJSON MultiPolygon."""
    return "[[[" + ",".join(f"[{lon},{lat}]" for lon, lat in ring) + "]]]"


def _viewer(entry: Entry) -> Viewer:
    return Viewer(entry.author_id or 0, Role(entry.author_role or Role.OFFICER), "", team_id=entry.team_id)
