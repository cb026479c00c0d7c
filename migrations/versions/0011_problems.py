"""problems, who reads them, what is in their files, and the entries that belong to them"""

import sqlalchemy as sa
from alembic import op

from portal.core.types import UtcDateTime

revision = "0011"
down_revision = "0010"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ID = sa.String(length=36)
TABLES = (
    "rule_place",
    "problem_rule",
    "problem_week",
    "problem_entry",
    "problem_topic",
    "problem_event",
    "problem_answer",
    "problem_neighbourhood",
    "problem_reader",
    "problem",
)


def upgrade():
    _table("problem", [
        sa.Column("id", ID, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("harm", sa.String(length=300), nullable=False),
        sa.Column("audience", sa.String(length=10), nullable=False),
        sa.Column("hospitality", sa.Boolean(), nullable=False),
        sa.Column("phase", sa.String(length=10), nullable=False),
        sa.Column("owner_user_id", NUMBER, nullable=True),
        sa.Column("owner_name", sa.String(length=80), nullable=False),
        sa.Column("owner_voice", sa.String(length=80), nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=True),
        sa.Column("author_id", NUMBER, nullable=True),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("decision", sa.String(length=10), nullable=True),
    ], ["id"], [("owner_user_id", "user"), ("organisation_id", "organisation"), ("author_id", "user")])
    _of_problem("problem_reader", [
        sa.Column("reader", sa.String(length=20), nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=True),
        sa.Column("district_id", NUMBER, nullable=True),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
    ], ["reader"], [("organisation_id", "organisation"), ("district_id", "district")])
    op.create_index("ix_problem_reader_organisation", "problem_reader", ["organisation_id", "problem_id"])
    op.create_index("ix_problem_reader_position", "problem_reader", ["reader", "position"])
    _of_problem("problem_neighbourhood", [
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
    ], ["neighbourhood_id"], [("neighbourhood_id", "neighbourhood")])
    _of_problem("problem_topic", [
        sa.Column("topic_id", ID, nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
    ], ["topic_id"], [("topic_id", "topic", "CASCADE")])
    op.create_index("ix_problem_topic_topic", "problem_topic", ["topic_id"])
    _file()
    _entries()


def _file():
    _of_problem("problem_answer", [
        sa.Column("question", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    ], ["question"])
    _table("problem_event", [
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("problem_id", ID, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("by_id", NUMBER, nullable=True),
        sa.Column("by", sa.String(length=170), nullable=False),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("about", sa.String(length=120), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    ], ["id"], [("problem_id", "problem", "CASCADE"), ("by_id", "user", "SET NULL")])
    op.create_index("ix_problem_event_problem", "problem_event", ["problem_id", "position"])


def _entries():
    _of_problem("problem_rule", [
        sa.Column("categories", sa.String(length=300), nullable=False),
        sa.Column("from_hour", sa.Integer(), nullable=True),
        sa.Column("to_hour", sa.Integer(), nullable=True),
    ])
    _of_problem("rule_place", [
        sa.Column("place_key", sa.String(length=120), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
    ], ["place_key"])
    op.create_index("ix_rule_place_team", "rule_place", ["team_id", "place_key"])
    _of_problem("problem_entry", [
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("by_hand", "by_rule", "left_out")),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
    ], ["entry_id"], [("entry_id", "entry", "CASCADE")])
    op.create_index("ix_problem_entry_entry", "problem_entry", ["entry_id"])
    op.create_index("ix_problem_entry_position", "problem_entry", ["problem_id", "left_out", "position"])
    _of_problem("problem_week", [
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
    ], ["week", "source"])


def _of_problem(name, columns, key=(), keys=()):
    """A table of rows that leave with their problem."""
    first = sa.Column("problem_id", ID, nullable=False)
    _table(name, [first, *columns], ["problem_id", *key], [("problem_id", "problem", "CASCADE"), *keys])


def _table(name, columns, key, keys):
    """Each row is one team's; a key is a column, its table, and perhaps what happens when that row goes."""
    foreign = [
        sa.ForeignKeyConstraint([column], [f"{table}.id"], name=f"fk_{name}_{column}", ondelete=next(iter(gone), None))
        for column, table, *gone in [*keys, ("team_id", "team")]
    ]
    primary = sa.PrimaryKeyConstraint(*key, name=f"pk_{name}")
    op.create_table(name, *columns, sa.Column("team_id", NUMBER, nullable=False), *foreign, primary)


def downgrade():
    for name in TABLES:
        op.drop_table(name)
