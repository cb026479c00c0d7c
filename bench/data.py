"""The entries and shares of the benchmark as plain rows: the same on every run, for any number of entries.

Twenty teams, half of all entries in the first. One in a hundred is shared with the network, one in a
thousand with named organisations. `WIDE` works with every team and so may read all network shares;
`NARROW` came later and reads only what names it.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from random import Random
from typing import Any
from uuid import UUID

from bench import words
from portal.core import dates, geo
from portal.core.words import words_of
from portal.logbook.counting.models import Teller
from portal.logbook.counting.tally import Fact, Tally
from portal.logbook.index import organisation_token, team_token
from portal.logbook.models import Audience, Kind, Status, Urgency
from portal.logbook.positions import position_of

TEAMS, LARGE = 20, 1
NEIGHBOURHOODS, PEOPLE = 12, 40  # per team
ORGANISATIONS = 4  # per team, beside the two below
WIDE, NARROW = 1, 2
END = datetime(2026, 11, 1, tzinfo=UTC)
PER_DAY = 1_370  # entries, so that a million take two years
CATEGORIES = (
    "waste",
    "noise",
    "groups",
    "traffic",
    "damage",
    "nightlife",
    "housing",
    "substances",
    "animals",
)
# Plain texts: the database driver is slow with enums.
NEW, TEAM, NETWORK, SELECTED = (
    Status.NEW.value,
    Audience.TEAM.value,
    Audience.NETWORK.value,
    Audience.SELECTED.value,
)
STATUSES = (
    NEW,
    Status.SEEN.value,
    Status.PICKED_UP.value,
    Status.WAITING_FOR_PARTNER.value,
    Status.DONE.value,
)
KINDS = (Kind.OBSERVATION.value, Kind.CONTACT_MOMENT.value, Kind.TARGETED_ACTION.value)
CHUNK = 10_000

Row = tuple[Any, ...]
ENTRY = (
    "id", "position", "team_id", "author_id", "author_role", "received_at", "status", "void_reason",
    "audience", "hospitality", "follow_up", "awaits", "version", "retain_until", "cell", "source", "kind",
    "category", "neighbourhood_id", "place", "place_key", "lat", "lon", "observed_at", "text", "heard",
    "estimate", "minutes", "staff", "urgency",
)  # fmt: skip
EVENT = ("entry_id", "team_id", "at", "by_id", "what", "before", "after")
SHARE = (
    "id", "entry_id", "team_id", "position", "version", "kind", "category", "neighbourhood_id", "place",
    "lat", "lon", "observed_at", "text", "heard", "audience", "hospitality", "purpose", "shared_at",
    "shared_by_id",
)  # fmt: skip
READER = ("organisation_id", "share_id", "position", "team_id")
DOCUMENT = ("position", "place", "words", "readers")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some entries in time order with all that belongs to them, ready to store."""

    entries: list[Row]
    events: list[Row]
    documents: list[Row]
    shares: list[Row]
    readers: list[Row]
    share_documents: list[Row]
    words: Counter[str]  # in how many documents each occurs
    tally: Tally  # what they add to the kept counts


def organisations_of(team: int) -> range:
    """The keys of the organisations that work with this team alone."""
    first = NARROW + 1 + (team - 1) * ORGANISATIONS
    return range(first, first + ORGANISATIONS)


def people_of(team: int) -> range:
    """The keys of the people in this team."""
    return range((team - 1) * PEOPLE + 1, team * PEOPLE + 1)


def chunk(number: int, total: int) -> Chunk:
    """The entries `number * CHUNK` and on, of so many in all."""
    rng = Random(f"{total}/{number}")
    first = number * CHUNK
    count = min(CHUNK, total - first)
    made = Chunk([], [], [], [], [], [], Counter(), Tally())
    texts, streets = words.texts(rng, count), words.places(rng, count)
    moments = sorted(_moment(total, first + rng.random() * count) for _ in range(count))
    for index, (text, street, at) in enumerate(zip(texts, streets, moments, strict=True), first):
        _add_entry(made, rng, index, total, text, f"{street} {rng.randrange(1, 200)}", at)
    for _position, place, told, _readers in [*made.documents, *made.share_documents]:
        made.words.update({*place.split(), *told.split()})
    return made


def _moment(total: int, index: float) -> datetime:
    seconds = int((total - index) * 86_400 / PER_DAY)
    return END - timedelta(seconds=seconds)


