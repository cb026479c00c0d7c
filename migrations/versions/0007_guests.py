"""guests"""

import sqlalchemy as sa
from alembic import op

from portal.core.types import UtcDateTime

revision = "0007"
down_revision = "0006"


def upgrade():
    op.create_table(
        "guest_link",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("topic_id", sa.String(length=36), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_guest_link_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest_link")),
    )
    op.create_index(op.f("ix_guest_link_user_id"), "guest_link", ["user_id"])
    op.create_index(op.f("ix_guest_link_expires_at"), "guest_link", ["expires_at"])
    op.add_column("sign_in_session", sa.Column("topic_id", sa.String(length=36), nullable=True))


def downgrade():
    op.drop_column("sign_in_session", "topic_id")
    op.drop_table("guest_link")
