"""The entries and shares of the benchmark as plain rows: the same on every run, for any number of entries.

Twenty teams, half of all entries in the first. One in a hundred is shared with the network, one in a
thousand with named organisations. `WIDE` works with every team and so may read all network shares;
`NARROW` came later and reads only what names it.
"""

from collections import Counter
from collections.abc import Iterator
from math import exp
from random import Random
from typing import Any, NamedTuple

from bench import words
from bench.moments import END, hour_of, identity, position, stored
from bench.rows import Chunk, as_entry, as_share
from portal.core import geo
from portal.logbook.counting.models import Teller
from portal.logbook.counting.tally import Fact, Tally
from portal.logbook.index import organisation_token, team_token
from portal.logbook.models import Audience, Kind, Status, Urgency

TEAMS, LARGE = 20, 1
NEIGHBOURHOODS, PEOPLE = 12, 40  # per team
ORGANISATIONS = 4  # per team, beside the two below
WIDE, NARROW = 1, 2
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
CATEGORY_WEIGHTS = [exp(-0.4 * place) for place in range(len(CATEGORIES))]
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
NORMAL = Urgency.NORMAL.value
CHUNK = 10_000


def organisations_of(team: int) -> range:
    """The keys of the organisations that work with this team alone."""
    first = NARROW + 1 + (team - 1) * ORGANISATIONS
    return range(first, first + ORGANISATIONS)


def people_of(team: int) -> range:
    """The keys of the people in this team."""
    return range((team - 1) * PEOPLE + 1, team * PEOPLE + 1)


def chunk(first: int, total: int) -> Chunk:
    """The entries from this one on, of so many in all."""
    rng = Random(f"{total}/{first // CHUNK}")
    count = min(CHUNK, total - first)
    made = Chunk([], [], [], [], [], [], Counter(), Tally())
    moments = sorted(_moment(total, first + rng.random() * count) for _ in range(count))
    for index, (draw, at) in enumerate(zip(_draws(rng, count), moments, strict=True), first):
        _add_entry(made, index, total, draw, at)
    for _position, place, told, _readers in [*made.documents, *made.share_documents]:
        made.words.update({*place.split(), *told.split()})
    return made


class Draw(NamedTuple):
    """What chance decides of one entry."""

    text: words.Text
    street: str
    number: int
    team: int  # of those but the large one
    person: int  # of its team
    neighbourhood: int  # of its team
    status: str
    kind: str
    category: str
    minutes: int
    north: int  # in hundred-thousandths of a degree
    east: int
    bits: int  # of its id


def _draws(rng: Random, count: int) -> Iterator[Draw]:
    """Drawn column by column, which is a good deal quicker."""
    columns = (
        words.texts(rng, count),
        words.places(rng, count),
        rng.choices(range(1, 200), k=count),
        rng.choices(range(LARGE + 1, TEAMS + 1), k=count),
        rng.choices(range(PEOPLE), k=count),
        rng.choices(range(NEIGHBOURHOODS), k=count),
        rng.choices(STATUSES, k=count),
        rng.choices(KINDS, k=count),
        rng.choices(CATEGORIES, CATEGORY_WEIGHTS, k=count),
        rng.choices((5, 5, 15, 30), k=count),
        rng.choices(range(10_000), k=count),
        rng.choices(range(10_000), k=count),
        (rng.getrandbits(128) for _ in range(count)),
    )
    return map(Draw._make, zip(*columns, strict=True))


def _moment(total: int, index: float) -> int:
    """In seconds since 1970, as all moments here."""
    return int(END.timestamp()) - int((total - index) * 86_400 / PER_DAY)


