"""agreements"""

import sqlalchemy as sa
from alembic import op

from portal.core.types import UtcDateTime

revision = "0014"
down_revision = "0013"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade():
    op.create_table(
        "agreement",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("by", sa.String(length=20), nullable=False),
        sa.Column("by_name", sa.String(length=80), nullable=False),
        sa.Column("whom", sa.String(length=20), nullable=False),
        sa.Column("whom_name", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("awaits", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("offered_text", sa.String(length=300), nullable=False),
        sa.Column("offered_due", sa.Date(), nullable=True),
        sa.Column("author_id", KEY, nullable=True),
        sa.Column("promised_by_id", KEY, nullable=True),
        sa.Column("topic_id", sa.String(length=36), nullable=True),
        sa.Column("problem_id", sa.String(length=36), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("agreed_at", UtcDateTime(), nullable=True),
        sa.Column("claimed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("team_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["user.id"], name=op.f("fk_agreement_author_id")),
        sa.ForeignKeyConstraint(["promised_by_id"], ["user.id"], name=op.f("fk_agreement_promised_by_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_agreement_team_id")),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topic.id"], name=op.f("fk_agreement_topic_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_agreement_problem_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
    )
    op.create_index("ix_agreement_promised_by", "agreement", ["promised_by_id", "due"])
    op.create_index("ix_agreement_state", "agreement", ["state", "due"])
    op.create_index(op.f("ix_agreement_topic_id"), "agreement", ["topic_id"])
    op.create_index(op.f("ix_agreement_problem_id"), "agreement", ["problem_id"])
    _readers()
    _events()


def _readers():
    op.create_table(
        "agreement_reader",
        sa.Column("agreement_id", sa.String(length=36), nullable=False),
        sa.Column("reader", sa.String(length=20), nullable=False),
        sa.Column("organisation_id", KEY, nullable=True),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("part", sa.String(length=10), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("awaits", sa.Boolean(), nullable=False),
        sa.Column("team_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_reader_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_agreement_reader_organisation_id")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_agreement_reader_team_id")),
        sa.PrimaryKeyConstraint("agreement_id", "reader", name=op.f("pk_agreement_reader")),
    )  # fmt: skip
    name = "agreement_reader"
    op.create_index("ix_agreement_reader_list", name, ["reader", "is_open", "day", "agreement_id"])
    op.create_index("ix_agreement_reader_organisation", name, ["organisation_id", "agreement_id"])
    op.create_index(
        "ix_agreement_reader_awaits", name, ["reader", "day"], sqlite_where=sa.text("awaits = 1"),
        postgresql_where=sa.text("awaits"),
    )  # fmt: skip


def _events():
    op.create_table(
        "agreement_event",
        sa.Column("id", KEY, nullable=False),
        sa.Column("once", sa.String(length=36), nullable=False),
        sa.Column("agreement_id", sa.String(length=36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("step", sa.String(length=10), nullable=False),
        sa.Column("author_id", KEY, nullable=True),
        sa.Column("author_name", sa.String(length=80), nullable=False),
        sa.Column("voice", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("team_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_event_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["author_id"], ["user.id"], name=op.f("fk_agreement_event_author_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_agreement_event_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_event")),
        sa.UniqueConstraint("once", name=op.f("uq_agreement_event_once")),
    )  # fmt: skip
    op.create_index("ix_agreement_event_agreement", "agreement_event", ["agreement_id", "id"])


def downgrade():
    op.drop_table("agreement_event")
    op.drop_table("agreement_reader")
    op.drop_table("agreement")
