"""whether somebody is asked by mail if a card still holds"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


# Not in a batch: that makes the table anew, and on SQLite all that hangs on a card would go with the old one.
def upgrade():
    op.add_column("card", sa.Column("no_mail", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("mail_wish", sa.Column("cards", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade():
    op.drop_column("mail_wish", "cards")
    op.drop_column("card", "no_mail")