def _add_entry(made: Chunk, index: int, total: int, draw: Draw, at: int) -> None:
    team, text = LARGE if index % 2 else draw.team, draw.text
    if index % (total // words.RARE_ROWS) == 1:
        team, text = LARGE, text.and_rare()
    entry = _entry(index, team, text.written, draw, at)
    made.entries.append(as_entry(entry))
    made.tally.add(_fact(entry, draw.street, at))
    made.events.append((entry["id"], team, entry["observed_at"], entry["author_id"], "written", "", ""))
    document = entry["position"], f"{entry['place_key']} {draw.number}", text.folded, team_token(team)
    made.documents.append(document)
    if entry["audience"] != TEAM:
        readers = _readers(index, total, team, entry["audience"])
        _add_share(made, entry, draw, text.folded, readers, at)


def _fact(entry: dict[str, Any], street: str, at: int) -> Fact:
    hour = hour_of(at // 3_600)
    return Fact(
        team_id=entry["team_id"],
        since=hour.since,
        day=hour.day,
        hour=hour.local,
        neighbourhood_id=entry["neighbourhood_id"],
        category=entry["category"],
        teller=Teller.TEAM.value,
        place_key=entry["place_key"],
        place=street,
        author_id=entry["author_id"],
        minutes=entry["minutes"] * entry["staff"],
    )


def _audience(index: int) -> str:
    """One in a hundred for the network, one in a thousand for named organisations; both in every team."""
    if index % 200 in (10, 111):
        return NETWORK
    if index % 2000 in (50, 1051):
        return SELECTED
    return TEAM


def _entry(index: int, team: int, text: str, draw: Draw, at: int) -> dict[str, Any]:
    lat, lon = (5_290_000 + draw.north) / 100_000, (650_000 + draw.east) / 100_000
    awaits = index % 40 == 3
    return {
        "id": identity(draw.bits),
        "position": position(at, draw.bits),
        "team_id": team,
        "author_id": people_of(team)[draw.person],
        "author_role": "warden" if index % 3 else "officer",
        "received_at": stored(at + 240),
        "status": NEW if awaits else draw.status,
        "void_reason": "",
        "audience": _audience(index),
        "hospitality": False,
        "follow_up": awaits,
        "awaits": awaits,
        "version": 1,
        "retain_until": "2029-01-01",
        "cell": geo.cell(lat, lon),
        "source": "",
        "kind": draw.kind,
        "category": draw.category,
        "neighbourhood_id": (team - 1) * NEIGHBOURHOODS + draw.neighbourhood + 1,
        "place": f"{draw.street} {draw.number}",
        "place_key": words.KEYS[draw.street],
        "lat": lat,
        "lon": lon,
        "observed_at": stored(at),
        "text": text,
        "heard": "",
        "estimate": "",
        "minutes": draw.minutes,
        "staff": 1,
        "urgency": NORMAL,
    }


def _add_share(
    made: Chunk, entry: dict[str, Any], draw: Draw, told: str, readers: list[int], at: int
) -> None:
    """Freeze what partners read, with its readers."""
    hour, bits = at - at % 3_600, draw.bits ^ ((1 << 128) - 1)
    share_id, place_in_time = identity(bits), position(hour, bits)
    lat, lon = geo.snap(entry["lat"], entry["lon"])
    own = {
        "id": share_id,
        "entry_id": entry["id"],
        "position": place_in_time,
        "place": draw.street,
        "lat": lat,
        "lon": lon,
        "observed_at": stored(hour),
        "purpose": "Samen aanpakken",
        "shared_at": stored(at + 3_600),
        "shared_by_id": entry["author_id"],
    }
    made.shares.append(as_share({**entry, **own}))
    made.readers.extend((one, share_id, place_in_time, entry["team_id"]) for one in readers)
    tokens = " ".join(organisation_token(one) for one in readers)
    made.share_documents.append((place_in_time, entry["place_key"], told, tokens))


def _readers(index: int, total: int, team: int, audience: str) -> list[int]:
    """The organisations that may read it; `NARROW` is named a hundred times in a million."""
    if audience == NETWORK:
        return [WIDE, *organisations_of(team)]
    named = [NARROW] if team == LARGE and index // 2000 % max(1, total // 200_000) == 0 else []
    return [*named, *organisations_of(team)[:2]]
