"""Turns the lines of a file into reports for one team; what is wrong or odd is told with its line number."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from flask_babel import gettext as _

from portal.core import dates
from portal.core.geo import Locator
from portal.core.personal_data import NEVER_STORED, find_personal_data
from portal.core.text import tidy
from portal.core.words import words_of
from portal.logbook.personal import LOOKS_LIKE
from portal.logbook.reports.csv_file import Line, read
from portal.logbook.reports.signalen import OTHER, category_of, text_of

LONGEST = {"id": 80, "street": 120, "category": 200, "subcategory": 200, "wijk": 80}
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
EXAMPLE = "2026-11-23T13:05Z"
SHOWN = 40  # characters of a wrong value
STEP = 200  # lines between two signs of progress
_DEGREES = re.compile(r"[+-]?[0-9]{1,3}(?:[.,][0-9]{1,15})?")

Progress = Callable[[int], object]


class Refused(ValueError):
    """This line can't become a report; the message says why, after the name of the column."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A line of the file with what is to be said about it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """One good line; `oddities` are worth a warning, `renamed` says that point and name differed."""

    line: int
    source_id: str
    observed_at: datetime
    category: str
    text: str
    place: str
    lat: float | None
    lon: float | None
    neighbourhood_id: int | None
    renamed: bool
    unmapped: bool
    oddities: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """A file read for one team."""

    reports: list[Report] = field(default_factory=list)
    refused: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Town:
    """What a report is held against: the team's neighbourhoods and the categories that exist."""

    locator: Locator[int]
    names: dict[int, str]
    categories: frozenset[str]

    def named(self, name: str) -> int | None:
        """The one neighbourhood with this name; capitals, accents and hyphens don't matter."""
        found = [key for key, known in self.names.items() if alike(known, name)]
        return found[0] if len(found) == 1 else None


def alike(one: str, other: str) -> bool:
    return words_of(one) == words_of(other)


def read_reports(content: bytes, town: Town, progress: Progress = int) -> Reading:
    """Read the whole file; raises BadFile when it can't be read to its end."""
    reading, seen = Reading(), dict[str, int]()
    for line in _counted(read(content), progress):
        try:
            reading.reports.append(_report(line, town, seen))
        except Refused as refusal:
            reading.refused.append(Remark(line.number, str(refusal)))
    return reading


def _counted(lines: Iterator[Line], progress: Progress) -> Iterator[Line]:
    for count, line in enumerate(lines, start=1):
        if count % STEP == 0:
            progress(STEP)
        yield line


def _report(line: Line, town: Town, seen: dict[str, int]) -> Report:
    """The report on this line; raises Refused."""
    values = _texts(line)
    source_id = _new_id(values["id"], line.number, seen)
    observed_at = _moment(values["created_at"])
    lat, lon = _point(values["lat"], values["lon"])
    category = category_of(values["category"], values["subcategory"])
    text = text_of(values["category"], values["subcategory"], values["street"])
    neighbourhood, astray = _neighbourhood(town, values["wijk"], lat, lon)
    renamed = bool(neighbourhood and values["wijk"] and not alike(town.names[neighbourhood], values["wijk"]))
    return Report(
        line=line.number,
        source_id=source_id,
        observed_at=observed_at,
        category=category if category in town.categories else OTHER,
        text=text,
        place=values["street"],
        lat=lat,
        lon=lon,
        neighbourhood_id=neighbourhood,
        renamed=renamed,
        unmapped=category not in town.categories,
        oddities=(*([astray] if astray else []), *_personal_data(text)),
    )


def _texts(line: Line) -> dict[str, str]:
    """The line's values on one line each and no longer than the logbook keeps."""
    if line.surplus:
        raise Refused(
            _("hier staan %(n)s velden te veel.", n=line.surplus)
            if line.surplus > 0
            else _("hier staan %(n)s velden te weinig.", n=-line.surplus)
        )
    values = {name: " ".join(tidy(value).split()) for name, value in line.values.items()}
    for name, most in LONGEST.items():
        if len(values[name]) > most:
            raise _wrong(name, _("dit is langer dan %(most)s tekens.", most=most))
    return values


def _wrong(column: str, reason: str) -> Refused:
    return Refused(_("kolom %(column)s: %(reason)s", column=column, reason=reason))


def _new_id(value: str, line: int, seen: dict[str, int]) -> str:
    if not value:
        raise _wrong("id", _("dit is leeg."))
    if value in seen:
        raise _wrong("id", _("“%(value)s” staat ook op regel %(line)s.", value=value, line=seen[value]))
    seen[value] = line
    return value


def _moment(value: str) -> datetime:
    """A moment with its time zone, to the second."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        asked = _("“%(value)s” is geen datum met tijd en tijdzone, zoals %(example)s.")
        raise _wrong("created_at", asked % {"value": value[:SHOWN], "example": EXAMPLE})
    if not EARLIEST <= moment <= dates.now() + timedelta(days=1):
        raise _wrong("created_at", _("“%(value)s” ligt in de toekomst of vóór 2000.", value=value[:SHOWN]))
    return moment.astimezone(UTC).replace(microsecond=0)


def _point(lat: str, lon: str) -> tuple[float, float] | tuple[None, None]:
    """The point in degrees, or none when both are empty."""
    if not lat and not lon:
        return None, None
    return _degrees("lat", lat, 90), _degrees("lon", lon, 180)


def _degrees(column: str, value: str, most: int) -> float:
    found = float(value.replace(",", ".")) if _DEGREES.fullmatch(value) else None
    if found is None or abs(found) > most:
        reason = _("“%(value)s” is geen coördinaat in graden, zoals 52.9952.", value=value[:SHOWN])
        raise _wrong(column, reason)
    return found


def _neighbourhood(town: Town, name: str, lat: float | None, lon: float | None) -> tuple[int | None, str]:
    """Where there is a point it decides, the name only without one; with a warning when neither helps."""
    if lat is None or lon is None:
        found = town.named(name)
        warning = _("er is geen punt, en “%(name)s” is geen buurt van het team.", name=name)
    else:
        found = town.locator.find(lat, lon)
        warning = _("het punt %(lat)s, %(lon)s ligt in geen buurt van het team.", lat=lat, lon=lon)
    return found, "" if found else warning


def _personal_data(text: str) -> tuple[str, ...]:
    """What was found, as warnings; raises Refused for what is never stored. The text holds the street too."""
    kinds = dict.fromkeys(finding.kind for finding in find_personal_data(text))
    for kind in kinds:
        if kind in NEVER_STORED:
            raise Refused(_("%(found)s Dit mag er niet in.", found=LOOKS_LIKE[kind]))
    return tuple(str(LOOKS_LIKE[kind]) for kind in kinds)
