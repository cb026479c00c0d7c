"""when the person on a card was asked whether it still holds"""

import sqlalchemy as sa
from alembic import op

from portal.core.types import UtcDateTime

revision = "0008"
down_revision = "0007"


# Not in a batch: that makes the table anew, and on SQLite all that hangs on a card would go with the old one.
def upgrade():
    op.add_column("card", sa.Column("asked_at", UtcDateTime(), nullable=True))


def downgrade():
    op.drop_column("card", "asked_at")
