"""The shape in which the demo hands its entries to whoever stores them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class DemoShare:
    """What partners may read of an entry, from when, and until when if it was taken back."""

    audience: str
    organisations: tuple[str, ...]
    hospitality: bool
    purpose: str
    shared_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True)
class DemoEntry:
    """One entry of the logbook; people, organisations and neighbourhoods go by e-mail, name and code."""

    key: str
    team: str
    author: str | None
    organisation: str | None
    kind: str
    category: str
    neighbourhood: str
    place: str
    lat: float | None
    lon: float | None
    observed_at: datetime
    text: str
    heard: str = ""
    estimate: str = ""
    minutes: int | None = None
    staff: int = 1
    urgency: str = "normal"
    follow_up: bool = False
    follow_up_by: str | None = None
    follow_up_on: date | None = None
    status: str = "new"
    supplements: tuple[tuple[str, datetime, str], ...] = ()
    corrections: tuple[tuple[datetime, str], ...] = ()
    share: DemoShare | None = None
