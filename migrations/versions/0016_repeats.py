"""what happens how often at each place, what repeats there, and the stories of problems"""

from collections import Counter

import sqlalchemy as sa
from alembic import op

from portal.core import dates
from portal.core.types import UtcDateTime
from portal.problems.radar.rule import stretch_of

revision = "0016"
down_revision = "0015"

BATCH = 10_000
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
entry = sa.table(
    "entry",
    *(sa.column(name) for name in ("team_id", "place_key", "category", "kind", "status")),
    sa.column("observed_at", UtcDateTime),
)


def upgrade():
    counts = op.create_table(
        "repeat_count",
        sa.Column("team_id", NUMBER, nullable=False),
        sa.Column("place_key", sa.String(length=120), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_repeat_count_team_id"),
        sa.PrimaryKeyConstraint("team_id", "place_key", "category", "since", name="pk_repeat_count"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "repeat",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("place_key", sa.String(length=120), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("usual", sa.Integer(), nullable=False),
        sa.Column("peak", sa.Integer(), nullable=True),
        sa.Column("last_at", UtcDateTime(), nullable=False),
        sa.Column("aside_at", UtcDateTime(), nullable=True),
        sa.Column("aside_reason", sa.String(length=200), nullable=False),
        sa.Column("aside_by", sa.String(length=170), nullable=False),
        sa.Column("team_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["category"], ["category.code"], name="fk_repeat_category"),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name="fk_repeat_neighbourhood_id"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_repeat_team_id"),
        sa.PrimaryKeyConstraint("id", name="pk_repeat"),
    )
    op.create_index("ix_repeat_last", "repeat", ["team_id", "last_at"])
    op.create_index("uq_repeat", "repeat", ["team_id", "place_key", "category"], unique=True)
    op.create_table(
        "problem_story",
        sa.Column("problem_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("what", "cause", "tried", "effect", "thanks")),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("team_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name="fk_problem_story_problem_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_problem_story_team_id"),
        sa.PrimaryKeyConstraint("problem_id", name="pk_problem_story"),
    )
    _fill(counts)


def _fill(counts):
    """What repeats is told from the next entry on; what is usual has to be known by then."""
    found = Counter()
    there = sa.select(entry).where(entry.c.place_key != "", entry.c.kind != "good_news", entry.c.status != "void")
    for row in op.get_bind().execute(there.execution_options(yield_per=BATCH)):
        since = stretch_of(dates.local(row.observed_at).date())
        found[row.team_id, row.place_key, row.category, since] += 1
    names = ("team_id", "place_key", "category", "since", "entries")
    rows = [dict(zip(names, (*key, number), strict=True)) for key, number in found.items()]
    for start in range(0, len(rows), BATCH):
        op.bulk_insert(counts, rows[start : start + BATCH])


def downgrade():
    op.drop_table("problem_story")
    op.drop_table("repeat")
    op.drop_table("repeat_count")
