"""who wrote down the minutes of a problem, only to count them"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

INDEX = "ix_problem_entry_position"
KEY = sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
WHO = "UPDATE problem_entry SET author_id = (SELECT author_id FROM entry WHERE entry.id = problem_entry.entry_id)"


def upgrade():
    op.drop_index(INDEX, "problem_entry")
    with op.batch_alter_table("problem_entry") as table:
        table.add_column(KEY)
        table.create_foreign_key("fk_problem_entry_author_id", "user", ["author_id"], ["id"])
    op.execute(WHO)
    op.create_index(
        INDEX, "problem_entry", ["problem_id", "left_out", "position", "minutes", "author_id", "team_id"]
    )


def downgrade():
    op.drop_index(INDEX, "problem_entry")
    with op.batch_alter_table("problem_entry") as table:
        table.drop_constraint("fk_problem_entry_author_id", type_="foreignkey")
        table.drop_column("author_id")
    op.create_index(INDEX, "problem_entry", ["problem_id", "left_out", "position"])