def _add_entry(
    made: Chunk, rng: Random, index: int, total: int, text: list[str], place: str, at: datetime
) -> None:
    team = LARGE if index % 2 else rng.randrange(LARGE + 1, TEAMS + 1)
    if index % (total // words.RARE_ROWS) == 1:
        team, text = LARGE, [words.RARE, *text]
    audience = _audience(index)
    entry = _entry(rng, index, team, audience, words.written(text), place, at)
    made.entries.append(tuple(entry[name] for name in ENTRY))
    made.tally.add(_fact(entry, at))
    made.events.append((entry["id"], team, stored(at), entry["author_id"], "written", "", ""))
    made.documents.append(_document(entry["position"], place, entry["text"], team_token(team)))
    if audience != TEAM:
        _add_share(made, rng, entry, _readers(index, total, team, audience), at)


def _fact(entry: dict[str, Any], at: datetime) -> Fact:
    local = dates.local(at)
    since, day = _days(local.date())
    names = ("team_id", "neighbourhood_id", "category", "place_key", "author_id")
    return Fact(
        **{name: entry[name] for name in names},
        since=since,
        day=day,
        hour=local.hour,
        teller=Teller.TEAM.value,
        place=entry["place"].rpartition(" ")[0],
        minutes=entry["minutes"] * entry["staff"],
    )


@lru_cache(maxsize=4)
def _days(day: date) -> tuple[Any, Any]:
    """Its stretch and itself as texts, which a driver takes as they are: it is slow with a million dates."""
    return dates.stretch_of(day).isoformat(), day.isoformat()


def _audience(index: int) -> str:
    """One in a hundred for the network, one in a thousand for named organisations; both in every team."""
    if index % 200 in (10, 111):
        return NETWORK
    if index % 2000 in (50, 1051):
        return SELECTED
    return TEAM


def _entry(
    rng: Random, index: int, team: int, audience: str, text: str, place: str, at: datetime
) -> dict[str, Any]:
    entry_id = str(UUID(int=rng.getrandbits(128), version=4))
    lat, lon = round(52.9 + rng.random() / 10, 5), round(6.5 + rng.random() / 10, 5)
    awaits = index % 40 == 3
    return {
        "id": entry_id,
        "position": position_of(at, entry_id),
        "team_id": team,
        "author_id": rng.choice(people_of(team)),
        "author_role": "warden" if index % 3 else "officer",
        "received_at": stored(at + timedelta(minutes=4)),
        "status": NEW if awaits else rng.choice(STATUSES),
        "void_reason": "",
        "audience": audience,
        "hospitality": False,
        "follow_up": awaits,
        "awaits": awaits,
        "version": 1,
        "retain_until": date(2029, 1, 1).isoformat(),
        "cell": geo.cell(lat, lon),
        "source": "",
        "kind": rng.choice(KINDS),
        "category": CATEGORIES[min(int(rng.expovariate(0.4)), len(CATEGORIES) - 1)],
        "neighbourhood_id": (team - 1) * NEIGHBOURHOODS + rng.randrange(NEIGHBOURHOODS) + 1,
        "place": place,
        "place_key": " ".join(words_of(place.rpartition(" ")[0])),
        "lat": lat,
        "lon": lon,
        "observed_at": stored(at),
        "text": text,
        "heard": "",
        "estimate": "",
        "minutes": rng.choice((5, 5, 15, 30)),
        "staff": 1,
        "urgency": Urgency.NORMAL.value,
    }


def _add_share(made: Chunk, rng: Random, entry: dict[str, Any], readers: list[int], at: datetime) -> None:
    """Freeze what partners read, with its readers."""
    hour = at.replace(minute=0, second=0)
    share_id = str(UUID(int=rng.getrandbits(128), version=4))
    lat, lon = geo.snap(entry["lat"], entry["lon"])
    own = {
        "id": share_id,
        "entry_id": entry["id"],
        "position": position_of(hour, share_id),
        "place": entry["place"].rpartition(" ")[0],
        "lat": lat,
        "lon": lon,
        "observed_at": stored(hour),
        "purpose": "Samen aanpakken",
        "shared_at": stored(at + timedelta(hours=1)),
        "shared_by_id": entry["author_id"],
    }
    share = {**entry, **own}
    made.shares.append(tuple(share[name] for name in SHARE))
    made.readers.extend((one, share_id, share["position"], share["team_id"]) for one in readers)
    tokens = " ".join(organisation_token(one) for one in readers)
    made.share_documents.append(_document(share["position"], share["place"], share["text"], tokens))


def _readers(index: int, total: int, team: int, audience: str) -> list[int]:
    """The organisations that may read it; `NARROW` is named a hundred times in a million."""
    if audience == NETWORK:
        return [WIDE, *organisations_of(team)]
    named = [NARROW] if team == LARGE and index // 2000 % max(1, total // 200_000) == 0 else []
    return [*named, *organisations_of(team)[:2]]


def _document(position: int, place: str, text: str, readers: str) -> Row:
    return position, " ".join(words_of(place)), " ".join(words_of(text)), readers


def stored(moment: datetime) -> str:
    """A moment as SQLAlchemy keeps it in SQLite; PostgreSQL reads the same."""
    return f"{moment.replace(tzinfo=None).isoformat(sep=' ')}.000000"
