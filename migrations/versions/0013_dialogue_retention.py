"""how many topics were removed; where a guest's link leads, and to whom that of a card was sent"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


# Not in a batch: that makes the table anew, and on SQLite all that hangs on it would go with the old one.
def upgrade():
    op.add_column("purge_count", sa.Column("topics", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("guest_link", sa.Column("place", sa.String(200), nullable=False, server_default=""))
    op.add_column("card_link", sa.Column("email", sa.String(254), nullable=False, server_default=""))


def downgrade():
    op.drop_column("card_link", "email")
    op.drop_column("guest_link", "place")
    op.drop_column("purge_count", "topics")
