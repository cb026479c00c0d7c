"""What stands around one entry: what else happened there, and what its subject is called."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select

from portal.core import dates, geo
from portal.core.extensions import db
from portal.core.language import language
from portal.logbook.models import Category, Entry
from portal.logbook.positions import position_at

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
