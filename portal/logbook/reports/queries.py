"""Reports on their way into the logbook: the file that waits, what is known already, and the storing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import Any
from uuid import uuid4

from flask import abort
from sqlalchemy import Row, delete, insert, select

from portal.core import dates, geo, scope, store
from portal.core.extensions import db
from portal.core.language import language
from portal.core.policy import Action
from portal.core.viewer import required_viewer, viewer_now
from portal.logbook.models import Category, Entry, EntryEvent, Kind
from portal.logbook.reports.models import PendingImport
from portal.logbook.reports.report import Progress, Reading, Remark, Report, Town, read_reports
from portal.logbook.reports.signalen import SOURCE
from portal.logbook.writing.queries import add_all, retain_until
from portal.people.models import Neighbourhood, Team

BATCH = 500
WAITS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file, or would become of it: the new reports, and how many were there already."""

    new: list[Report]
    known: int
    refused: list[Remark] = field(default_factory=list)

    @property
    def warnings(self) -> list[Remark]:
        return [Remark(one.line, reason) for one in self.new for reason in one.oddities]

    @property
    def warned(self) -> int:
        return sum(bool(one.oddities) for one in self.new)

    @property
    def astray(self) -> bool:
        """Whether most lie outside the team's neighbourhoods, so that it may be the wrong file or team."""
        return 2 * sum(one.neighbourhood_id is None for one in self.new) > len(self.new)

    @property
    def renamed(self) -> int:
        return sum(one.renamed for one in self.new)

    @property
    def unmapped(self) -> int:
        return sum(one.unmapped for one in self.new)


def teams() -> list[Team]:
    """Every team that the viewer may see; all of them on the command line."""
    return list(db.session.scalars(select(Team).order_by(Team.name)))


def town_of(team_id: int) -> Town:
    """What the team's reports are held against."""
    hoods = db.session.execute(
        select(Neighbourhood.id, Neighbourhood.name, Neighbourhood.outline)
        .where(Neighbourhood.team_id == team_id)
        .order_by(Neighbourhood.id)
    ).all()
    outlines = {one.id: geo.read_outline(one.outline) for one in hoods}
    codes = frozenset(db.session.scalars(select(Category.code)))
    return Town(geo.Locator(outlines), {one.id: one.name for one in hoods}, codes)


def compare(reading: Reading, team_id: int) -> Outcome:
    """Which of these reports are new to the team."""
    known: set[str | None] = set()
    for batch in _batches([one.source_id for one in reading.reports]):
        ours = (Entry.team_id == team_id, Entry.source == SOURCE, Entry.source_id.in_(batch))
        known.update(db.session.scalars(select(Entry.source_id).where(*ours)))
    new = [one for one in reading.reports if one.source_id not in known]
    return Outcome(new, len(known), reading.refused)


def store_reports(reading: Reading, team_id: int, progress: Progress = int) -> Outcome:
    """Add what the team does not have yet; the caller commits."""
    _wait_for_other_imports(team_id)
    outcome = compare(reading, team_id)
    keep_until = retain_until()
    for batch in _batches(outcome.new):
        entries = [_entry(one, team_id, keep_until) for one in batch]
        add_all(entries)
        db.session.execute(insert(EntryEvent), [_event(one) for one in entries])
        db.session.expunge_all()  # a large file would not fit in memory as entries
        progress(len(batch))
    return outcome


def _wait_for_other_imports(team_id: int) -> None:
    """SQLite has one writer as it is; on PostgreSQL two imports at once would store a report twice."""
    db.session.execute(select(Team.id).where(Team.id == team_id).with_for_update())


def _batches(values: Sequence[Any]) -> Iterator[list[Any]]:
    rest = iter(values)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _entry(report: Report, team_id: int, keep_until: date) -> Entry:
    return Entry(
        id=str(uuid4()),
        team_id=team_id,
        kind=Kind.SIGNAL_RESIDENT,
        category=report.category,
        neighbourhood_id=report.neighbourhood_id,
        place=report.place,
        lat=report.lat,
        lon=report.lon,
        observed_at=report.observed_at,
        text=report.text,
        heard="",
        estimate="",
        retain_until=keep_until,
        source=SOURCE,
        source_id=report.source_id,
    )


def _event(entry: Entry) -> dict[str, Any]:
    viewer = viewer_now()
    return {
        "entry_id": entry.id,
        "team_id": entry.team_id,
        "by_id": viewer.user_id if viewer else None,
        "what": "imported",
        "after": SOURCE,
    }


def keep_file(name: str, content: bytes) -> PendingImport:
    """Let an uploaded file wait for its confirmation; files that waited too long go."""
    forget_old()
    viewer = required_viewer()
    pending = PendingImport(team_id=viewer.team_id, user_id=viewer.user_id, name=name[:120], content=content)
    return store.add(pending)


def waiting() -> list[Row[Any]]:
    """The files that the viewer's team has not confirmed yet (id, name, uploaded_at), newest first."""
    columns = (PendingImport.id, PendingImport.name, PendingImport.uploaded_at)
    fresh = PendingImport.uploaded_at > dates.now() - WAITS
    return list(db.session.execute(select(*columns).where(fresh).order_by(PendingImport.uploaded_at.desc())))


def waiting_file(pending_id: object) -> PendingImport:
    """The file under this id; 404 when it is gone or waited too long."""
    pending = store.load(PendingImport, pending_id, Action.IMPORT_REPORTS)
    if pending.uploaded_at <= dates.now() - WAITS:
        abort(404)
    db.session.expunge(pending)  # so that it can be read after the database was let go of
    return pending


def read_file(pending: PendingImport) -> Reading:
    """Read the waiting file. That takes a while, so the database is let go of first."""
    content, town = pending.content, town_of(pending.team_id)
    store.release()
    return read_reports(content, town)


def forget(pending_id: object) -> None:
    """The file was confirmed or is not wanted."""
    db.session.execute(delete(PendingImport).where(PendingImport.id == str(pending_id)))


def forget_old() -> int:
    """Remove the files that waited longer than a day, of all teams; answers how many."""
    too_old = PendingImport.uploaded_at <= dates.now() - WAITS
    with scope.unscoped():
        gone: Any = db.session.execute(delete(PendingImport).where(too_old))
    return int(gone.rowcount)


def with_names(reports: Sequence[Report]) -> list[tuple[Report, str, str]]:
    """Each report with the names of its category and its neighbourhood, for the preview."""
    label = Category.label_en if language() == "en" else Category.label
    categories = dict(db.session.execute(select(Category.code, label)).all())
    hoods = dict(db.session.execute(select(Neighbourhood.id, Neighbourhood.name)).all())
    return [
        (one, categories.get(one.category, ""), hoods.get(one.neighbourhood_id or 0, "")) for one in reports
    ]
