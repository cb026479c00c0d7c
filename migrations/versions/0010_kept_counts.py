"""kept counts of the logbook, of how long writing takes, and of mail"""

from itertools import groupby

import sqlalchemy as sa
from alembic import op


from portal.core.types import UtcDateTime
from portal.logbook.counting.tally import TABLES, Tally, fact_of

revision = "0010"
down_revision = "0009"

BATCH = 10_000
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COUNTED = ("team_id", "status", "observed_at", "kind", "category", "neighbourhood_id", "place", "place_key", "author_id")
entry = sa.table(
    "entry",
    *(sa.column(name) for name in COUNTED if name != "observed_at"),
    *(sa.column(name) for name in ("minutes", "staff", "position")),
    sa.column("observed_at", UtcDateTime),
)


def upgrade():
    _table("week_count", _since(), minutes=True, more=[sa.Column("stamp", sa.BigInteger(), nullable=False)])
    _table(
        "hour_count",
        [
            sa.Column("day", sa.Date(), nullable=False),
            sa.Column("hour", sa.Integer(), nullable=False),
            sa.Column("neighbourhood_id", sa.BigInteger(), nullable=False),
            sa.Column("category", sa.String(20), nullable=False),
            sa.Column("teller", sa.String(10), nullable=False),
        ],
        minutes=True,
    )
    _table(
        "place_count",
        [*_since(), sa.Column("place_key", sa.String(120), nullable=False)],
        minutes=True,
        more=[sa.Column("place", sa.String(120), nullable=False)],
    )
    _table(
        "contribution",
        [
            *_since(),
            sa.Column("neighbourhood_id", sa.BigInteger(), nullable=False),
            sa.Column("category", sa.String(20), nullable=False),
            sa.Column("place_key", sa.String(120), nullable=False),
            sa.Column(
                "author_id", NUMBER, sa.ForeignKey("user.id", name="fk_contribution_author_id"), nullable=False
            ),
        ],
    )
    _table("writing_time", [*_since(), sa.Column("seconds", sa.Integer(), nullable=False)])
    _table("mail_count", _since(), counts="mails")
    _fill()


def _since():
    return [sa.Column("since", sa.Date(), nullable=False)]


def _table(name, key, minutes=False, more=(), counts="entries"):
    team = sa.ForeignKey("team.id", name=f"fk_{name}_team_id")
    columns = [sa.Column("team_id", NUMBER, team, nullable=False), *key]
    told = [sa.Column(counts, sa.Integer(), nullable=False), *more]
    told += [sa.Column("minutes", sa.Integer(), nullable=False)] if minutes else []
    primary = sa.PrimaryKeyConstraint(*(column.name for column in columns), name=f"pk_{name}")
    op.create_table(name, *columns, *told, primary, sqlite_with_rowid=False)


def _fill():
    """In the order of time, a stretch at a time, however many entries there are."""
    link = op.get_bind()
    asked = sa.select(entry).order_by(entry.c.position)
    rows = link.execute(asked, execution_options={"yield_per": BATCH})
    facts = (fact for row in rows if (fact := fact_of(row)))
    for _since, found in groupby(facts, lambda fact: fact.since):
        tally = Tally()
        for fact in found:
            tally.add(fact)
        for table, sums in tally.rows():
            named = [dict(zip(table.columns, row, strict=True)) for row in sums]
            link.execute(sa.insert(table.model.__table__), named)


def downgrade():
    for name in ("mail_count", "writing_time", "contribution", "place_count", "hour_count", "week_count"):
        op.drop_table(name)
