"""who is told of agreements, and the link for a calendar"""

import sqlalchemy as sa
from alembic import op

from portal.core.types import UtcDateTime

revision = "0015"
down_revision = "0014"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade():
    op.create_table(
        "agreement_notice",
        sa.Column("id", KEY, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("agreement_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.String(length=10), nullable=False),
        sa.Column("voice", sa.String(length=80), nullable=False),
        sa.Column("unread", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_notice_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_agreement_notice_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_notice")),
    )  # fmt: skip
    op.create_index(op.f("ix_agreement_notice_agreement_id"), "agreement_notice", ["agreement_id"])
    op.create_index("ix_agreement_notice_user", "agreement_notice", ["user_id", "position"])
    op.create_index(
        "ix_agreement_notice_unread", "agreement_notice", ["user_id"], sqlite_where=sa.text("unread = 1"),
        postgresql_where=sa.text("unread"),
    )  # fmt: skip
    op.create_table(
        "calendar_link",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("serial", sa.String(length=43), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_calendar_link_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_calendar_link")),
    )


def downgrade():
    op.drop_table("calendar_link")
    op.drop_table("agreement_notice")
