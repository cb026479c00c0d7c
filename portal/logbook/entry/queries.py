"""What stands around one entry: how often here, who reads along, where it came from."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import abort
from sqlalchemy import Row, select

from portal.core import dates, geo
from portal.core.extensions import db
from portal.core.language import language
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.logbook.models import Category, Entry
from portal.logbook.positions import position_at
from portal.logbook.sharing.models import Share

NEAR = 100  # metres
NEAR_DAYS = 90
NEAR_READ = 1_000


@dataclass(frozen=True, slots=True)
class Near:
    """Other entries within 100 metres in 90 days, newest first."""

    rows: list[Row[Any]]

    @property
    def count(self) -> int:
        return len(self.rows)


def entry_or_share(public_id: str) -> Entry | Share:
    """The entry for its team, the share for a partner; 404 for whatever the viewer may not see."""
    model: Any = Entry if required_viewer().in_team else Share
    row = db.session.scalar(select(model).where(model.id == public_id))
    if row is None or not may(required_viewer(), Action.READ_LOGBOOK, row):
        abort(404)
    found: Entry | Share = row
    return found


def near(entry: Entry) -> Near | None:
    """What else happened here; None without a point. Reads the nine squares around it, then measures."""
    if entry.lat is None or entry.lon is None:
        return None
    label = Category.label_en if language() == "en" else Category.label
    since = position_at(dates.now() - timedelta(days=NEAR_DAYS))
    statement = (
        select(
            Entry.id,
            Entry.observed_at,
            Entry.category,
            label.label("category_label"),
            Entry.place,
            Entry.lat,
            Entry.lon,
        )
        .join(Category, Category.code == Entry.category)
        .where(
            Entry.cell.in_(geo.cells_around(entry.lat, entry.lon)),
            Entry.position >= since,
            Entry.id != entry.id,
        )
        .order_by(Entry.position.desc())
        .limit(NEAR_READ)
    )
    rows: list[Any] = list(db.session.execute(statement))
    return Near([row for row in rows if geo.metres(entry.lat, entry.lon, row.lat, row.lon) <= NEAR])


def category_label(code: str) -> str:
    """The category's name in the viewer's language."""
    label = Category.label_en if language() == "en" else Category.label
    return db.session.scalar(select(label).where(Category.code == code)) or code
